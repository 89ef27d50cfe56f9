package vn.tinhgon.simplification;

/** What a goal counts. */
public enum Measure {
    /** Procedures abolished or simplified, of those published. */
    COUNT,
    /** Compliance cost saved, of what all published procedures cost. */
    COST
}
