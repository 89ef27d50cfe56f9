package vn.tinhgon.kernel;

import java.util.Optional;

/** Names a ministry’s draft on which units are asked. */
public record DraftId(long value) implements Id {

    public static DraftId next() {
        return new DraftId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<DraftId> parse(String text) {
        return Tsids.parse(text, DraftId::new);
    }
}
