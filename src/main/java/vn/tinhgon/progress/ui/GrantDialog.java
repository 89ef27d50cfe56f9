package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.progress.Reopening;
import vn.tinhgon.progress.ReopeningService;

/** Opens a locked period again for the unit that asked, until a day. */
class GrantDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /** What a unit mostly needs. */
    private static final int DAYS = 3;

    GrantDialog(Reopening request, Kept kept, LocalDate today, ReopeningService reopenings, Runnable done) {
        super("grant", kept);
        setHeaderTitle(getTranslation("reopening.grant.title", request.unitName()));
        shown(new Paragraph(getTranslation("reopening.grant.text")));
        var until = day("until", getTranslation("reopening.until"), true);
        until.setValue(today.plusDays(DAYS));
        var answer = area("answer", getTranslation("reopening.answer"), false);
        asks(
                getTranslation("reopening.grant"),
                () -> reopenings.grant(request.id(), request.version(), given("until", until), answer.getValue()),
                done,
                until);
    }
}
