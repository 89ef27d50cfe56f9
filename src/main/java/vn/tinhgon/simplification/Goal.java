package vn.tinhgon.simplification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How much of the published list a directive wants cut.
 *
 * @param threshold percent, at least
 * @param baselineOn the list is frozen at the end of this day
 * @param dueOn by when plans are to be approved
 * @param basis number and date of the directive
 */
public record Goal(
        Measure measure, BigDecimal threshold, LocalDate baselineOn, Optional<LocalDate> dueOn, String basis) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
