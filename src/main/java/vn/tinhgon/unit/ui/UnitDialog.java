package vn.tinhgon.unit.ui;

import com.vaadin.flow.component.textfield.TextArea;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.unit.Basis;

/** Asks for a change of the structure: what, from which day, and on what basis. */
abstract class UnitDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /** @param form which of the forms of the same unit it is */
    UnitDialog(String form, Kept kept) {
        super(form, kept);
    }

    final DayField day(String name, String label) {
        return day(name, label, true);
    }

    final TextArea basis() {
        var field = area("basis", getTranslation("unit.basis"), true);
        field.setPlaceholder(getTranslation("unit.basis.example"));
        return field;
    }

    static Basis basis(TextArea field) {
        return new Basis(field.getValue());
    }
}
