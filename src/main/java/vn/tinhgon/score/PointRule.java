package vn.tinhgon.score;

/** How a figure becomes a share of the points. */
public enum PointRule {
    /** Figure ÷ goal, at most 1; the inverse where less is better. */
    PROPORTIONAL,
    /** By steps of the rate itself. */
    STEPS,
    /** All where the goal is reached, exactly; else nothing. */
    ALL_OR_NOTHING
}
