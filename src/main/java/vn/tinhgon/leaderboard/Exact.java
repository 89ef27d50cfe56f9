package vn.tinhgon.leaderboard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import org.apache.commons.numbers.fraction.BigFraction;

/** Fractions, so that nothing is rounded before it is printed. */
final class Exact {

    private Exact() {}

    static BigFraction fraction(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? BigFraction.of(decimal.toBigIntegerExact())
                : BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    static BigFraction atMostOne(BigFraction fraction) {
        return fraction.compareTo(BigFraction.ONE) > 0 ? BigFraction.ONE : fraction;
    }

    static BigFraction sum(Collection<BigFraction> parts) {
        return parts.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }
}
