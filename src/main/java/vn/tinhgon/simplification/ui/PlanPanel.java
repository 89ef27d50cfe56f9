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
import java.util.Optional;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.simplification.Enforcement;
import vn.tinhgon.simplification.Plan;
import vn.tinhgon.simplification.Saving;
import vn.tinhgon.simplification.Sheet;
import vn.tinhgon.simplification.Step;

/** Beside the table: why it was returned, what it saves, what other rooms say of it, and who did what when. */
class PlanPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PlanWords words;
    private final Span amount = new Span(Formats.NONE);
    private final Span percent = new Span();

    /** @param beside what other rooms have to say of the plan */
    PlanPanel(Sheet sheet, List<Component> beside, PlanWords words) {
        this.words = words;
        addClassNames("card", "plan-panel");
        setAriaLabel(words.say("plan.panel"));
        sheet.plan().flatMap(Plan::lastReturn).ifPresent(step -> add(returned(step)));
        add(new H2(words.say("plan.saving")), result());
        show(sheet.plan().map(Plan::saving));
        add(beside);
        sheet.plan()
                .flatMap(Plan::decision)
                .ifPresent(decision -> add(new Paragraph(
                        words.say("plan.decision", decision.number(), Formats.date(decision.signedOn())))));
        sheet.plan().flatMap(Plan::enforced).ifPresent(kept -> add(new Paragraph(enforced(kept))));
        add(new H2(words.say("plan.chain")), chain(sheet));
        if (!sheet.ended().isEmpty()) {
            var earlier = new OrderedList();
            earlier.addClassName("plan-chain");
            sheet.ended().forEach(step -> earlier.add(step(step)));
            add(new H2(words.say("plan.ended")), earlier);
        }
        if (!sheet.otherYears().isEmpty()) {
            var others = new UnorderedList();
            sheet.otherYears().forEach(other -> others.add(ofYear(sheet, other)));
            add(new H2(words.say("plan.otherYears")), others);
        }
    }

    private ListItem ofYear(Sheet sheet, Sheet.OfYear other) {
        return new ListItem(
                PlanLinks.to(sheet.procedure().id(), other.year(), String.valueOf(other.year())),
                words.state(other.plan().state()),
                new Span(words.say(
                        "plan.saving.year", Formats.dong(other.plan().saving().amount()))));
    }

    /** What is saved, as it is typed. */
    final void show(Optional<Saving> saving) {
        amount.setText(saving.map(saved -> words.say("plan.saving.year", Formats.dong(saved.amount())))
                .orElse(Formats.NONE));
        percent.setText(saving.map(saved -> words.say("plan.saving.percent", PlanWords.percent(saved)))
                .orElse(words.say("plan.saving.none")));
    }

    private Component result() {
        amount.addClassName("plan-saving");
        percent.addClassName("quiet");
        var result = new Div(amount, percent);
        result.addClassName("plan-result");
        result.getElement().setAttribute("aria-live", "polite");
        return result;
    }

    private Component returned(Step step) {
        var head = new Span(words.step(step));
        head.addClassName("strong");
        var notice = new Div(head, new Paragraph(step.reason()));
        notice.addClassName("plan-returned");
        return notice;
    }

    private String enforced(Enforcement.Kept kept) {
        return words.say(
                "plan.enforced.by",
                kept.said().number(),
                Formats.date(kept.said().on()),
                kept.said().evidence(),
                Formats.dong(kept.cost()));
    }

    private Component chain(Sheet sheet) {
        var chain = new OrderedList();
        chain.addClassName("plan-chain");
        sheet.plan().stream().flatMap(plan -> plan.steps().stream()).forEach(step -> chain.add(step(step)));
        if (sheet.plan().isEmpty()) {
            return new Paragraph(words.say("plan.chain.none"));
        }
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
