package vn.tinhgon.leaderboard;

/**
 * The closed periods that have to be reported for an assignment: those on whose last day it had a goal in force. What
 * was closed before a target was given is asked of nobody.
 *
 * @param latest number of the latest of them; 0 where none is closed
 */
public record Due(int periods, int latest) {

    public static final Due NOTHING = new Due(0, 0);

    public Due {
        if (periods < 0 || (periods == 0) != (latest == 0)) {
            throw new IllegalArgumentException(periods + " periods due, the latest number " + latest);
        }
    }

    /** The periods 1 to {@code count}: they are closed one after the other. */
    public static Due first(int count) {
        return new Due(count, count);
    }

    public boolean isNothing() {
        return periods == 0;
    }
}
