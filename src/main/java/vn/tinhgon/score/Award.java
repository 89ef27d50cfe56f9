package vn.tinhgon.score;

/** How the points of a criterion count. */
public enum Award {
    /** Earned out of the maximum. */
    NORMAL,
    /** Added on top: in nobody's maximum. */
    BONUS,
    /** Taken off: in nobody's maximum. */
    MINUS
}
