package vn.tinhgon.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.BesideProcedure;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.workflow.HandledProcedure;
import vn.tinhgon.workflow.Workflow;
import vn.tinhgon.workflow.WorkflowService;

/** How a procedure is handled, in short, on its page. */
@org.springframework.stereotype.Component
class WorkflowBesideProcedure implements BesideProcedure {

    private final WorkflowService workflows;
    private final AsOf asOf;

    WorkflowBesideProcedure(WorkflowService workflows, AsOf asOf) {
        this.workflows = workflows;
        this.asOf = asOf;
    }

    @Override
    public Optional<Component> of(ProcedureId id) {
        var procedure = workflows.procedure(id);
        var card = new Div();
        card.addClassNames("card", "procedure-card");
        card.add(new H2(card.getTranslation("workflow")));
        procedure
                .inForceOn(asOf.day())
                .ifPresentOrElse(
                        now -> card.add(said(card, now, procedure)),
                        () -> card.add(new Paragraph(card.getTranslation("workflow.none"))));
        card.add(WorkflowLinks.to(id, card.getTranslation("workflow.see")));
        return Optional.of(card);
    }

    private static Component said(Component on, Workflow now, HandledProcedure procedure) {
        return new Paragraph(on.getTranslation(
                "workflow.short",
                now.handling().steps().size(),
                Formats.plain(now.handling().hours()),
                WorkflowWords.said(procedure.hours()),
                new WorkflowWords(on).decision(now.decision())));
    }
}
