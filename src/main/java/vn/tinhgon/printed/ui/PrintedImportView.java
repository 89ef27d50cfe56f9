package vn.tinhgon.printed.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.ImportPanel;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.printed.PrintedFigureImportService;

/** Takes in a file of printed figures (UC-017). */
@Route(value = "printed-figures-import", layout = Shell.class)
@May(Right.RECORD_PRINTED_FIGURES)
class PrintedImportView extends Page {

    private static final long serialVersionUID = 1L;

    PrintedImportView(PrintedFigureImportService imports) {
        title(say("printed.import"));
        facts(new RouterLink(say("printed.title"), PrintedFiguresView.class));
        work(new ImportPanel(new PrintedImporting(this, imports)));
    }
}
