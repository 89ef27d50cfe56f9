package vn.tinhgon.assignment;

import java.util.List;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.TargetId;

/** A target was given to units, or their goals were changed; in the same transaction. */
public record TargetAssigned(TargetId target, List<AssignmentId> assignments) {}
