package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import java.util.function.LongConsumer;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.PersonId;

/**
 * Keeps what somebody types in their tab of the browser until it is saved, so that a session which ends meanwhile takes
 * nothing along: signed in again, they find it in its fields. Another person in the same tab does not.
 *
 * <p>Kept with it is the version of the row that it was typed over: a form takes that version again with the text, and
 * so does not overwrite what somebody else has saved since.
 */
public final class Kept {

    private String form;
    private long version;
    private LongConsumer typedOver = version -> {};

    /**
     * @param who types
     * @param what the row that is written, as far as one form goes: its ids
     */
    public Kept(PersonId who, Id... what) {
        var name = new StringBuilder(who.text());
        for (var id : what) {
            name.append('/').append(id.text());
        }
        // What is kept of one row is not under what is kept of another, or forgetting the one would forget both.
        form = name.append("/#/").toString();
    }

    /** For a row that several forms are about: each keeps its own. */
    public Kept inForm(String called) {
        form = form + called + "/";
        return this;
    }

    /**
     * For rows that have versions.
     *
     * @param typedOver told which version it was typed over, before the text is back in its field
     */
    public Kept of(long present, LongConsumer typedOver) {
        version = present;
        this.typedOver = typedOver;
        return this;
    }

    /** From now on what is typed into {@code field} is kept; what was kept of it stands in it again. */
    public void watch(AbstractField<?, ?> field, String name) {
        var element = field.getElement();
        field.addAttachListener(attached -> element.executeJs(
                        "return String(window.tinhgonKept.watch(this, $0, $1, $2))", form, name, Long.toString(version))
                .then(String.class, over -> {
                    if (!over.isEmpty()) {
                        typedOver.accept(Long.parseLong(over));
                        element.executeJs("window.tinhgonKept.restore(this)");
                    }
                }));
    }

    /** It is saved, or was thrown away on purpose: nothing of the form is kept any longer. */
    public void forget(Component anywhere) {
        // By the page: the component may be on its way out of it.
        anywhere.getUI()
                .ifPresent(ui ->
                        ui.getPage().executeJs("window.tinhgonKept.forget($0, $1)", form, Long.toString(version)));
    }

    /** The same; what is typed from now on is typed over {@code saved}. */
    public void forget(Component anywhere, long saved) {
        version = saved;
        forget(anywhere);
    }
}
