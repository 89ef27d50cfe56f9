package vn.tinhgon.kernel;

import java.util.Optional;

/** Names a unit's figure for one assignment and one period. */
public record EntryId(long value) implements Id {

    public static EntryId next() {
        return new EntryId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<EntryId> parse(String text) {
        return Tsids.parse(text, EntryId::new);
    }
}
