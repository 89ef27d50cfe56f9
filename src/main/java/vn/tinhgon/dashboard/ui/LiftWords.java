package vn.tinhgon.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import vn.tinhgon.dashboard.Lift;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.leaderboard.ui.PointWords;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.GoalWords;

/** What would lift a unit, in sentences with numbers that can be computed again by hand. */
final class LiftWords {

    private final Component on;

    LiftWords(Component on) {
        this.on = on;
    }

    /** Whether nothing is to be gained and nothing lost. */
    boolean isNothing(Lift lift) {
        return lift.atGoal().isZero() && lift.forGood().isZero();
    }

    Component of(Lift lift) {
        var name = new Span(lift.code() + " " + lift.name());
        name.addClassName("strong");
        var gain = new Span(lift.atGoal().isZero() ? "" : say("dashboard.lift.gain", PointWords.of(lift.atGoal())));
        gain.addClassName("dashboard-gain");
        var head = new Div(name, gain);
        head.addClassName("dashboard-lift");
        var sentences = new Div(head);
        lift.figure()
                .ifPresentOrElse(
                        figure -> {
                            if (!lift.atGoal().isZero()) {
                                sentences.add(new Paragraph(reaching(lift, figure)));
                            }
                            if (!lift.forGood().isZero()) {
                                sentences.add(
                                        new Paragraph(say("dashboard.lift.forGood", PointWords.of(lift.forGood()))));
                            }
                        },
                        () -> sentences.add(
                                new Paragraph(say("dashboard.lift.silent", PointWords.weight(lift.forGood())))));
        return sentences;
    }

    private String reaching(Lift lift, Rate figure) {
        var goal = lift.goal();
        var now = say("dashboard.lift.now", GoalWords.written(on, goal, figure), GoalWords.goal(on, goal));
        if (goal.measure().kind().isAnswered()) {
            return now;
        }
        var missing = Formats.count(lift.missing());
        var most = goal.comparison() == Comparison.AT_MOST;
        var gap = goal.measure().kind().isNumber()
                ? say(
                        most ? "dashboard.lift.number.fewer" : "dashboard.lift.number.more",
                        missing,
                        goal.measure().unit())
                : say(
                        most ? "dashboard.lift.rate.fewer" : "dashboard.lift.rate.more",
                        missing,
                        Formats.count(figure.denominator()));
        return now + " " + gap
                + (lift.byOne().isZero()
                        ? ""
                        : " "
                                + say(
                                        most ? "dashboard.lift.oneFewer" : "dashboard.lift.oneMore",
                                        PointWords.of(lift.byOne())));
    }

    private String say(String key, Object... arguments) {
        return on.getTranslation(key, arguments);
    }
}
