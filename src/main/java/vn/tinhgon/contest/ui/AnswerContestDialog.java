package vn.tinhgon.contest.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.BiConsumer;
import vn.tinhgon.contest.Outcome;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;

/** Asks what the province answers to a contested figure. */
class AnswerContestDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    AnswerContestDialog(String about, Kept kept, BiConsumer<Outcome, String> answering, Runnable done) {
        super("answer", kept);
        setHeaderTitle(getTranslation("contest.answer.title"));
        shown(new Paragraph(getTranslation("contest.answer.text", about)));
        var outcome = new RadioButtonGroup<Outcome>(getTranslation("contest.outcome"));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(each -> getTranslation("contest.outcome." + each));
        outcome.setRequiredIndicatorVisible(true);
        outcome.setManualValidation(true);
        keep("outcome", outcome);
        shownAs("outcome", outcome);
        var words = area("words", getTranslation("contest.answer.words"), true);
        asks(
                getTranslation("contest.answer.do"),
                () -> answering.accept(
                        outcome.getOptionalValue()
                                .orElseThrow(() -> Refused.field("outcome", "contest.refused.notChosen")),
                        words.getValue()),
                done,
                words);
    }
}
