package vn.tinhgon.kernel;

/** How a figure is held against its goal: part of the target, not of the figure. */
public enum Comparison {
    AT_LEAST,
    EXACTLY,
    AT_MOST;

    /** @param difference of what is reached from what is required: below, at or above 0 */
    boolean holds(int difference) {
        return switch (this) {
            case AT_LEAST -> difference >= 0;
            case EXACTLY -> difference == 0;
            case AT_MOST -> difference <= 0;
        };
    }
}
