package vn.tinhgon.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.procedure.ProcedureKeeping;
import vn.tinhgon.procedure.ui.ProcedureLinks;
import vn.tinhgon.workflow.HandledProcedure;
import vn.tinhgon.workflow.Workflow;
import vn.tinhgon.workflow.WorkflowService;

/** How a procedure is handled on the day looked at, and what other decisions approved of it (UC-027). */
@Route(value = WorkflowLinks.ROUTE + "/:" + WorkflowLinks.PROCEDURE, layout = Shell.class)
@May(Right.READ_PLANS)
@CssImport("./procedures.css")
class WorkflowView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient WorkflowService workflows;
    private final transient ProcedureKeeping keeping;
    private final transient Me me;
    private final transient AsOf asOf;
    private final transient WorkflowWords words = new WorkflowWords(this);

    WorkflowView(WorkflowService workflows, ProcedureKeeping keeping, Me me, AsOf asOf) {
        this.workflows = workflows;
        this.keeping = keeping;
        this.me = me;
        this.asOf = asOf;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var procedure = workflows.procedure(WorkflowLinks.procedure(event));
        title(say("workflow.title", procedure.name()));
        facts(
                WorkflowLinks.toList(say("workflows.title")),
                new Span(procedure.code()),
                ProcedureLinks.to(procedure.id(), say("workflow.procedure")));
        if (maybeRecorded(procedure)) {
            var record = new Button(say("workflow.record"), click -> WorkflowLinks.record(procedure.id()));
            record.addThemeVariants(ButtonVariant.PRIMARY);
            actions(record);
        } else {
            actions();
        }
        var parts = new ArrayList<Component>();
        procedure
                .inForceOn(asOf.day())
                .ifPresentOrElse(
                        now -> {
                            parts.add(new Paragraph(words.decision(now.decision())));
                            parts.add(words.steps(now.handling()));
                            parts.add(compared(now, procedure));
                        },
                        () -> parts.add(new Paragraph(say("workflow.none.text"))));
        if (!procedure.workflows().isEmpty()) {
            parts.add(history(procedure));
        }
        work(parts.toArray(Component[]::new));
        status(say("procedure.status", procedure.workflows().size()));
    }

    private boolean maybeRecorded(HandledProcedure procedure) {
        return me.get().may(Right.RECORD_PROCEDURES)
                && asOf.isToday()
                && keeping.isOf(procedure.unit())
                && procedure.abolishedOn().isEmpty();
    }

    private Component compared(Workflow now, HandledProcedure procedure) {
        var line = new Div(
                new Span(say("workflow.hours.beside")),
                words.hours(now.handling().hours(), procedure.hours()),
                new Span(say("workflow.hours.of", WorkflowWords.said(procedure.hours()))));
        line.addClassName("workflow-compared");
        return line;
    }

    /** The latest first; each opens to what it said. */
    private Component history(HandledProcedure procedure) {
        var list = new Div();
        list.addClassName("procedure-history");
        for (var workflow : procedure.workflows().reversed()) {
            var by = new Paragraph(
                    say("procedure.enteredBy", workflow.enteredBy(), Formats.moment(workflow.enteredAt())));
            by.addClassName("quiet");
            list.add(new Details(
                    words.decision(workflow.decision()),
                    by,
                    WorkflowLinks.toDecision(workflow.decisionId(), say("workflow.decision.all")),
                    words.steps(workflow.handling())));
        }
        var card = new Div(new H2(say("procedure.history")), list);
        card.addClassNames("card", "procedure-card");
        return card;
    }
}
