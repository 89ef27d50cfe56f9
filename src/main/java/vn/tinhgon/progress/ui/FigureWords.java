package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.GoalWords;
import vn.tinhgon.progress.EntryState;
import vn.tinhgon.progress.Figure;
import vn.tinhgon.progress.Question;
import vn.tinhgon.progress.ReturnReason;
import vn.tinhgon.progress.Step;

/** Rates, verdicts and states as both pages show them. */
final class FigureWords {

    private final Component on;

    /** @param on the component whose language the words are in */
    FigureWords(Component on) {
        this.on = on;
    }

    Badge state(EntryState state) {
        var words = stateName(state);
        return switch (state) {
            case DRAFT -> new Badge(Glyph.PENCIL, Badge.Look.GREY, words);
            case WITH_HEAD -> new Badge(Glyph.HOURGLASS, Badge.Look.GREY, words);
            case WITH_PARENT, SUBMITTED -> new Badge(Glyph.HOURGLASS, Badge.Look.ACCENT, words);
            case RETURNED -> new Badge(Glyph.RETURN, Badge.Look.ATTENTION, words);
            case APPROVED -> new Badge(Glyph.CHECK, Badge.Look.GOOD, words);
        };
    }

    String stateName(EntryState state) {
        return say("progress.state." + state);
    }

    Badge unreported() {
        return new Badge(Glyph.RING, Badge.Look.EMPTY, say("progress.unreported"));
    }

    /** Of what is counted while a unit is missing. */
    Badge incomplete() {
        return new Badge(Glyph.DASH, Badge.Look.PLAIN, say("rollUp.incomplete"));
    }

    Badge notApplicable() {
        return new Badge(Glyph.DASH, Badge.Look.PLAIN, say("progress.notApplicable"));
    }

    /** «82,20%», «12 văn bản»; «—» where it does not carry a result. */
    String figure(Rate rate, Goal goal) {
        return GoalWords.figure(on, goal, rate);
    }

    /** The same, with the day on which a milestone was reached. */
    String figure(Figure figure, Goal goal) {
        return GoalWords.figure(on, goal, figure.rate(), figure.reachedOn());
    }

    /** «742/968»; empty where nothing is divided. */
    static String counts(Rate rate, Goal goal) {
        return GoalWords.counts(goal, rate);
    }

    /** «742/968», «12 văn bản»: what was typed. */
    String shortly(Rate rate, Goal goal) {
        var counts = counts(rate, goal);
        return counts.isEmpty() ? figure(rate, goal) : counts;
    }

    /** The same, with the day on which a milestone was reached. */
    String shortly(Figure figure, Goal goal) {
        return figure.reachedOn().isPresent() ? figure(figure, goal) : shortly(figure.rate(), goal);
    }

    /** «742 ÷ 968 = 76,65%», «12 văn bản». */
    String written(Rate rate, Goal goal) {
        return GoalWords.written(on, goal, rate);
    }

    /** «≥ 80%». */
    String goal(Goal goal) {
        return GoalWords.goal(on, goal);
    }

    /** «↑ 2,65» against {@code before}; «—» where one of the two is not enough data, or there is nothing to subtract. */
    static String difference(Rate rate, Optional<Rate> before, Goal goal) {
        var now = goal.reached(rate);
        var then = before.flatMap(goal::reached);
        if (now.isEmpty() || then.isEmpty() || goal.measure().kind().isAnswered()) {
            return Formats.NONE;
        }
        var difference = now.get().subtract(then.get()).bigDecimalValue(2, RoundingMode.HALF_UP);
        var arrow = switch (difference.signum()) {
            case 1 -> "↑ ";
            case -1 -> "↓ ";
            default -> "= ";
        };
        return arrow + GoalWords.distance(goal.measure(), difference.abs());
    }

    /** Attained or by how much missed, with a bar against the goal where there is a rate. */
    Component verdict(Rate rate, Goal goal) {
        var cell = new Div();
        goal.printed(rate)
                .filter(percent -> goal.measure().kind() == FigureKind.RATE)
                .ifPresent(percent -> cell.add(bar(percent, goal.required())));
        cell.add(judgement(rate, goal));
        cell.addClassName("progress-verdict");
        return cell;
    }

    /** The same in words alone. */
    Badge judgement(Rate rate, Goal goal) {
        if (!goal.isEnough(rate)) {
            var notYet = goal.measure().kind() == FigureKind.MILESTONE ? "progress.notYetDue" : "progress.notEnough";
            return new Badge(Glyph.RING, Badge.Look.EMPTY, say(notYet));
        }
        if (goal.wholeYear() && !goal.isMissedBy(rate)) {
            return new Badge(Glyph.DASH, Badge.Look.PLAIN, say("progress.ofTheYear"));
        }
        return goal.isAttainedBy(rate)
                ? new Badge(Glyph.CHECK, Badge.Look.GOOD, say("progress.attained"))
                : new Badge(Glyph.CROSS, Badge.Look.WRONG, missed(rate, goal));
    }

    private String missed(Rate rate, Goal goal) {
        if (goal.measure().kind().isAnswered()) {
            return say("progress.notDone");
        }
        var distance = goal.distanceTo(rate);
        var direction = goal.isExceededBy(rate) ? "progress.above" : "progress.below";
        // 99,996% misses 100% by what would print as 0,00
        return distance.signum() == 0
                ? say(direction + ".slightly")
                : say(direction, GoalWords.distance(goal.measure(), distance));
    }

    private static Component bar(BigDecimal percent, BigDecimal goal) {
        var filled = new Span();
        filled.addClassName("progress-bar-filled");
        filled.setWidth(percent.toPlainString() + "%");
        var tick = new Span();
        tick.addClassName("progress-bar-goal");
        tick.getStyle().set("left", goal.toPlainString() + "%");
        var bar = new Div(filled, tick);
        bar.addClassName("progress-bar");
        // The words beside it say the same
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    /** A question, and whether it is still to be answered; it never looks like an error. */
    Badge question(boolean unexplained) {
        return unexplained
                ? new Badge(Glyph.QUESTION, Badge.Look.ATTENTION, say("progress.unexplained"))
                : new Badge(Glyph.QUESTION, Badge.Look.GREY, say("progress.explained"));
    }

    /** What is odd, as sentences. */
    List<String> questions(Collection<Question> questions) {
        return questions.stream()
                .sorted()
                .map(question -> say("progress.question." + question))
                .toList();
    }

    String returnReason(ReturnReason reason) {
        return say("progress.returnReason." + reason);
    }

    /** «2 ngày 3 giờ», «3 giờ», «5 phút»: as long as somebody waits. */
    String duration(Duration time) {
        if (time.toDays() > 0) {
            return say("duration.days", time.toDays(), time.toHoursPart());
        }
        return time.toHours() > 0
                ? say("duration.hours", time.toHours())
                : say("duration.minutes", Math.max(1, time.toMinutes()));
    }

    /** «Trần Minh trả lại lúc 09:41 15/6/2024». */
    String step(Step step) {
        return say("progress.step." + step.state(), step.by(), Formats.moment(step.at()), step.version());
    }

    String say(String key, Object... arguments) {
        return on.getTranslation(key, arguments);
    }
}
