package vn.tinhgon.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.people.PeopleService;
import vn.tinhgon.people.Person;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DecisionDialog;
import vn.tinhgon.platform.ui.Kept;

/** Corrects somebody's name or address. */
class CorrectDialog extends DecisionDialog {

    private static final long serialVersionUID = 1L;

    CorrectDialog(PeopleService people, Person person, PersonId me, Runnable done) {
        setHeaderTitle(getTranslation("person.correct.title", person.fullName()));
        var fullName = new TextField(getTranslation("person.fullName"), person.fullName(), "");
        var email = new EmailField(getTranslation("person.email"));
        email.setValue(person.email());
        fullName.setManualValidation(true);
        email.setManualValidation(true);
        var kept = new Kept(me, person.id()).of(person.version(), version -> {});
        kept.watch(fullName, "fullName");
        kept.watch(email, "email");
        var fields = new Div(fullName, email);
        fields.addClassName("people-form");
        add(fields);
        decides(
                getTranslation("action.save"),
                () -> new Attempt(this)
                        .with("fullName", fullName)
                        .with("email", email)
                        .run(() ->
                                people.correct(person.id(), person.version(), fullName.getValue(), email.getValue())),
                kept,
                done,
                fullName);
    }
}
