package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.simplification.SignedPaper;

/** Asks by which document the province has sent what a plan needs to the authority. */
class SendDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final TextField number;
    private final DayField signedOn;

    SendDialog(String authority, Kept kept, Consumer<SignedPaper> request, Runnable done) {
        super("send", kept);
        setHeaderTitle(getTranslation("recommendation.send.title", authority));
        number = text("number", getTranslation("recommendation.number"), true);
        signedOn = day("signedOn", getTranslation("recommendation.signedOn"), true);
        asks(
                getTranslation("recommendation.send.do"),
                () -> request.accept(new SignedPaper(number.getValue(), given("signedOn", signedOn))),
                done,
                number);
    }
}
