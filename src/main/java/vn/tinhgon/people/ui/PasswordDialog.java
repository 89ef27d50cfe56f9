package vn.tinhgon.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import vn.tinhgon.people.Person;

/** Shows a first password, once: it is nowhere else, and has to be changed at the first sign-in. */
class PasswordDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    PasswordDialog(Person person, String password) {
        setHeaderTitle(getTranslation("person.password.title", person.fullName()));
        var shown = new TextField(getTranslation("person.password.label"));
        shown.setValue(password);
        shown.setReadOnly(true);
        shown.setWidthFull();
        add(new Paragraph(getTranslation("person.password.text", person.username())), shown);
        getFooter().add(new Button(getTranslation("action.close"), click -> close()));
    }
}
