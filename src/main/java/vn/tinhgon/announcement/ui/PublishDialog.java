package vn.tinhgon.announcement.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.announcement.Duty;
import vn.tinhgon.announcement.Published;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;

/** Asks for what the unit published, or for what of it was entered wrongly and why. */
class PublishDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /** Takes what was typed. */
    interface Taking {
        void take(Published published, String reason);
    }

    private final TextField number;
    private final DayField publishedOn;
    private final TextArea note;
    private final Optional<TextArea> reason;

    /** @param entered what is corrected; null where nothing was published yet */
    PublishDialog(Duty duty, @Nullable Published entered, Kept kept, Taking taking, Runnable done) {
        super((entered == null ? "publish" : "correctPublished") + duty, kept);
        setHeaderTitle(getTranslation("announcement.publish." + duty));
        shown(new Paragraph(getTranslation("announcement.publish.text")));
        number = text("decisionNumber", getTranslation("announcement.decisionNumber"), true);
        publishedOn = day("publishedOn", getTranslation("announcement.published.on"), true);
        note = area("note", getTranslation("announcement.note"), false);
        reason = Optional.ofNullable(entered).map(before -> {
            number.setValue(before.decisionNumber());
            publishedOn.setValue(before.publishedOn());
            note.setValue(before.note());
            return area("reason", getTranslation("announcement.reason"), true);
        });
        asks(
                getTranslation(entered == null ? "announcement.publish.do" : "announcement.correct.do"),
                () -> taking.take(
                        new Published(number.getValue(), given("publishedOn", publishedOn), note.getValue()),
                        reason.map(TextArea::getValue).orElse("")),
                done,
                number);
    }
}
