package vn.tinhgon.kernel;

import java.util.Optional;

/** Names what was typed for an entry, one time. */
public record EntryVersionId(long value) implements Id {

    public static EntryVersionId next() {
        return new EntryVersionId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<EntryVersionId> parse(String text) {
        return Tsids.parse(text, EntryVersionId::new);
    }
}
