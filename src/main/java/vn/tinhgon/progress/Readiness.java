package vn.tinhgon.progress;

/**
 * How far a period is from being complete.
 *
 * @param assignments that are due in it
 * @param approved of them, with an approved figure
 * @param waiting of them, with a figure that waits for a decision
 */
public record Readiness(int assignments, int approved, int waiting) {

    /** Assignments without an approved figure. */
    public int missing() {
        return assignments - approved;
    }
}
