package vn.tinhgon.score.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.GoalWords;
import vn.tinhgon.score.PointRule;
import vn.tinhgon.score.Source;
import vn.tinhgon.score.Step;

/** How the points of a criterion come about, in words. */
public final class RuleWords {

    private RuleWords() {}

    /**
     * «Theo tỷ lệ kết quả ÷ mục tiêu», «80%: 100% điểm; 60%: 50% điểm».
     *
     * @param steps of {@link PointRule#STEPS}, from the smallest
     */
    public static String of(GoalWords.Language language, Source source, PointRule rule, List<Step> steps) {
        if (source == Source.ENTERED) {
            return language.say("scoreSheet.rule.asEntered");
        }
        return rule == PointRule.STEPS
                ? steps.reversed().stream()
                        .map(step -> language.say("scoreSheet.step", percent(step.reached()), percent(step.share())))
                        .collect(Collectors.joining("; "))
                : language.say("scoreSheet.rule." + rule);
    }

    private static String percent(BigDecimal number) {
        return Formats.plain(number) + "%";
    }
}
