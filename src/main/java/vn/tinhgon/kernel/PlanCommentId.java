package vn.tinhgon.kernel;

import java.util.Optional;

/** Names what somebody said of a simplification plan. */
public record PlanCommentId(long value) implements Id {

    public static PlanCommentId next() {
        return new PlanCommentId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<PlanCommentId> parse(String text) {
        return Tsids.parse(text, PlanCommentId::new);
    }
}
