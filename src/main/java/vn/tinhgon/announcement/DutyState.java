package vn.tinhgon.announcement;

/** How far a duty is. */
public enum DutyState {
    /** Not due for more than two working days, or until a year that has no calendar. */
    RUNNING,
    /** Due within two working days, today among them. */
    DUE_SOON,
    /** Its last day is over. */
    LATE,
    DONE_IN_TIME,
    DONE_LATE;

    /** Whether something was published. */
    public boolean isDone() {
        return this == DONE_IN_TIME || this == DONE_LATE;
    }
}
