package vn.tinhgon.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.people.PersonData;
import vn.tinhgon.people.RightsService;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DecisionDialog;
import vn.tinhgon.platform.ui.Kept;

/** Takes somebody new into the province: who they are, and their first right. */
class InviteDialog extends DecisionDialog {

    private static final long serialVersionUID = 1L;

    private final TextField username = new TextField();
    private final TextField fullName = new TextField();
    private final EmailField email = new EmailField();

    /** @param done told who has been taken in */
    InviteDialog(RightsService rights, GrantFields grant, PersonId me, Consumer<PersonId> done) {
        setHeaderTitle(getTranslation("people.invite"));
        var kept = new Kept(me);
        person(kept);
        grant.keptIn(kept);
        var fields = new Div(fullName, username, email);
        fields.addClassName("people-form");
        add(
                new Paragraph(getTranslation("people.invite.text")),
                fields,
                new H3(getTranslation("people.invite.right")),
                grant);
        var invited = new AtomicReference<PersonId>();
        decides(
                getTranslation("people.invite.do"),
                () -> grant.at(new Attempt(this)
                                .with("username", username)
                                .with("fullName", fullName)
                                .with("email", email))
                        .run(() -> invited.set(rights.invite(data(), grant.grant()))),
                kept,
                () -> done.accept(invited.get()),
                fullName);
    }

    private void person(Kept kept) {
        fullName.setLabel(getTranslation("person.fullName"));
        username.setLabel(getTranslation("person.username"));
        username.setHelperText(getTranslation("person.username.hint"));
        email.setLabel(getTranslation("person.email"));
        fullName.setManualValidation(true);
        username.setManualValidation(true);
        email.setManualValidation(true);
        fullName.setRequiredIndicatorVisible(true);
        username.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(true);
        kept.watch(fullName, "fullName");
        kept.watch(username, "username");
        kept.watch(email, "email");
    }

    private PersonData data() {
        return new PersonData(username.getValue(), fullName.getValue(), email.getValue());
    }
}
