package vn.tinhgon.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;

/** How a figure is held against its goal: part of the target, not of the figure. */
public enum Comparison {
    AT_LEAST,
    EXACTLY,
    AT_MOST;

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /**
     * Whether {@code rate} reaches the goal, compared in whole numbers: 99.996 % is not exactly 100, however it prints.
     * A rate without a denominator attains nothing: 0 ÷ 0 is not 100 %.
     */
    public boolean attained(Rate rate, BigDecimal goalPercent) {
        if (rate.denominator() == 0) {
            return false;
        }
        var reached = new BigDecimal(BigInteger.valueOf(rate.numerator()).multiply(HUNDRED));
        var required = goalPercent.multiply(BigDecimal.valueOf(rate.denominator()));
        var difference = reached.compareTo(required);
        return switch (this) {
            case AT_LEAST -> difference >= 0;
            case EXACTLY -> difference == 0;
            case AT_MOST -> difference <= 0;
        };
    }
}
