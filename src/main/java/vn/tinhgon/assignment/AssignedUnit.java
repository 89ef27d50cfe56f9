package vn.tinhgon.assignment;

import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.unit.UnitRow;

/**
 * A unit that a target is given to.
 *
 * @param version what a change must name, so that nobody else's is overwritten
 * @param goals the latest first; there is always one
 * @param jointLeads names of the units that lead this figure together with it
 * @param notApplicable why the target does not apply to it, where that was decided
 * @param receipt the unit's last word on the goal set last
 * @param request what the unit asked last, that the target be decided not to apply to it
 */
public record AssignedUnit(
        AssignmentId id,
        long version,
        UnitRow unit,
        List<GoalVersion> goals,
        List<String> jointLeads,
        Optional<String> notApplicable,
        Optional<Receipt> receipt,
        Optional<NotApplicableRequest> request) {

    /** The goal set last. */
    public GoalVersion goal() {
        return goals.getFirst();
    }
}
