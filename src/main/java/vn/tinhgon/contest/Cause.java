package vn.tinhgon.contest;

/** Why a unit contests a figure. */
public enum Cause {
    WRONG_FIGURE,
    WRONG_GOAL,
    WRONG_PERIOD,
    /** The target or the work behind the figure is another unit's. */
    NOT_OURS,
    /** It was reported and does not count. */
    MISSING_REPORT,
    OTHER
}
