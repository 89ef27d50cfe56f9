package vn.tinhgon.kernel;

import java.util.Optional;

/** Names what a directive wants cut of the procedures of a scope in a year. */
public record ReductionId(long value) implements Id {

    public static ReductionId next() {
        return new ReductionId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<ReductionId> parse(String text) {
        return Tsids.parse(text, ReductionId::new);
    }
}
