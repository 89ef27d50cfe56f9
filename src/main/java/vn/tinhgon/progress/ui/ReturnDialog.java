package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.progress.FigureRow;

/** Asks for the reason of a return; an error stands under it and what was typed stays. */
class ReturnDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param request returns the figure with the reason
     * @param done what follows once it is returned
     */
    ReturnDialog(FigureRow row, Consumer<String> request, Runnable done) {
        setHeaderTitle(getTranslation("figures.return.title", row.unit(), row.number(), row.shortName()));
        var reason = new TextArea(getTranslation("figures.return.reason"));
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setMinRows(4);
        reason.setWidth("min(480px, 80vw)");
        add(new Paragraph(getTranslation("figures.return.text")), reason);
        var give = new Button(getTranslation("figures.return.do"), click -> {
            if (new Attempt(this).with("reason", reason).run(() -> request.accept(reason.getValue()))) {
                close();
                done.run();
            }
        });
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), give);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                reason.focus();
            }
        });
    }
}
