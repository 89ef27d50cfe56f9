package vn.tinhgon.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A percentage, exact until it is printed.
 *
 * @param hundredths of the whole: 299/3 is 99,67 %
 */
public record Percent(BigFraction hundredths) implements Comparable<Percent> {

    private static final int PRINTED_DECIMALS = 2;
    private static final BigFraction HUNDRED = BigFraction.of(100);

    /** @throws ArithmeticException where {@code whole} is 0, also for 0 of 0, which the fraction would take for 0 */
    public static Percent of(long part, long whole) {
        if (whole == 0) {
            throw new ArithmeticException("a percentage of nothing");
        }
        return ofShare(BigFraction.of(part, whole));
    }

    /** @throws ArithmeticException where {@code whole} is 0 */
    public static Percent of(BigFraction part, BigFraction whole) {
        return new Percent(part.multiply(HUNDRED.divide(whole)));
    }

    /** @param share of the whole: 1 is 100 % */
    public static Percent ofShare(BigFraction share) {
        return new Percent(share.multiply(100));
    }

    /** Two decimals, half-up: what people read, and what decides whether two units are tied. */
    public BigDecimal printed() {
        return printed(PRINTED_DECIMALS);
    }

    /** Half-up to as many decimals as a report prints: 296 of 845 is 35,03, or 35,0, or 35. */
    public BigDecimal printed(int decimals) {
        return hundredths.bigDecimalValue(decimals, RoundingMode.HALF_UP);
    }

    /** By the exact value: two percentages that print the same may differ here. */
    @Override
    public int compareTo(Percent other) {
        return hundredths.compareTo(other.hundredths);
    }
}
