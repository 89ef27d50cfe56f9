package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Says what follows before something is done that people notice. */
public class ConfirmDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param text what follows
     * @param action what the button that does it says
     */
    public ConfirmDialog(String title, String text, String action, Runnable done) {
        setHeaderTitle(title);
        setWidth("min(480px, 90vw)");
        add(new Paragraph(text));
        var decide = new Button(action, click -> {
            close();
            done.run();
        });
        decide.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), decide);
    }
}
