package vn.tinhgon.kernel;

import java.util.Optional;

/** Names a target given to one reporting unit, for one figure. */
public record AssignmentId(long value) implements Id {

    public static AssignmentId next() {
        return new AssignmentId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<AssignmentId> parse(String text) {
        return Tsids.parse(text, AssignmentId::new);
    }
}
