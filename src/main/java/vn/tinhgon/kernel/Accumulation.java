package vn.tinhgon.kernel;

/** How the figures of a year's periods make the year's figure. */
public enum Accumulation {
    /** All periods summed, numerators and denominators apart. */
    FLOW,
    /** The last due period's figure stands for the year. */
    STOCK,
    /** The latest survey stands, with its sample size as denominator. */
    SURVEY
}
