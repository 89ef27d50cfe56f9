package vn.tinhgon.announcement.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import vn.tinhgon.announcement.Opinion;
import vn.tinhgon.announcement.Stance;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;

/** Asks for the opinion of one's own unit on a draft, or for what of it was entered wrongly and why. */
class OpinionDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /** Takes what was typed. */
    interface Taking {
        void take(Opinion opinion, String reason);
    }

    /** @param given what is corrected; empty where nothing was said yet */
    OpinionDialog(Optional<Opinion> given, Kept kept, Taking taking, Runnable done) {
        super(given.isEmpty() ? "opinion" : "correctOpinion", kept);
        setHeaderTitle(getTranslation("draft.give"));
        var stance = new Select<Stance>();
        stance.setLabel(getTranslation("draft.stance"));
        stance.setItems(Stance.values());
        stance.setItemLabelGenerator(each -> getTranslation("draft.stance." + each));
        stance.setValue(Stance.AGREES);
        stance.setManualValidation(true);
        keep("stance", stance);
        shownAs("stance", stance);
        var words = area("words", getTranslation("draft.words"), false);
        var day = day("givenOn", getTranslation("draft.givenOn"), true);
        var reason = given.map(before -> {
            stance.setValue(before.stance());
            words.setValue(before.words());
            day.setValue(before.givenOn());
            return area("reason", getTranslation("announcement.reason"), true);
        });
        asks(
                getTranslation("draft.give.do"),
                () -> taking.take(
                        new Opinion(stance.getValue(), words.getValue(), given("givenOn", day)),
                        reason.map(TextArea::getValue).orElse("")),
                done,
                words);
    }
}
