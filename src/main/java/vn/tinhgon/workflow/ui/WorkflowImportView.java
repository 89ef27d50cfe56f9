package vn.tinhgon.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.ImportPanel;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.workflow.ApprovingDecision;
import vn.tinhgon.workflow.WorkflowImportService;

/** Takes in all workflows of a decision: first the decision, then the file that is judged by it (UC-027). */
@Route(value = "workflows-import", layout = Shell.class)
@May(Right.RECORD_PROCEDURES)
@CssImport("./procedures.css")
class WorkflowImportView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient WorkflowImportService imports;
    private final transient Kept kept;
    private final DecisionForm decision;
    private final Button choose = new Button(say("workflows.import.choose"), click -> choose());
    private final Button change = new Button(say("workflows.import.change"), click -> open());
    private final Div file = new Div();

    WorkflowImportView(WorkflowImportService imports, Me me) {
        this.imports = imports;
        kept = new Kept(me.get().person()).inForm("workflows-import");
        decision = new DecisionForm(kept);
        title(say("workflows.import.title"));
        facts(WorkflowLinks.toList(say("workflows.title")), new Span(say("workflows.import.facts")));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(choose, change);
        buttons.addClassName("workflow-buttons");
        work(decision, buttons, file);
        open();
    }

    private void open() {
        decision.setOpen(true);
        choose.setVisible(true);
        change.setVisible(false);
        file.removeAll();
        decision.focus();
    }

    private void choose() {
        decision.standsAt(new Attempt(this)).run(() -> chosen(decision.typed()));
    }

    private void chosen(ApprovingDecision approving) {
        decision.setOpen(false);
        choose.setVisible(false);
        change.setVisible(true);
        file.removeAll();
        file.add(new ImportPanel(new WorkflowImporting(imports, approving, () -> kept.forget(this))));
    }
}
