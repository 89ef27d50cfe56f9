package vn.tinhgon.simplification;

import java.util.Set;
import vn.tinhgon.kernel.PlanId;

/** Plans were approved by one signed decision. Heard in the approver's transaction. */
public record PlansApproved(Set<PlanId> plans, Decision decision) {

    public PlansApproved {
        plans = Set.copyOf(plans);
    }
}
