package vn.tinhgon.unit.ui;

import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Route;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.ImportPanel;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.unit.UnitImportService;

/** Takes in files of units and of who took over from whom (UC-008). */
@Route(value = UnitLinks.IMPORT, layout = Shell.class)
@May(Right.MANAGE_UNITS)
class UnitImportView extends Page {

    private static final long serialVersionUID = 1L;

    UnitImportView(UnitImportService imports) {
        title(say("units.import"));
        facts(UnitLinks.toList(say("units.title")));
        var sheets = new TabSheet();
        sheets.setWidthFull();
        sheets.add(say("units.import.units"), new ImportPanel(new UnitImporting(this, imports)));
        sheets.add(say("units.import.successions"), new ImportPanel(new SuccessionImporting(imports)));
        work(sheets);
    }
}
