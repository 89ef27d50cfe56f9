package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Percent;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.leaderboard.ApprovedEntry;
import vn.tinhgon.leaderboard.Explanation.Line;
import vn.tinhgon.leaderboard.Score.NotApplicable;
import vn.tinhgon.leaderboard.Score.NotDue;
import vn.tinhgon.leaderboard.Score.NotEnoughData;
import vn.tinhgon.leaderboard.Score.NotReported;
import vn.tinhgon.leaderboard.Score.Scored;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.GoalWords;
import vn.tinhgon.score.PointRule;
import vn.tinhgon.score.Source;

/** Puts the arithmetic of one target into words and numbers that can be computed again by hand. */
final class LineWords {

    private final Component on;

    LineWords(Component on) {
        this.on = on;
    }

    String figure(Line line) {
        if (line.of().source() == Source.ENTERED) {
            return Formats.NONE;
        }
        return line.score()
                .judged()
                .map(rate -> GoalWords.counts(line.of().rule().goal(), rate))
                .orElse(Formats.NONE);
    }

    String result(Line line) {
        return line.score() instanceof Scored scored ? figure(line.of().rule().goal(), scored.figure()) : Formats.NONE;
    }

    String goal(Line line) {
        if (line.of().source() == Source.ENTERED) {
            return Formats.NONE;
        }
        return GoalWords.goal(on, line.of().rule().goal());
    }

    private String written(Line line, ApprovedEntry entry) {
        var goal = line.of().rule().goal();
        return entry.reachedOn().isPresent()
                ? GoalWords.figure(on, goal, entry.figure(), entry.reachedOn())
                : GoalWords.written(on, goal, entry.figure());
    }

    /** «15/4–14/5/2024: 25/100 = 25,00%». */
    String of(Line line, ApprovedEntry entry) {
        return say(
                "leaderboard.entry.figure",
                Formats.period(entry.period().from(), entry.period().until()),
                written(line, entry));
    }

    String entered(ApprovedEntry entry) {
        return said("leaderboard.entry.entered", entry.entered());
    }

    Optional<String> submitted(ApprovedEntry entry) {
        return entry.submitted().map(act -> said("leaderboard.entry.submitted", act));
    }

    Optional<String> approved(ApprovedEntry entry) {
        return entry.approved().map(act -> said("leaderboard.entry.approved", act));
    }

    String evidence(ApprovedEntry entry) {
        return entry.evidence().isBlank()
                ? say("leaderboard.entry.noEvidence")
                : say("leaderboard.entry.evidence", entry.evidence());
    }

    private String said(String key, ApprovedEntry.Act act) {
        return say(key, act.person(), Formats.moment(act.at()));
    }

    /** The points, or in a word why there are none to count. */
    String points(Line line) {
        return switch (line.score()) {
            case Scored scored -> PointWords.of(scored.points());
            case NotReported missing -> PointWords.of(missing.points());
            case NotEnoughData few -> say("leaderboard.points.notEnough");
            case NotApplicable out -> say("leaderboard.points.notApplicable");
            case NotDue notYet -> Formats.NONE;
        };
    }

    /** How the points come about, and for which periods nothing is approved. */
    List<String> formula(Line line) {
        var sentences = new ArrayList<>(arithmetic(line));
        if (!line.missing().isEmpty()) {
            sentences.add(say(
                    "leaderboard.formula.missing",
                    line.missing().stream()
                            .map(days -> Formats.period(days.from(), days.until()))
                            .collect(Collectors.joining(", "))));
        }
        return sentences;
    }

    private List<String> arithmetic(Line line) {
        return switch (line.score()) {
            case Scored scored -> scored(line, scored);
            case NotReported missing ->
                List.of(say(
                        line.of().rule().accumulation() == Accumulation.STOCK
                                ? "leaderboard.formula.notReported.stock"
                                : "leaderboard.formula.notReported",
                        missing.reported(),
                        missing.due(),
                        PointWords.weight(missing.applicable())));
            case NotEnoughData few
            when line.of().rule().goal().measure().kind() == FigureKind.MILESTONE ->
                List.of(say("leaderboard.formula.notYetDue"));
            case NotEnoughData few ->
                List.of(say(
                        "leaderboard.formula.notEnough",
                        PointWords.ratio(few.figure()),
                        Formats.count(line.of().rule().goal().minimumDenominator())));
            case NotApplicable out ->
                List.of(say(
                        "leaderboard.formula.notApplicable",
                        line.of().notApplicable().orElse("")));
            case NotDue notYet -> List.of(say("leaderboard.formula.notDue"));
        };
    }

    private List<String> scored(Line line, Scored scored) {
        var rule = line.of().rule();
        var figure = scored.figure();
        var sentences = new ArrayList<String>();
        if (line.of().source() == Source.ENTERED) {
            sentences.add(say(
                    "leaderboard.formula.entered", PointWords.of(scored.points()), PointWords.weight(rule.weight())));
            outside(line, sentences);
            return sentences;
        }
        sentences.add(say(
                "leaderboard.formula.figure",
                GoalWords.written(on, rule.goal(), figure),
                line.of().source() == Source.TARGET
                        ? say(
                                "leaderboard.formula." + rule.accumulation(),
                                line.of().figure().reported())
                        : say("leaderboard.formula.SOURCE"),
                GoalWords.goal(on, rule.goal()),
                say(scored.attained() ? "leaderboard.attained" : "leaderboard.notAttained")));
        sentences.add(say(
                "leaderboard.formula.points",
                achievement(line, figure),
                share(scored),
                PointWords.weight(rule.weight()),
                PointWords.of(scored.points())));
        outside(line, sentences);
        if (scored.provisional()) {
            sentences.add(say("leaderboard.formula.provisional"));
        }
        return sentences;
    }

    private void outside(Line line, List<String> sentences) {
        switch (line.of().rule().award()) {
            case NORMAL -> {}
            case BONUS -> sentences.add(say("leaderboard.formula.bonus"));
            case MINUS -> sentences.add(say("leaderboard.formula.minus"));
        }
    }

    private String achievement(Line line, Rate figure) {
        var rule = line.of().rule();
        if (rule.by() == PointRule.STEPS) {
            return say("leaderboard.formula.step", PointWords.percent(Percent.ofShare(rule.share(figure))));
        }
        if (rule.isFull(figure)) {
            return say("leaderboard.formula.full");
        }
        if (rule.goal().measure().kind().isAnswered() || rule.by() == PointRule.ALL_OR_NOTHING) {
            return say("leaderboard.formula.notDone");
        }
        var goal = GoalWords.bare(rule.goal());
        var reached = figure(rule.goal(), figure);
        return rule.goal().comparison() == Comparison.AT_MOST ? goal + " ÷ " + reached : reached + " ÷ " + goal;
    }

    private String figure(Goal goal, Rate figure) {
        return GoalWords.figure(on, goal, figure);
    }

    private String share(Scored scored) {
        return scored.due() == 0
                ? say("leaderboard.formula.nothingDue")
                : say("leaderboard.formula.share", scored.reported(), scored.due());
    }

    private String say(String key, Object... arguments) {
        return on.getTranslation(key, arguments);
    }
}
