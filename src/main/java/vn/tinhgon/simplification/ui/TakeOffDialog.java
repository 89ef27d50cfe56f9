package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;

/** Asks why a plan is taken off a list, and whether it goes back to its unit. */
class TakeOffDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /** Takes the reason. */
    interface Reason {
        void take(String reason, boolean returned);
    }

    TakeOffDialog(String code, Kept kept, Reason reason, Runnable done) {
        super("take-off", kept);
        setHeaderTitle(getTranslation("planList.takeOff.title", code));
        shown(new Paragraph(getTranslation("planList.takeOff.text")));
        var why = area("reason", getTranslation("planList.takeOff.reason"), true);
        var returned = new Checkbox(getTranslation("planList.takeOff.returned"));
        keep("returned", returned);
        shown(returned);
        asks(getTranslation("planList.takeOff.do"), () -> reason.take(why.getValue(), returned.getValue()), done, why);
    }
}
