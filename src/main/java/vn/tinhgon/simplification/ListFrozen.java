package vn.tinhgon.simplification;

import vn.tinhgon.kernel.ReductionId;

/** The list that plans are measured against is frozen. Heard in the same transaction. */
public record ListFrozen(ReductionId reduction) {}
