package vn.tinhgon.simplification.ui;

import java.util.function.BiConsumer;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.simplification.SignedPaper;

/** Asks by which document what a plan needs was sent in truth, and why it stood otherwise. */
class CorrectSendingDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    CorrectSendingDialog(
            String authority, SignedPaper sent, Kept kept, BiConsumer<SignedPaper, String> request, Runnable done) {
        super("correct-sending", kept);
        setHeaderTitle(getTranslation("recommendation.send.correct.title", authority));
        var number = text("number", getTranslation("recommendation.number"), true);
        number.setValue(sent.number());
        var signedOn = day("signedOn", getTranslation("recommendation.signedOn"), true);
        signedOn.setValue(sent.signedOn());
        var reason = area("reason", getTranslation("recommendation.send.correct.reason"), true);
        asks(
                getTranslation("recommendation.send.correct.do"),
                () -> request.accept(
                        new SignedPaper(number.getValue(), given("signedOn", signedOn)), reason.getValue()),
                done,
                number);
    }
}
