package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.PersonId;

/**
 * Keeps what somebody types in their tab of the browser until it is saved, so that a session which ends meanwhile takes
 * nothing along: signed in again, they find it in its fields. Another person in the same tab does not.
 */
public final class Kept {

    private final String form;

    /**
     * @param who types
     * @param what the row that is written, as far as one form goes: its ids
     */
    public Kept(PersonId who, Id... what) {
        var name = new StringBuilder(who.text());
        for (var id : what) {
            name.append('/').append(id.text());
        }
        form = name.append('/').toString();
    }

    /** From now on what is typed into {@code field} is kept; what was kept of it stands in it again. */
    public void watch(AbstractField<?, ?> field, String name) {
        field.addAttachListener(
                attached -> field.getElement().executeJs("window.tinhgonKept.watch(this, $0)", form + name));
    }

    /** It is saved, or was thrown away on purpose: nothing of the form is kept any longer. */
    public void forget(Component anywhere) {
        // By the page: the component may be on its way out of it.
        anywhere.getUI().ifPresent(ui -> ui.getPage().executeJs("window.tinhgonKept.forget($0)", form));
    }
}
