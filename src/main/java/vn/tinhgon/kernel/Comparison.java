package vn.tinhgon.kernel;

import org.apache.commons.numbers.fraction.BigFraction;

/** How a figure is held against its goal: part of the target, not of the figure. */
public enum Comparison {
    AT_LEAST,
    EXACTLY,
    AT_MOST;

    /** Exact: 99.996 is not exactly 100, however it prints. */
    boolean holds(BigFraction reached, BigFraction required) {
        var difference = reached.compareTo(required);
        return switch (this) {
            case AT_LEAST -> difference >= 0;
            case EXACTLY -> difference == 0;
            case AT_MOST -> difference <= 0;
        };
    }
}
