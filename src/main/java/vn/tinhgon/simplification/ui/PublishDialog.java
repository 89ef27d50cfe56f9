package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;

/** Asks until which day a list of plans is published for comment. */
class PublishDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /** @param least the last day that is proposed */
    PublishDialog(LocalDate least, Kept kept, Consumer<LocalDate> request, Runnable done) {
        super("publish", kept);
        setHeaderTitle(getTranslation("planList.publish"));
        shown(new Paragraph(getTranslation("planList.publish.text")));
        var until = day("until", getTranslation("planList.until"), true);
        until.setValue(least);
        asks(getTranslation("planList.publish.do"), () -> request.accept(given("until", until)), done, until);
    }
}
