package vn.tinhgon.score.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;

/** Asks from which day a sheet is in force, and by which paper. */
class PutInForceDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    PutInForceDialog(LocalDate today, Kept kept, BiConsumer<LocalDate, String> request, Runnable done) {
        super("in-force", kept);
        setHeaderTitle(getTranslation("scoreSheet.putInForce.title"));
        shown(new Paragraph(getTranslation("scoreSheet.putInForce.text")));
        var from = day("from", getTranslation("scoreSheet.from"), true);
        from.setValue(today);
        var basis = text("basis", getTranslation("scoreSheet.paper"), true);
        asks(
                getTranslation("scoreSheet.putInForce.do"),
                () -> request.accept(given("from", from), basis.getValue()),
                done,
                from);
    }
}
