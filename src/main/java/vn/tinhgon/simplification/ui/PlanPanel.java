package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.simplification.Enforcement;
import vn.tinhgon.simplification.Plan;
import vn.tinhgon.simplification.Saving;
import vn.tinhgon.simplification.Sheet;
import vn.tinhgon.simplification.Step;

/** Beside the form: why it was returned, what it saves, and what was decided. It is short, so that the table follows at once. */
class PlanPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PlanWords words;
    private final Span amount = new Span(Formats.NONE);
    private final Span percent = new Span();

    PlanPanel(Sheet sheet, PlanWords words) {
        this.words = words;
        addClassNames("card", "plan-panel");
        setAriaLabel(words.say("plan.panel"));
        sheet.plan().flatMap(Plan::lastReturn).ifPresent(step -> add(returned(step)));
        add(new H2(words.say("plan.saving")), result());
        show(sheet.plan().map(Plan::saving));
        sheet.plan()
                .flatMap(Plan::decision)
                .ifPresent(decision -> add(new Paragraph(
                        words.say("plan.decision", decision.number(), Formats.date(decision.signedOn())))));
        sheet.plan().flatMap(Plan::enforced).ifPresent(kept -> add(new Paragraph(enforced(kept))));
    }

    /** What is saved, as it is typed. */
    final void show(Optional<Saving> saving) {
        amount.setText(saving.map(saved -> words.say("plan.saving.year", Formats.dong(saved.amount())))
                .orElse(Formats.NONE));
        percent.setText(saving.map(saved -> words.say("plan.saving.percent", PlanWords.percent(saved)))
                .orElse(words.say("plan.saving.none")));
    }

    /** Nothing is known yet of what is saved: {@code asked} comes first. */
    final void asksFor(String asked) {
        show(Optional.empty());
        percent.setText(asked);
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
}
