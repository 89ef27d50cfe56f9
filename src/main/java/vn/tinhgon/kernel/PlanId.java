package vn.tinhgon.kernel;

import java.util.Optional;

/** Names a simplification plan. */
public record PlanId(long value) implements Id {

    public static PlanId next() {
        return new PlanId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<PlanId> parse(String text) {
        return Tsids.parse(text, PlanId::new);
    }
}
