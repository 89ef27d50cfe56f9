package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DecisionDialog;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.simplification.FrozenList;
import vn.tinhgon.simplification.Reduction;

/** Says what freezing a list comes to, and asks whether it shall be. */
class FreezeDialog extends DecisionDialog {

    private static final long serialVersionUID = 1L;

    FreezeDialog(Reduction reduction, FrozenList seen, Kept kept, Consumer<FrozenList> request, Runnable done) {
        setHeaderTitle(getTranslation("reduction.freeze.title", Formats.date(reduction.baselineOn())));
        add(new Paragraph(getTranslation(
                "reduction.freeze.text",
                Formats.count(seen.procedures()),
                Formats.dong(seen.before()),
                Formats.count(seen.days()))));
        if (seen.uncosted() > 0) {
            add(new Paragraph(getTranslation("reduction.freeze.uncosted", Formats.count(seen.uncosted()))));
        }
        add(new Paragraph(getTranslation("reduction.freeze.stays")));
        decides(
                getTranslation("reduction.freeze.do"),
                () -> new Attempt(this).run(() -> request.accept(seen)),
                kept,
                done,
                null);
    }
}
