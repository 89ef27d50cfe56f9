package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a first password, once: it is nowhere else, and has to be changed at the first sign-in. */
public class PasswordDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    public PasswordDialog(String fullName, String username, String password) {
        setHeaderTitle(getTranslation("person.password.title", fullName));
        var shown = new TextField(getTranslation("person.password.label"));
        shown.setValue(password);
        shown.setReadOnly(true);
        shown.setWidthFull();
        add(new Paragraph(getTranslation("person.password.text", username)), shown);
        getFooter().add(new Button(getTranslation("action.close"), click -> close()));
    }
}
