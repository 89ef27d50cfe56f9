package vn.tinhgon.kernel;

import java.util.Optional;

/** Names an indicator with its goal in a programme. */
public record TargetId(long value) implements Id {

    public static TargetId next() {
        return new TargetId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<TargetId> parse(String text) {
        return Tsids.parse(text, TargetId::new);
    }
}
