package vn.tinhgon.workflow.ui;

import java.util.List;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.SheetTable;
import vn.tinhgon.platform.ui.Importing;
import vn.tinhgon.workflow.ApprovingDecision;
import vn.tinhgon.workflow.WorkflowImportService;
import vn.tinhgon.workflow.WorkflowSheet;

/** What a file of workflows has in its columns; all of it was approved by one decision. */
class WorkflowImporting implements Importing {

    private final WorkflowImportService imports;
    private final ApprovingDecision decision;
    private final Runnable taken;

    /** @param taken run once a file has been written */
    WorkflowImporting(WorkflowImportService imports, ApprovingDecision decision, Runnable taken) {
        this.imports = imports;
        this.decision = decision;
        this.taken = taken;
    }

    @Override
    public String template() {
        return "mau-quy-trinh-noi-bo";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(WorkflowSheet.CODE, "workflow.sheet.code", true, 18),
                new Column(WorkflowSheet.NAME, "workflow.sheet.name", true, 44),
                new Column(WorkflowSheet.STEP, "workflow.sheet.step", false, 8),
                new Column(WorkflowSheet.DOER, "workflow.sheet.doer", true, 28),
                new Column(WorkflowSheet.WORK, "workflow.sheet.work", true, 44),
                new Column(WorkflowSheet.HOURS, "workflow.sheet.hours", true, 10));
    }

    @Override
    public ImportPreview preview(SheetTable table) {
        return imports.preview(decision, table);
    }

    @Override
    public void apply(SheetTable table, ImportPreview shown) {
        imports.apply(decision, table, shown);
        taken.run();
    }
}
