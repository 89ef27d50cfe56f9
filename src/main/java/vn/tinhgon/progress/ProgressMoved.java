package vn.tinhgon.progress;

import java.util.Set;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.PeriodId;

/** Figures of these assignments for a period were handed in or returned: others wait for a decision than before. */
public record ProgressMoved(PeriodId period, Set<AssignmentId> assignments) {

    public ProgressMoved {
        assignments = Set.copyOf(assignments);
    }
}
