package vn.tinhgon.workflow.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.Route;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.workflow.DecisionRow;
import vn.tinhgon.workflow.WorkflowService;

/** The decisions that approved workflows, each with how many (UC-027). */
@Route(value = "workflow-decisions", layout = Shell.class)
@May(Right.READ_PLANS)
class DecisionsView extends Page {

    private static final long serialVersionUID = 1L;

    DecisionsView(WorkflowService workflows) {
        title(say("workflows.decisions.title"));
        facts(WorkflowLinks.toList(say("workflows.title")), new Span(say("workflows.decisions.facts")));
        var grid = new Grid<DecisionRow>();
        grid.setAriaLabel(say("workflows.decisions.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(say("workflows.decisions.empty"));
        grid.addComponentColumn(row -> WorkflowLinks.toDecision(
                        row.id(), row.decision().signed().number()))
                .setHeader(say("procedure.decision.number"))
                .setWidth("170px");
        grid.addColumn(row -> row.decision().issuer())
                .setHeader(say("workflow.issuer"))
                .setWidth("220px");
        figure(
                grid,
                "procedure.decision.signedOn",
                row -> Formats.date(row.decision().signed().signedOn()));
        figure(
                grid,
                "procedure.decision.inForceFrom",
                row -> Formats.date(row.decision().signed().inForceFrom()));
        figure(grid, "workflows.decisions.many", row -> Formats.count(row.workflows()));
        grid.setItems(
                query -> workflows.decisions(new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> workflows.countDecisions());
        work(grid);
        status(say("workflows.decisions.status", workflows.countDecisions()));
    }

    private void figure(Grid<DecisionRow> grid, String key, ValueProvider<DecisionRow, String> words) {
        grid.addColumn(words)
                .setHeader(say(key))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("130px")
                .setFlexGrow(0);
    }
}
