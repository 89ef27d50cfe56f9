package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.DecisionDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.simplification.Decision;

/** Asks for the signed decision that a plan is approved by: without one, an approval cannot be shown to an inspector. */
class ApproveDialog extends DecisionDialog {

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
        decides(
                getTranslation("plan.approve.do"),
                () -> new Attempt(this)
                        .with("number", number)
                        .with("signedOn", signedOn)
                        .run(() -> request.accept(decision(number, signedOn))),
                kept,
                done,
                number);
    }

    private static Decision decision(TextField number, DayField signedOn) {
        return new Decision(
                number.getValue(),
                signedOn.getOptionalValue().orElseThrow(() -> Refused.field("signedOn", "plan.refused.noDay")));
    }
}
