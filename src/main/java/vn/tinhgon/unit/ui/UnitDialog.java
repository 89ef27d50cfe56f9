package vn.tinhgon.unit.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.DecisionDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.unit.Basis;

/** Asks for a change of the structure: what, from which day, and on what basis. */
abstract class UnitDialog extends DecisionDialog {

    private static final long serialVersionUID = 1L;

    private final transient Kept kept;
    private final String form;
    private final transient Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final Div shown = new Div();

    /** @param form which of the forms of the same unit it is */
    UnitDialog(String form, Kept kept) {
        this.form = form;
        this.kept = kept;
        shown.addClassName("unit-form");
        add(shown);
    }

    /** What is typed is kept until it is taken. */
    private void keep(String name, AbstractField<?, ?> field) {
        kept.watch(field, form + "." + name);
    }

    /** Shows {@code field}; a refusal that names {@code name} stands at it. */
    final <F extends Component & HasValidation> F shownAs(String name, F field) {
        fields.put(name, field);
        shown.add(field);
        return field;
    }

    final void shown(Component component) {
        shown.add(component);
    }

    final TextField text(String name, String label, boolean required) {
        var field = new TextField(label);
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(required);
        field.setWidthFull();
        keep(name, field);
        return shownAs(name, field);
    }

    final DayField day(String name, String label) {
        var field = new DayField(label);
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(true);
        keep(name, field);
        return shownAs(name, field);
    }

    final TextArea basis() {
        var field = new TextArea(getTranslation("unit.basis"));
        field.setPlaceholder(getTranslation("unit.basis.example"));
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        keep("basis", field);
        return shownAs("basis", field);
    }

    static Basis basis(TextArea field) {
        return new Basis(field.getValue());
    }

    /** @throws Refused at {@code name} where no day is given */
    static LocalDate given(String name, DayField field) {
        return field.getOptionalValue().orElseThrow(() -> Refused.field(name, "unit.refused.noDay"));
    }

    final void asks(String action, Runnable request, Runnable done, Focusable<?> first) {
        decides(
                action,
                () -> {
                    var attempt = new Attempt(this);
                    fields.forEach(attempt::with);
                    return attempt.run(request);
                },
                kept,
                done,
                first);
    }
}
