package vn.tinhgon.report;

/** Which periods a report is of. */
public enum Stretch {
    /** One. */
    PERIOD,
    /** That and all before it in the year. */
    SINCE_START
}
