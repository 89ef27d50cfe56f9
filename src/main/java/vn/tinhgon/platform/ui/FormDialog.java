package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.tinhgon.kernel.Refused;

/** A decision that several fields are needed for, one under the other; a refusal stands at the field it names. */
public abstract class FormDialog extends DecisionDialog {

    private static final long serialVersionUID = 1L;

    private final transient Kept kept;
    private final String form;
    private final transient Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final Div shown = new Div();

    /**
     * @param form which of the forms of the same row it is
     * @param kept where what is typed stays until it is taken
     */
    protected FormDialog(String form, Kept kept) {
        this.form = form;
        this.kept = kept;
        shown.addClassName("dialog-form");
        add(shown);
    }

    /** What is typed is kept until it is taken. */
    protected final void keep(String name, AbstractField<?, ?> field) {
        kept.watch(field, form + "." + name);
    }

    /** Shows {@code field}; a refusal that names {@code name} stands at it. */
    protected final <F extends Component & HasValidation> F shownAs(String name, F field) {
        fields.put(name, field);
        shown.add(field);
        return field;
    }

    protected final void shown(Component component) {
        shown.add(component);
    }

    protected final TextField text(String name, String label, boolean required) {
        return shownAs(name, new TextField(label), required);
    }

    protected final TextArea area(String name, String label, boolean required) {
        return shownAs(name, new TextArea(label), required);
    }

    private <F extends TextFieldBase<?, String>> F shownAs(String name, F field, boolean required) {
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(required);
        field.setWidthFull();
        keep(name, field);
        return shownAs(name, field);
    }

    protected final DayField day(String name, String label, boolean required) {
        var field = new DayField(label);
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(required);
        keep(name, field);
        return shownAs(name, field);
    }

    /** @throws Refused at {@code name} where no day is given */
    protected static LocalDate given(String name, DayField field) {
        return field.getOptionalValue().orElseThrow(() -> Refused.field(name, "day.refused.none"));
    }

    protected final void asks(String action, Runnable request, Runnable done, Focusable<?> first) {
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
