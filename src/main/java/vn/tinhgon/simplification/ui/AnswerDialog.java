package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.simplification.Recommendation.Answer;
import vn.tinhgon.simplification.Recommendation.Outcome;
import vn.tinhgon.simplification.SignedPaper;

/** Asks what a higher authority has answered. */
class AnswerDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
    private final TextField number;
    private final DayField signedOn;
    private final TextArea text;

    AnswerDialog(String authority, Kept kept, Consumer<Answer> request, Runnable done) {
        super("answer", kept);
        setHeaderTitle(getTranslation("recommendation.answer.title", authority));
        outcome.setLabel(getTranslation("recommendation.outcome"));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(each -> getTranslation("recommendation.state." + each));
        outcome.setRequiredIndicatorVisible(true);
        outcome.setManualValidation(true);
        keep("outcome", outcome);
        shownAs("outcome", outcome);
        number = text("number", getTranslation("recommendation.number"), true);
        signedOn = day("signedOn", getTranslation("recommendation.signedOn"), true);
        text = area("text", getTranslation("recommendation.answer.text"), false);
        text.setHelperText(getTranslation("recommendation.answer.text.hint"));
        asks(getTranslation("recommendation.answer.do"), () -> request.accept(said()), done, number);
    }

    private Answer said() {
        return new Answer(
                outcome.getOptionalValue()
                        .orElseThrow(() -> Refused.field("outcome", "recommendation.refused.noOutcome")),
                new SignedPaper(number.getValue(), given("signedOn", signedOn)),
                text.getValue());
    }
}
