package vn.tinhgon.progress;

/** What the counts that were typed are of. */
public enum Basis {
    /** Of the period alone. */
    PERIOD,
    /** Cumulative from the first day of the programme to the last of the period (lũy kế). */
    CUMULATIVE
}
