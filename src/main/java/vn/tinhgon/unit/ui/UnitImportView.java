package vn.tinhgon.unit.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
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

    /** What a file can be of. */
    private enum Content {
        UNITS,
        SUCCESSIONS
    }

    UnitImportView(UnitImportService imports) {
        title(say("units.import"));
        facts(UnitLinks.toList(say("units.title")));
        // Each keeps the file chosen in it while the other is shown.
        var units = new ImportPanel(new UnitImporting(this, imports));
        var successions = new ImportPanel(new SuccessionImporting(imports));
        var choice = new RadioButtonGroup<Content>(say("units.import.content"));
        choice.setItems(Content.values());
        choice.setItemLabelGenerator(each -> say("units.import." + each));
        choice.addValueChangeListener(chosen -> {
            units.setVisible(chosen.getValue() == Content.UNITS);
            successions.setVisible(chosen.getValue() == Content.SUCCESSIONS);
        });
        choice.setValue(Content.UNITS);
        work(choice, units, successions);
    }
}
