package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;

/** Says what follows before something is done that people notice. */
public class ConfirmDialog extends com.vaadin.flow.component.confirmdialog.ConfirmDialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param text what follows
     * @param action what the button that does it says
     */
    public ConfirmDialog(String title, String text, String action, Runnable done) {
        this(title, new Paragraph(text), action, done);
    }

    /** The same where what follows is more than a sentence. */
    public ConfirmDialog(String title, Component text, String action, Runnable done) {
        setHeader(title);
        setText(text);
        setConfirmButton(action, confirmed -> done.run());
        setCancelable(true);
        setCancelText(getTranslation("action.cancel"));
    }
}
