package vn.tinhgon.kernel;

import java.util.Optional;

/** Names a request to open a locked period again for a unit. */
public record ReopeningId(long value) implements Id {

    public static ReopeningId next() {
        return new ReopeningId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<ReopeningId> parse(String text) {
        return Tsids.parse(text, ReopeningId::new);
    }
}
