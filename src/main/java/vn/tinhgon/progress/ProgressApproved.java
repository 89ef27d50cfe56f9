package vn.tinhgon.progress;

import java.util.Set;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.PeriodId;

/** Figures of these assignments for a period have been approved and count. Heard in the approver's transaction. */
public record ProgressApproved(PeriodId period, Set<AssignmentId> assignments) {

    public ProgressApproved {
        assignments = Set.copyOf(assignments);
    }
}
