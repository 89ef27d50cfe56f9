package vn.tinhgon.workflow.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.WorkflowDecisionId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.workflow.ApprovedWorkflow;
import vn.tinhgon.workflow.WorkflowService;

/** A decision and the workflows it approved (UC-027). */
@Route(value = "workflow-decisions/:" + WorkflowLinks.DECISION, layout = Shell.class)
@May(Right.READ_PLANS)
@CssImport("./procedures.css")
class DecisionView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient WorkflowService workflows;

    DecisionView(WorkflowService workflows) {
        this.workflows = workflows;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = workflows.decision(WorkflowLinks.decision(event));
        title(say("workflow.decision.title", found.decision().signed().number()));
        facts(
                new RouterLink(say("workflows.decisions.title"), DecisionsView.class),
                new Span(new WorkflowWords(this).decision(found.decision())));
        work(grid(found.id(), found.workflows()));
        status(say("workflow.decision.status", found.workflows()));
    }

    private Grid<ApprovedWorkflow> grid(WorkflowDecisionId decision, int many) {
        var grid = new Grid<ApprovedWorkflow>();
        grid.setAriaLabel(say("workflows.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(ApprovedWorkflow::code)
                .setHeader(say("procedure.code"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> WorkflowLinks.to(row.procedure(), row.procedureName()))
                .setHeader(say("procedure.name"))
                .setWidth("260px")
                .setFlexGrow(2);
        grid.addColumn(ApprovedWorkflow::name)
                .setHeader(say("workflow"))
                .setWidth("260px")
                .setFlexGrow(2);
        grid.addColumn(row -> Formats.plain(row.hours()))
                .setHeader(say("workflow.hours.own"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addColumn(row -> row.replacedFrom()
                        .map(day -> say("workflow.replacedFrom", Formats.date(day)))
                        .orElse(""))
                .setHeader(say("workflow.replaced"))
                .setWidth("170px")
                .setFlexGrow(0);
        grid.setItems(
                query -> workflows.approvedBy(decision, new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> many);
        return grid;
    }
}
