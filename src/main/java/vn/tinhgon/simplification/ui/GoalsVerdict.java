package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.simplification.Goal;
import vn.tinhgon.simplification.PlanRow;
import vn.tinhgon.simplification.Portfolio;

/** Whether all goals are attained together, what is missing, and what would bring most next. */
class GoalsVerdict extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param next what would bring most of what the reader may act on: a plan, or a procedure without one
     * @param why the key of the words before it
     */
    GoalsVerdict(List<Goal> goals, Portfolio portfolio, Optional<PlanRow> next, String why, PlanWords words) {
        var attained = portfolio.attainsAll(goals);
        addClassNames("card", "plans-verdict");
        setClassName("plans-verdict-attained", attained);
        var strong = new Span(words.say(attained ? "plans.verdict.attained" : "plans.verdict.notAttained"));
        strong.addClassName("strong");
        var sentence = new Paragraph(strong);
        add(sentence);
        if (attained) {
            return;
        }
        sentence.add(new Span(words.say("plans.verdict.both")));
        var missing = goals.stream()
                .filter(goal -> portfolio.missing(goal) > 0)
                .map(goal -> words.amount(goal.measure(), portfolio.missing(goal)))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            sentence.add(new Span(words.say("plans.verdict.missing", missing)));
        }
        next.ifPresent(row -> sentence.add(
                new Span(words.say(why)), PlanLinks.to(row.procedure(), row.code()), new Span(brings(row, words))));
    }

    private static String brings(PlanRow row, PlanWords words) {
        return row.plan()
                .map(plan -> words.say(
                        "plans.verdict.waiting.saves",
                        Formats.dong(plan.saving().amount())))
                .or(() -> row.before().map(cost -> words.say("plans.verdict.none.costs", Formats.dong(cost))))
                .orElse("");
    }
}
