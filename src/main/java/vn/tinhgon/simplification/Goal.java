package vn.tinhgon.simplification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.tinhgon.kernel.Refused;

/**
 * How much of a list of procedures a directive wants cut.
 *
 * @param threshold percent of the list, at least; above 0, at most 100, at most four decimals
 */
public record Goal(Measure measure, BigDecimal threshold) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;

    /** @throws Refused at the field named as the measure where the threshold is out of bounds */
    public Goal {
        if (threshold.signum() <= 0 || threshold.compareTo(HUNDRED) > 0 || threshold.scale() > DECIMALS) {
            throw Refused.field(measure.name(), "reduction.refused.threshold");
        }
    }

    /** Exact: 19.999 % is not 20 %, however it prints. Of an empty baseline nothing is attained. */
    public boolean isAttainedBy(long part, long whole) {
        return whole > 0
                && BigDecimal.valueOf(part).multiply(HUNDRED).compareTo(threshold.multiply(BigDecimal.valueOf(whole)))
                        >= 0;
    }

    /** The least that {@code part} has to grow by to attain it. */
    public long missing(long part, long whole) {
        var needed = threshold
                .multiply(BigDecimal.valueOf(whole))
                .divide(HUNDRED)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        return Math.max(0, Math.subtractExact(needed, part));
    }
}
