package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.util.function.BooleanSupplier;

/** Asks somebody who leaves a page with something typed whether to save it, to throw it away or to stay. */
public class LeavingDialog extends ConfirmDialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param leaving held up until they have answered
     * @param save whether all is saved; where it is not, they stay with what is wrong
     */
    public LeavingDialog(BeforeLeaveEvent leaving, BooleanSupplier save, Runnable discard) {
        var going = leaving.postpone();
        setHeader(getTranslation("leave.title"));
        setText(getTranslation("leave.text"));
        setConfirmButton(getTranslation("leave.save"), saved -> {
            if (save.getAsBoolean()) {
                going.proceed();
            }
        });
        setRejectable(true);
        setRejectButton(getTranslation("leave.discard"), discarded -> {
            discard.run();
            going.proceed();
        });
        setCancelable(true);
        setCancelButton(getTranslation("leave.stay"), stayed -> going.cancel());
    }
}
