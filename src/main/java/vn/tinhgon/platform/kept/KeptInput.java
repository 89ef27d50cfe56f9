package vn.tinhgon.platform.kept;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.tenancy.Binding;
import vn.tinhgon.platform.tenancy.DatabaseUser;

/**
 * Keeps what people type until they save it. It asks nobody for a right, since it writes and shows only what is of the
 * person signed in. Those who write nothing in a province (an inspector, whoever runs the platform, anybody who looks
 * at an ended branch) have nothing here.
 */
@Component
public class KeptInput {

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_FORM = 200;
    private static final int LONGEST_FIELD = 100;

    private final KeptInputStore store;
    private final Me me;

    KeptInput(KeptInputStore store, Me me) {
        this.store = store;
        this.me = me;
    }

    /** What is kept of {@code forms} and is not older than 30 days, by one statement however many they are. */
    public List<TypedText> of(Collection<String> forms) {
        return writer().map(who -> store.of(who, forms)).orElse(List.of());
    }

    /**
     * Keeps what now stands in these fields instead of what stood there, by one statement.
     *
     * @return whether all of it is kept: not for those who have nothing here, nor a text of more than 100,000 characters
     */
    public boolean keep(Collection<TypedText> typed) {
        var fitting = typed.stream().filter(KeptInput::fits).toList();
        return writer().map(who -> {
                    if (!fitting.isEmpty()) {
                        store.keep(who, fitting);
                    }
                    return fitting.size() == typed.size();
                })
                .orElse(false);
    }

    /** It was saved, or thrown away on purpose: nothing of {@code form} is kept any longer. */
    public void forget(String form) {
        writer().ifPresent(who -> store.forget(who, form));
    }

    private Optional<PersonId> writer() {
        return me.now()
                .filter(binding -> binding.user() == DatabaseUser.PORTAL_RW)
                .map(Binding::person);
    }

    private static boolean fits(TypedText typed) {
        return typed.text().length() <= LONGEST_TEXT
                && typed.form().length() <= LONGEST_FORM
                && typed.field().length() <= LONGEST_FIELD;
    }
}
