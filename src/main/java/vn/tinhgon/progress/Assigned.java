package vn.tinhgon.progress;

import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;

/**
 * An assignment as far as reporting it in one period goes.
 *
 * @param goal in force in the period
 */
record Assigned(AssignmentId id, UnitId unit, Goal goal, boolean applicable, boolean given) {

    /** @throws Refused where the province took it out, or gave it only after the period */
    Assigned due() {
        if (!applicable) {
            throw new Refused("progress.refused.notApplicable");
        }
        if (!given) {
            throw new Refused("progress.refused.notGiven");
        }
        return this;
    }
}
