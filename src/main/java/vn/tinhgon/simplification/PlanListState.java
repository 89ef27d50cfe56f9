package vn.tinhgon.simplification;

import vn.tinhgon.kernel.Refused;

/** How far a list of plans has come. */
public enum PlanListState {
    /** The control office's own: no unit sees it. */
    DRAWN_UP,
    /** Published for comment; the last day is not over. */
    IN_COMMENT,
    /** The days of comment are over. */
    COMMENTED,
    /** With whoever signs the decision. */
    SUBMITTED,
    /** Its plans are approved; it stays as it is. */
    DECIDED,
    /** Drawn up in vain: its plans are free again. */
    DISCARDED;

    /** What is said to somebody who asks for what it is too late or too early for. */
    Refused refusal() {
        return new Refused("planList.refused." + name());
    }
}
