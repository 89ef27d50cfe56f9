package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.simplification.Decision;

/** Asks for the signed decision that a plan is approved by: without one, an approval cannot be shown to an inspector. */
class ApproveDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param kept where number and day stay until it is approved
     * @param request approves by the decision
     * @param done what follows once it is approved
     */
    ApproveDialog(String code, Kept kept, Consumer<Decision> request, Runnable done) {
        setHeaderTitle(getTranslation("plan.approve.title", code));
        var number = new TextField(getTranslation("plan.approve.number"));
        number.setPlaceholder(getTranslation("plan.approve.number.example"));
        number.setRequiredIndicatorVisible(true);
        number.setManualValidation(true);
        var signedOn = new DayField(getTranslation("plan.approve.signedOn"));
        signedOn.setRequiredIndicatorVisible(true);
        signedOn.setManualValidation(true);
        kept.watch(number, "number");
        kept.watch(signedOn, "signedOn");
        var fields = new Div(number, signedOn);
        fields.addClassName("filters");
        add(new Paragraph(getTranslation("plan.approve.text")), fields);
        var approve = new Button(getTranslation("plan.approve.do"), click -> {
            var approved = new Attempt(this)
                    .with("number", number)
                    .with("signedOn", signedOn)
                    .run(() -> request.accept(decision(number, signedOn)));
            if (approved) {
                kept.forget(this);
                close();
                done.run();
            } else {
                click.getSource().setEnabled(true);
            }
        });
        // A second click must not ask again for what the first has done.
        approve.setDisableOnClick(true);
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), approve);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                number.focus();
            }
        });
    }

    private static Decision decision(TextField number, DayField signedOn) {
        return new Decision(
                number.getValue(),
                signedOn.getOptionalValue().orElseThrow(() -> Refused.field("signedOn", "plan.refused.noDay")));
    }
}
