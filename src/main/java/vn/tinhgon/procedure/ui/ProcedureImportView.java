package vn.tinhgon.procedure.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.ImportPanel;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.procedure.CatalogueImportService;

/** Takes in a file of procedures (UC-024). */
@Route(value = "procedures-import", layout = Shell.class)
@May(Right.RECORD_PROCEDURES)
class ProcedureImportView extends Page {

    private static final long serialVersionUID = 1L;

    ProcedureImportView(CatalogueImportService imports) {
        title(say("procedures.import"));
        facts(ProcedureLinks.toList(say("procedures.title")), new Span(say("procedures.import.facts")));
        work(new ImportPanel(new ProcedureImporting(this, imports)));
    }
}
