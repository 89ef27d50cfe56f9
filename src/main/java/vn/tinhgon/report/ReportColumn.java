package vn.tinhgon.report;

/** What a report says of each figure, beside target, unit and period; in this order. */
public enum ReportColumn {
    NUMERATOR,
    DENOMINATOR,
    FIGURE,
    GOAL,
    ATTAINED,
    /** The figure of the period before, which is of the same year. */
    BEFORE,
    /** How much more it is than that. */
    DIFFERENCE,
    /** What the year has come to by the end of the period. */
    YEAR_TO_DATE,
    STATE,
    /** Why the goal was missed, as the unit says. */
    CAUSE
}
