package vn.tinhgon.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** Fractions, so that nothing is rounded before it is printed. */
public final class Exact {

    private Exact() {}

    public static BigFraction fraction(BigDecimal decimal) {
        var bare = decimal.scale() <= 0 ? decimal : plain(decimal);
        return bare.scale() <= 0
                ? BigFraction.of(bare.toBigIntegerExact())
                : BigFraction.of(bare.unscaledValue(), BigInteger.TEN.pow(bare.scale()));
    }

    /** @throws ArithmeticException where {@code divisor} is 0 */
    public static BigFraction ratio(BigDecimal dividend, BigDecimal divisor) {
        var scale = Math.max(0, Math.max(dividend.scale(), divisor.scale()));
        return BigFraction.of(
                dividend.setScale(scale).unscaledValue(),
                divisor.setScale(scale).unscaledValue());
    }

    /** The same number without zeros that say nothing: «80» and «80.0000», as the database has it, are one. */
    public static BigDecimal plain(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /**
     * All of them together. Cut down to lowest terms once, at the end, and not with each addition: that is where adding
     * fractions spends its time.
     */
    public static BigFraction sum(Collection<BigFraction> parts) {
        var byDenominator = new HashMap<BigInteger, BigInteger>();
        var numerator = BigInteger.ZERO;
        var denominator = BigInteger.ONE;
        for (var part : parts) {
            if (part.getDenominator().equals(denominator)) {
                numerator = numerator.add(part.getNumerator());
            } else {
                byDenominator.merge(part.getDenominator(), part.getNumerator(), BigInteger::add);
            }
        }
        for (var same : byDenominator.entrySet()) {
            numerator = numerator.multiply(same.getKey()).add(same.getValue().multiply(denominator));
            denominator = denominator.multiply(same.getKey());
        }
        return BigFraction.of(numerator, denominator);
    }
}
