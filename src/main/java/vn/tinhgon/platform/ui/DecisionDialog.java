package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks for what a decision needs: taken, it closes; refused, it stays open with what was typed. Cancelled, what was typed
 * is thrown away on purpose; closed otherwise, it is kept.
 */
public abstract class DecisionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    protected DecisionDialog() {
        setWidth("min(592px, 94vw)");
    }

    /** Many are called as the button that opens them, whose dots say that something is asked first; here it is asked. */
    @Override
    public void setHeaderTitle(String title) {
        super.setHeaderTitle(title.replaceFirst("…$", ""));
    }

    /**
     * Gives it its buttons, to be called once its fields are there.
     *
     * @param action what the button that decides says
     * @param request whether the decision was taken; where it was not, the sentence already stands at its field
     * @param kept where what is typed stays until it is taken
     * @param done what follows once it is taken
     * @param first the field to begin with; null where nothing is asked but whether it shall be
     */
    protected final void decides(
            String action, BooleanSupplier request, Kept kept, Runnable done, @Nullable Focusable<?> first) {
        var decide = new Button(action, click -> {
            if (request.getAsBoolean()) {
                kept.forget(this);
                close();
                done.run();
            } else {
                click.getSource().setEnabled(true);
            }
        });
        // A second click must not ask again for what the first has done.
        decide.setDisableOnClick(true);
        decide.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(getTranslation("action.cancel"), click -> {
            kept.forget(this);
            close();
        });
        getFooter().add(cancel, decide);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                (first == null ? decide : first).focus();
            }
        });
    }
}
