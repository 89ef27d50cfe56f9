package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks for the reason of a decision; where it is refused the sentence stands under it, and what was typed stays. */
public class ReasonDialog extends DecisionDialog {

    private static final long serialVersionUID = 1L;

    /**
     * What it says, in the person's language.
     *
     * @param text what follows from the decision, and who will read the reason
     * @param action the button that decides
     */
    public record Words(String title, String text, String reason, String action) {}

    /**
     * @param kept where the reason stays until it is given
     * @param request decides with the reason; may refuse at the field {@code reason}
     * @param done what follows once it is decided
     */
    public ReasonDialog(Words words, Kept kept, Consumer<String> request, Runnable done) {
        setHeaderTitle(words.title());
        var reason = new TextArea(words.reason());
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setMinRows(4);
        reason.setWidth("min(480px, 80vw)");
        kept.watch(reason, "reason");
        add(new Paragraph(words.text()), reason);
        decides(
                words.action(),
                () -> new Attempt(this).with("reason", reason).run(() -> request.accept(reason.getValue())),
                kept,
                done,
                reason);
    }
}
