package vn.tinhgon.simplification;

import vn.tinhgon.kernel.PlanId;

/** A plan was approved on a signed decision. */
public record PlanApproved(PlanId plan, Decision decision) {}
