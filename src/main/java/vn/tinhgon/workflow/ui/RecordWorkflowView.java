package vn.tinhgon.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.workflow.HandledProcedure;
import vn.tinhgon.workflow.Handling;
import vn.tinhgon.workflow.WorkflowService;

/** Records by hand how one procedure is handled, as a decision approved it (UC-027). */
@Route(value = WorkflowLinks.ROUTE + "/:" + WorkflowLinks.PROCEDURE + "/new", layout = Shell.class)
@May(Right.RECORD_PROCEDURES)
@CssImport("./procedures.css")
class RecordWorkflowView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient WorkflowService workflows;
    private final transient Me me;

    RecordWorkflowView(WorkflowService workflows, Me me) {
        this.workflows = workflows;
        this.me = me;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var procedure = workflows.procedure(WorkflowLinks.procedure(event));
        title(say("workflow.record.title", procedure.code()));
        facts(WorkflowLinks.to(procedure.id(), procedure.name()), new Span(say("workflow.record.facts")));
        var kept = new Kept(me.get().person(), procedure.id()).inForm("workflow");
        var decision = new DecisionForm(kept);
        var name = new TextArea(say("workflow.name"));
        name.setManualValidation(true);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        var steps = new HandlingTable(kept);
        procedure
                .latest()
                .ifPresentOrElse(
                        before -> {
                            name.setValue(before.handling().name());
                            steps.show(before.handling().steps());
                        },
                        () -> name.setValue(procedure.name()));
        kept.watch(name, "name");
        var save = new Button(say("workflow.record.do"), click -> record(procedure, decision, name, steps, kept));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        actions(save);
        work(decision, name, steps);
        decision.focus();
    }

    private void record(
            HandledProcedure procedure, DecisionForm decision, TextArea name, HandlingTable steps, Kept kept) {
        var attempt = decision.standsAt(new Attempt(this)).with("name", name);
        steps.standsAt(attempt);
        if (attempt.run(() ->
                workflows.record(procedure.id(), decision.typed(), new Handling(name.getValue(), steps.typed())))) {
            kept.forget(this);
            Attempt.done(say("workflow.recorded"));
            WorkflowLinks.open(procedure.id());
        }
    }
}
