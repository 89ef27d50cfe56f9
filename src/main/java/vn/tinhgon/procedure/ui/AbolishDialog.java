package vn.tinhgon.procedure.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.procedure.CataloguedProcedure;
import vn.tinhgon.procedure.SignedDecision;

/** Asks for the decision that abolishes a procedure. */
class AbolishDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final TextField number;
    private final DayField signedOn;
    private final DayField inForceFrom;

    AbolishDialog(CataloguedProcedure procedure, Kept kept, Consumer<SignedDecision> request, Runnable done) {
        super("abolish", kept);
        setHeaderTitle(getTranslation(
                "procedure.abolish.title", procedure.latest().content().name()));
        shown(new Paragraph(getTranslation("procedure.abolish.text")));
        number = text("decisionNumber", getTranslation("procedure.decision.number"), true);
        signedOn = day("signedOn", getTranslation("procedure.decision.signedOn"), true);
        inForceFrom = day("inForceFrom", getTranslation("procedure.decision.abolishedFrom"), true);
        asks(
                getTranslation("procedure.abolish.do"),
                () -> request.accept(new SignedDecision(
                        number.getValue(), given("signedOn", signedOn), given("inForceFrom", inForceFrom))),
                done,
                number);
    }
}
