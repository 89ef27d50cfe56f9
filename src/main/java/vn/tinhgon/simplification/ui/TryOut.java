package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.simplification.Goal;
import vn.tinhgon.simplification.Portfolio;

/** How the goals would stand, were the plans that are chosen in the list approved as well; nothing is written. */
class TryOut extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PlanWords words;
    private final Span said = new Span();
    private final Button none = new Button();

    TryOut(PlanWords words, Runnable chooseNone) {
        this.words = words;
        addClassNames("card", "plans-try");
        none.setText(words.say("plans.try.none"));
        none.addClickListener(click -> chooseNone.run());
        said.getElement().setAttribute("role", "status");
        add(said, none);
    }

    /** @param then how they would stand; empty where nothing is chosen */
    void show(List<Goal> goals, Optional<Portfolio> then, int chosen) {
        none.setVisible(then.isPresent());
        said.setText(then.map(portfolio -> words.say(
                        "plans.try.then",
                        Formats.count(chosen),
                        goals.stream().map(goal -> rate(goal, portfolio)).collect(Collectors.joining("; "))))
                .orElseGet(() -> words.say("plans.try.hint")));
    }

    private String rate(Goal goal, Portfolio then) {
        return words.say(
                then.attains(goal) ? "plans.try.attained" : "plans.try.missing",
                words.say("plans.goal." + goal.measure()),
                PlanWords.approved(goal, then),
                words.amount(goal.measure(), then.missing(goal)));
    }
}
