package vn.tinhgon.workflow.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.procedure.SignedDecision;
import vn.tinhgon.workflow.ApprovingDecision;

/** The decision that approves workflows, as it is typed. */
class DecisionForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField number = new TextField(getTranslation("procedure.decision.number"));
    private final TextField issuer = new TextField(getTranslation("workflow.issuer"));
    private final DayField signedOn = new DayField(getTranslation("procedure.decision.signedOn"));
    private final DayField inForceFrom = new DayField(getTranslation("procedure.decision.inForceFrom"));

    /** @param kept where what is typed stays until it is taken */
    DecisionForm(Kept kept) {
        addClassNames("card", "procedure-form-part");
        add(new H2(getTranslation("workflow.decision")));
        text(number, "decisionNumber", kept);
        text(issuer, "issuer", kept);
        day(signedOn, "signedOn", kept);
        day(inForceFrom, "inForceFrom", kept);
    }

    private void text(TextField field, String name, Kept kept) {
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        add(field);
        kept.watch(field, name);
    }

    private void day(DayField field, String name, Kept kept) {
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(true);
        add(field);
        kept.watch(field, name);
    }

    /** Refusals stand at these fields. */
    Attempt standsAt(Attempt attempt) {
        return attempt.with("decisionNumber", number)
                .with("issuer", issuer)
                .with("signedOn", signedOn)
                .with("inForceFrom", inForceFrom);
    }

    /** @throws Refused at the field that is wrong */
    ApprovingDecision typed() {
        return new ApprovingDecision(
                new SignedDecision(number.getValue(), given("signedOn", signedOn), given("inForceFrom", inForceFrom)),
                issuer.getValue());
    }

    private static LocalDate given(String name, DayField day) {
        return day.getOptionalValue().orElseThrow(() -> Refused.field(name, "day.refused.none"));
    }

    /** Whether it can be typed into: what a file was judged by stays until another is chosen. */
    void setOpen(boolean open) {
        number.setReadOnly(!open);
        issuer.setReadOnly(!open);
        signedOn.setReadOnly(!open);
        inForceFrom.setReadOnly(!open);
    }

    void focus() {
        number.focus();
    }
}
