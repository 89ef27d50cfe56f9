package vn.tinhgon.contest;

import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.PeriodId;

/** A period for which the unit reported a target. */
public record ReportedPeriod(PeriodId id, Period days) {}
