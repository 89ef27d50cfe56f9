package vn.tinhgon.progress;

/** Why a figure was given back, as it is counted; what to do about it is said in words beside it. */
public enum ReturnReason {
    /** The counts are not those of the source, or not of this unit. */
    WRONG_FIGURE,
    /** Of another period, or cumulative where the period was asked for. */
    WRONG_PERIOD,
    /** What proves it is missing, or proves something else. */
    EVIDENCE,
    /** What is odd about it was not explained. */
    UNEXPLAINED,
    /** The goal is missed, and cause, remedy or day are missing or empty words. */
    CAUSE,
    OTHER
}
