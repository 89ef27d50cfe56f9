package vn.tinhgon.simplification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Plans that are on their way.
 *
 * @param due the first day by which plans are to be approved, as the directives say
 */
public record OpenPlans(List<Count> counts, Optional<LocalDate> due) {

    /**
     * How many are in a state.
     *
     * @param since when the first of them came to be in it
     */
    public record Count(PlanState state, int count, Instant since) {}
}
