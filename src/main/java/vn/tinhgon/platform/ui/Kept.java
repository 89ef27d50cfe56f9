package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.LongConsumer;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.platform.kept.TypedText;

/**
 * Keeps what somebody types until it is saved, so that neither a session that ends nor a browser or a server that stops
 * takes it along: signed in again, wherever, they find it in its fields. Nobody else does.
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

    /**
     * From now on what is typed into {@code field} is kept; what was kept of it stands in it again.
     *
     * @param field for text, a day, yes or no, or a choice from a list that it holds whole
     */
    public void watch(AbstractField<?, ?> field, String name) {
        var watched = new WatchedField(field, name);
        field.addAttachListener(
                attached -> Keeper.in(attached.getUI()).ifPresent(keeper -> keeper.watch(this, watched)));
        if (!watched.isTyped()) {
            watched.onChange(text -> field.getUI()
                    .flatMap(Keeper::in)
                    .ifPresent(keeper -> keeper.keep(new TypedText(form, name, version, text))));
        }
    }

    /** Puts {@code text} into a watched field as if it were typed there: it is kept as well. */
    public static void type(TextField field, String text) {
        field.setValue(text);
        field.getElement().executeJs("this.dispatchEvent(new CustomEvent('change', { bubbles: true }))");
    }

    /** It is saved, or was thrown away on purpose: nothing of the form is kept any longer. */
    public void forget(Component anywhere) {
        // By the page: the component may be on its way out of it.
        anywhere.getUI().flatMap(Keeper::in).ifPresent(keeper -> keeper.forget(this));
    }

    /** The same; what is typed from now on is typed over {@code saved}. */
    public void forget(Component anywhere, long saved) {
        version = saved;
        forget(anywhere);
    }

    String form() {
        return form;
    }

    long version() {
        return version;
    }

    void isTypedOver(long seen) {
        version = seen;
        typedOver.accept(seen);
    }

    /** What of {@code kept} does not stand in its field is put there. */
    void restore(List<WatchedField> fields, List<TypedText> kept, Keeper keeper) {
        var back = fields.stream()
                .flatMap(field -> kept.stream().filter(field::misses).map(typed -> new Back(field, typed)))
                .toList();
        back.stream().mapToLong(each -> each.typed().version()).min().ifPresent(this::isTypedOver);
        for (var each : back) {
            // A field may save its form when its text is back: then this text is kept of what has been saved.
            keeper.isStillKept(new TypedText(
                    form, each.field().name(), version, each.typed().text()));
            each.field().put(each.typed().text());
        }
    }

    private record Back(WatchedField field, TypedText typed) {}
}
