package vn.tinhgon.progress;

import vn.tinhgon.kernel.PeriodId;

/** A period has been closed: what is not reported in it is missing for good. Heard in the closer's transaction. */
public record PeriodClosed(PeriodId period) {}
