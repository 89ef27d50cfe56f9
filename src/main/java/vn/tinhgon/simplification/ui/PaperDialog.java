package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;

/** Asks for the number and day of a signed paper: that a list was submitted with, or that decides it. */
class PaperDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /** Takes number and day. */
    interface Signed {
        void take(String number, LocalDate signedOn);
    }

    /** What it says, in the person's language. */
    record Words(String title, String text, String number, String action) {}

    PaperDialog(Words words, Kept kept, Signed signed, Runnable done) {
        super("paper", kept);
        setHeaderTitle(words.title());
        shown(new Paragraph(words.text()));
        var number = text("number", words.number(), true);
        var signedOn = day("signedOn", getTranslation("plan.approve.signedOn"), true);
        asks(words.action(), () -> signed.take(number.getValue(), given("signedOn", signedOn)), done, number);
    }
}
