package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.simplification.PlanState;

/** How many plans are in each state. */
class StatesCard extends Section {

    private static final long serialVersionUID = 1L;

    /** What ended before it was approved is no plan of the list any more. */
    private static final List<PlanState> SHOWN = Stream.of(PlanState.values())
            .filter(state -> state != PlanState.REJECTED && state != PlanState.WITHDRAWN)
            .toList();

    StatesCard(Map<PlanState, Long> counts, PlanWords words) {
        addClassNames("card", "plans-states");
        var heading = words.say("plans.states");
        setAriaLabel(heading);
        var list = new UnorderedList();
        for (var state : SHOWN) {
            var count = new Span(Formats.count(counts.getOrDefault(state, 0L)));
            count.addClassNames("strong", "figure");
            list.add(new ListItem(words.state(state), count));
        }
        var total = new Span(words.say(
                "plans.states.total",
                counts.values().stream().mapToLong(Long::longValue).sum()));
        total.addClassName("quiet");
        var head = new Div(new H2(heading), total);
        head.addClassName("plans-goal-head");
        add(head, list);
    }
}
