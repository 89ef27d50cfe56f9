package vn.tinhgon.progress;

import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.PeriodId;

/** A figure has been approved and counts. Heard in the approver's transaction. */
public record ProgressApproved(AssignmentId assignment, PeriodId period) {}
