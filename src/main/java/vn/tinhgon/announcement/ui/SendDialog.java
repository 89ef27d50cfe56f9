package vn.tinhgon.announcement.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import vn.tinhgon.announcement.SentAnswer;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;

/** Asks for the province's own answer to a ministry, or for what of it was entered wrongly and why. */
class SendDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /** Takes what was typed. */
    interface Taking {
        void take(SentAnswer answer, String reason);
    }

    /** @param sent what is corrected; empty where nothing was sent yet */
    SendDialog(Optional<SentAnswer> sent, Kept kept, Taking taking, Runnable done) {
        super(sent.isEmpty() ? "send" : "correctSent", kept);
        setHeaderTitle(getTranslation("draft.send"));
        var number = text("sentNumber", getTranslation("draft.sentNumber"), true);
        var day = day("sentOn", getTranslation("draft.sentOn"), true);
        var reason = sent.map(before -> {
            number.setValue(before.number());
            day.setValue(before.sentOn());
            return area("reason", getTranslation("announcement.reason"), true);
        });
        asks(
                getTranslation("draft.send.do"),
                () -> taking.take(
                        new SentAnswer(number.getValue(), given("sentOn", day)),
                        reason.map(TextArea::getValue).orElse("")),
                done,
                number);
    }
}
