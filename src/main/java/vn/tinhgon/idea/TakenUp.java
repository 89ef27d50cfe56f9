package vn.tinhgon.idea;

import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.simplification.PlanState;

/** A plan into which ideas are taken up, of a year, for the procedure of that code and name. */
public record TakenUp(PlanId plan, ProcedureId procedure, int year, String code, String name, PlanState state) {

    /** Whether it was rejected or withdrawn. */
    public boolean hasEnded() {
        return state == PlanState.REJECTED || state == PlanState.WITHDRAWN;
    }
}
