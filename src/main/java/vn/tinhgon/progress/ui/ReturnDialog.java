package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.BiConsumer;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DecisionDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.progress.ReturnReason;

/** Gives a figure back: for which reason, as it is counted, and in words what to do about it. */
class ReturnDialog extends DecisionDialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param text who will read it
     * @param kept where the words stay until they are said
     * @param request gives it back
     * @param done what follows once it is given back
     */
    ReturnDialog(String title, String text, Kept kept, BiConsumer<ReturnReason, String> request, Runnable done) {
        setHeaderTitle(title);
        var code = new RadioButtonGroup<ReturnReason>(getTranslation("figures.return.code"));
        code.setItems(ReturnReason.values());
        code.setItemLabelGenerator(reason -> getTranslation("progress.returnReason." + reason));
        code.setRequiredIndicatorVisible(true);
        code.setManualValidation(true);
        code.addClassName("stacked");
        var reason = new TextArea(getTranslation("figures.return.reason"));
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setMinRows(3);
        reason.setWidthFull();
        kept.watch(code, "code");
        kept.watch(reason, "reason");
        add(new Paragraph(text), code, reason);
        decides(
                getTranslation("figures.return.do"),
                () -> new Attempt(this)
                        .with("code", code)
                        .with("reason", reason)
                        .run(() -> request.accept(chosen(code), reason.getValue())),
                kept,
                done,
                reason);
    }

    private static ReturnReason chosen(RadioButtonGroup<ReturnReason> code) {
        return Optional.ofNullable(code.getValue()).orElseThrow(() -> Refused.field("code", "progress.refused.noCode"));
    }
}
