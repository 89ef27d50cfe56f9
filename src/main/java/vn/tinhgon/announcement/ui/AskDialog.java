package vn.tinhgon.announcement.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.unit.UnitRow;

/** Asks which more units are to be asked about a draft. */
class AskDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /** @param units that are not asked yet */
    AskDialog(List<UnitRow> units, Kept kept, Consumer<Set<UnitId>> request, Runnable done) {
        super("ask", kept);
        setHeaderTitle(getTranslation("draft.ask"));
        var asked = new MultiSelectComboBox<UnitRow>(getTranslation("draft.units"));
        asked.setItems(units);
        asked.setItemLabelGenerator(UnitRow::name);
        asked.setManualValidation(true);
        asked.setWidthFull();
        shownAs("units", asked);
        asks(getTranslation("draft.ask.do"), () -> request.accept(DraftDialog.chosen(asked)), done, asked);
    }
}
