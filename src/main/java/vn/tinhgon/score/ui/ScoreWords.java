package vn.tinhgon.score.ui;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.GoalWords;
import vn.tinhgon.score.Criterion;
import vn.tinhgon.score.ScoreClass;
import vn.tinhgon.score.Step;

/** What stands on a score sheet, in words; and steps and classes as they are typed, one a line. */
final class ScoreWords {

    private final Component on;

    ScoreWords(Component on) {
        this.on = on;
    }

    /**
     * From what its points are made, by the target's name where the reader has it: «Chỉ tiêu 3 Hồ sơ trực tuyến», «Hồ sơ đúng hạn, ≥ 95%».
     */
    String source(Criterion criterion, Map<TargetId, String> targets) {
        var source = say("scoreSheet.source." + criterion.source());
        return criterion
                .target()
                .flatMap(target -> Optional.ofNullable(targets.get(target)))
                .map(target -> say("scoreSheet.ofTarget", target))
                .or(() -> criterion.goal().map(goal -> source + ", " + GoalWords.goal(on, goal)))
                .orElse(source);
    }

    /** How its points come about. */
    String rule(Criterion criterion) {
        return RuleWords.of(this::say, criterion.source(), criterion.rule(), criterion.steps());
    }

    static String typed(List<Step> steps) {
        return steps.reversed().stream()
                .map(step -> Formats.plain(step.reached()) + " = " + Formats.plain(step.share()))
                .collect(Collectors.joining("\n"));
    }

    /** @throws Refused at {@code steps}, naming the line that says nothing like «80 = 50» */
    static List<Step> steps(String typed) {
        var steps = new ArrayList<Step>();
        for (var line : lines(typed)) {
            var parts = line.split("=", -1);
            if (parts.length != 2) {
                throw Refused.field("steps", "scoreSheet.refused.stepLine", line);
            }
            steps.add(new Step(percent("steps", parts[0]), percent("steps", parts[1])));
        }
        return steps;
    }

    static String typedClasses(List<ScoreClass> classes) {
        return classes.stream()
                .map(each -> each.name() + " = " + Formats.plain(each.atLeast()))
                .collect(Collectors.joining("\n"));
    }

    /** @throws Refused at {@code cutOff}, naming the line that says nothing like «Tốt = 80» */
    static List<ScoreClass> classes(String typed) {
        var classes = new ArrayList<ScoreClass>();
        for (var line : lines(typed)) {
            var cut = line.lastIndexOf('=');
            if (cut < 0) {
                throw Refused.field("cutOff", "scoreSheet.refused.classLine", line);
            }
            classes.add(new ScoreClass(line.substring(0, cut).strip(), percent("cutOff", line.substring(cut + 1))));
        }
        return classes;
    }

    private static List<String> lines(String typed) {
        return Stream.of(typed.split("\\R", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static BigDecimal percent(String field, String typed) {
        return Typed.goal(field, FigureKind.RATE, Comparison.AT_MOST, typed.strip());
    }

    private String say(String key, Object... arguments) {
        return on.getTranslation(key, arguments);
    }
}
