package vn.tinhgon.kernel;

import java.util.Optional;

/** Names a contested figure. */
public record ContestId(long value) implements Id {

    public static ContestId next() {
        return new ContestId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<ContestId> parse(String text) {
        return Tsids.parse(text, ContestId::new);
    }
}
