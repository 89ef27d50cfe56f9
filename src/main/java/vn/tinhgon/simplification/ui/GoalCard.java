package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.Percent;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.simplification.Goal;
import vn.tinhgon.simplification.Portfolio;
import vn.tinhgon.simplification.Portfolio.Cut;

/**
 * How far it is to one goal: the official figure, and a bar on which approved plans are filled, those that wait are
 * hatched, and the goal is a tick. The words beside the bar say all that the bar does.
 */
class GoalCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final transient Goal goal;
    private final transient PlanWords words;

    /** @param end percent at which the scale of every card of the page ends */
    GoalCard(Goal goal, Portfolio portfolio, BigDecimal end, PlanWords words) {
        this.goal = goal;
        this.words = words;
        addClassNames("card", "plans-goal");
        var heading = words.say("plans.goal." + goal.measure());
        setAriaLabel(heading);
        var head = new Div(new H2(heading), verdict(portfolio));
        head.addClassName("plans-goal-head");
        add(head);
        percent(goal, portfolio, portfolio.approved())
                .ifPresentOrElse(
                        approved -> add(figure(portfolio, approved), bar(approved, portfolio, end)),
                        () -> add(new Span(words.say("plans.goal.nothing"))));
    }

    private Badge verdict(Portfolio portfolio) {
        return portfolio.attains(goal)
                ? new Badge(Glyph.CHECK, Badge.Look.GOOD, words.say("plans.attained"))
                : new Badge(Glyph.CROSS, Badge.Look.WRONG, words.say("plans.notAttained"));
    }

    private Component figure(Portfolio portfolio, BigDecimal percent) {
        var number = new Span(Formats.percent(percent));
        number.addClassName("plans-percent");
        var explained = new Span(words.explained(goal.measure(), portfolio));
        explained.addClassName("quiet");
        var line = new Div(number, explained);
        line.addClassName("plans-figure");
        return line;
    }

    /** Where one scale for all goals ends: at twice the highest, or further where what is reached needs it. */
    static BigDecimal end(List<Goal> goals, Portfolio portfolio) {
        return goals.stream()
                .map(goal -> goal.threshold().multiply(BigDecimal.TWO).max(forecast(goal, portfolio)))
                .reduce(BigDecimal.ONE, BigDecimal::max)
                .min(HUNDRED);
    }

    private static BigDecimal forecast(Goal goal, Portfolio portfolio) {
        return percent(goal, portfolio, portfolio.forecast()).orElse(BigDecimal.ZERO);
    }

    /** Empty where nothing is published, or what is costs nothing. */
    static Optional<BigDecimal> percent(Goal goal, Portfolio portfolio, Cut cut) {
        return portfolio.rate(goal.measure(), cut).percent(1).map(Percent::printed);
    }

    private Component bar(BigDecimal approved, Portfolio portfolio, BigDecimal end) {
        var forecast = forecast(goal, portfolio);
        var enforced = percent(goal, portfolio, portfolio.enforced()).orElse(BigDecimal.ZERO);
        var hatched = part("plans-bar-forecast", forecast, end);
        var filled = part("plans-bar-approved", approved, end);
        var tick = new Span();
        tick.addClassName("plans-bar-goal");
        tick.getStyle().set("left", share(goal.threshold(), end));
        var bar = new Div(hatched, filled, part("plans-bar-enforced", enforced, end), tick);
        bar.addClassName("plans-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        var legend = new Div(
                legend("plans-key-enforced", words.say("plans.legend.enforced", Formats.percent(enforced))),
                legend("plans-key-approved", words.say("plans.legend.approved", Formats.percent(approved))),
                legend("plans-key-forecast", words.say("plans.legend.forecast", Formats.percent(forecast))),
                legend("plans-key-goal", words.say("plans.legend.goal", Formats.plain(goal.threshold()) + "%")));
        legend.addClassName("plans-legend");
        return new Div(bar, legend);
    }

    private static Span part(String look, BigDecimal percent, BigDecimal end) {
        var part = new Span();
        part.addClassName(look);
        part.setWidth(share(percent, end));
        return part;
    }

    private static Span legend(String look, String text) {
        var key = new Span();
        key.addClassNames("plans-key", look);
        return new Span(key, new Span(text));
    }

    private static String share(BigDecimal percent, BigDecimal end) {
        return percent.multiply(HUNDRED).divide(end, 2, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
