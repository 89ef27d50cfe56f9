package vn.tinhgon.progress;

import java.time.Instant;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.PeriodId;

/**
 * How many figures of a period wait for one's own unit to confirm or dispute them.
 *
 * @param count above 0
 * @param since when the first of them was handed on
 */
public record ToConfirm(PeriodId period, Period span, int count, Instant since) {}
