package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.Paragraph;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DecisionDialog;
import vn.tinhgon.platform.ui.Kept;

/** Asks once before a plan is submitted: what follows, and that the unit can change it no more. */
class SubmitDialog extends DecisionDialog {

    private static final long serialVersionUID = 1L;

    SubmitDialog(String text, Kept kept, Runnable request, Runnable done) {
        setHeaderTitle(getTranslation("plan.submit.title"));
        add(new Paragraph(text));
        decides(getTranslation("plan.submit.do"), () -> new Attempt(this).run(request), kept, done, null);
    }
}
