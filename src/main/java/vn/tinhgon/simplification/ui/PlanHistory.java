package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.simplification.Sheet;
import vn.tinhgon.simplification.Step;

/** Below the table: who did what when, what other rooms and people say of the plan, and plans of other years. */
class PlanHistory extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PlanWords words;

    PlanHistory(Sheet sheet, PlanWords words) {
        this.words = words;
        addClassName("plan-history");
        setAriaLabel(words.say("plan.history"));
        card("plan.chain", chain(sheet));
        if (!sheet.ended().isEmpty()) {
            card("plan.ended", steps(sheet.ended()));
        }
        if (!sheet.otherYears().isEmpty()) {
            var others = new UnorderedList();
            sheet.otherYears().forEach(other -> others.add(ofYear(sheet, other)));
            card("plan.otherYears", others);
        }
    }

    /** Something more, under a heading of its own. */
    final void card(String heading, Component... shown) {
        var card = new Div(new H2(words.say(heading)));
        card.add(shown);
        card.addClassNames("card", "plan-panel");
        add(card);
    }

    private ListItem ofYear(Sheet sheet, Sheet.OfYear other) {
        return new ListItem(
                PlanLinks.to(sheet.procedure().id(), other.year(), String.valueOf(other.year())),
                words.state(other.plan().state()),
                new Span(words.say(
                        "plan.saving.year", Formats.dong(other.plan().saving().amount()))));
    }

    private Component chain(Sheet sheet) {
        return sheet.plan()
                .<Component>map(plan -> steps(plan.steps()))
                .orElseGet(() -> new Paragraph(words.say("plan.chain.none")));
    }

    private OrderedList steps(List<Step> taken) {
        var chain = new OrderedList();
        chain.addClassName("plan-chain");
        taken.forEach(step -> chain.add(step(step)));
        return chain;
    }

    private ListItem step(Step step) {
        var item = new ListItem(new Span(words.step(step)));
        if (!step.reason().isEmpty()) {
            var reason = new Paragraph(step.reason());
            reason.addClassName("plan-reason");
            item.add(reason);
        }
        return item;
    }
}
