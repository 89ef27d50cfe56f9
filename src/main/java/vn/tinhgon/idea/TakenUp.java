package vn.tinhgon.idea;

import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.simplification.PlanState;

/**
 * A plan into which ideas are taken up, of a year, for the procedure of that code and name.
 *
 * @param decidedOn when the decision on it was signed; empty until then
 */
public record TakenUp(
        PlanId plan,
        ProcedureId procedure,
        int year,
        String code,
        String name,
        PlanState state,
        Optional<LocalDate> decidedOn) {

    /** Whether an idea of {@code day} may be credited by it: not one that came after it was decided. */
    public boolean mayCredit(LocalDate day) {
        return decidedOn.filter(day::isAfter).isEmpty();
    }

    /** Whether it was rejected or withdrawn. */
    public boolean hasEnded() {
        return state == PlanState.REJECTED || state == PlanState.WITHDRAWN;
    }
}
