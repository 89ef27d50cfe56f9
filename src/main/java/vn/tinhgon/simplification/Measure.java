package vn.tinhgon.simplification;

/** What a goal counts. */
public enum Measure {
    /** Procedures abolished or simplified, of those published. */
    COUNT,
    /** Compliance cost saved, of what all published procedures cost. */
    COST,
    /** Days by which procedures are settled sooner, of the days that all published ones take. */
    TIME
}
