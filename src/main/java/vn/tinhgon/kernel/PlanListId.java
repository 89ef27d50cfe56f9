package vn.tinhgon.kernel;

import java.util.Optional;

/** Names a list of plans that are decided together. */
public record PlanListId(long value) implements Id {

    public static PlanListId next() {
        return new PlanListId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<PlanListId> parse(String text) {
        return Tsids.parse(text, PlanListId::new);
    }
}
