package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;

/** Asks what somebody says of a plan or answers to that. */
class SayDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /** @param about what is answered, or who will read it */
    SayDialog(String title, String about, Kept kept, Consumer<String> request, Runnable done) {
        super("say", kept);
        setHeaderTitle(title);
        shown(new Paragraph(about));
        var words = area("words", getTranslation("plan.comment.words"), true);
        words.setMinRows(4);
        asks(getTranslation("plan.comment.send"), () -> request.accept(words.getValue()), done, words);
    }
}
