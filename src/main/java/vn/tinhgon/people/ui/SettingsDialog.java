package vn.tinhgon.people.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.people.PeopleService;
import vn.tinhgon.people.ProvinceSettings;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DecisionDialog;
import vn.tinhgon.platform.ui.Kept;

/** What the province settles about its people. */
class SettingsDialog extends DecisionDialog {

    private static final long serialVersionUID = 1L;

    SettingsDialog(PeopleService people, PersonId me) {
        setHeaderTitle(getTranslation("people.settings"));
        var settings = people.settings();
        var heads = new Checkbox(getTranslation("settings.headsNameEditors"), settings.headsNameEditors());
        var contact = new TextArea(getTranslation("settings.helpContact"));
        contact.setHelperText(getTranslation("settings.helpContact.hint"));
        contact.setValue(settings.helpContact());
        contact.setManualValidation(true);
        var kept = new Kept(me).of(settings.version(), version -> {});
        kept.watch(contact, "helpContact");
        var fields = new Div(heads, contact);
        fields.addClassName("people-form");
        add(fields);
        decides(
                getTranslation("action.save"),
                () -> new Attempt(this)
                        .with("helpContact", contact)
                        .run(() -> people.settle(
                                new ProvinceSettings(settings.version(), heads.getValue(), contact.getValue()))),
                kept,
                () -> Attempt.done(getTranslation("settings.saved")),
                contact);
    }
}
