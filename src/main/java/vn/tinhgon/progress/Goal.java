package vn.tinhgon.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.Percent;
import vn.tinhgon.kernel.Rate;

/**
 * What a figure is held against: the version in force on the last day of its period.
 *
 * @param percent to be reached
 * @param minimumDenominator below it a figure is not enough data, neither attained nor missed
 */
public record Goal(Comparison comparison, BigDecimal percent, long minimumDenominator) {

    private static final int PRINTED_DECIMALS = 2;
    private static final int FINE_DECIMALS = 8;

    public boolean isEnough(Rate rate) {
        return rate.isEnough(minimumDenominator);
    }

    /** Exact: 99.996 % is not 100 %, however it prints. */
    public boolean isAttainedBy(Rate rate) {
        return isEnough(rate) && comparison.attained(rate, percent);
    }

    /** How many percentage points {@code reached} is away from the goal, on either side; two decimals, half-up. */
    public BigDecimal distanceTo(Percent reached) {
        // The goal has four decimals at most, so nothing is rounded away before the difference is.
        var reachedFinely = reached.hundredths().bigDecimalValue(FINE_DECIMALS, RoundingMode.HALF_UP);
        return percent.subtract(reachedFinely).abs().setScale(PRINTED_DECIMALS, RoundingMode.HALF_UP);
    }
}
