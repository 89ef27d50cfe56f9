package vn.tinhgon.leaderboard;

import java.util.List;
import vn.tinhgon.leaderboard.ProgrammeYear.Closed;

/**
 * The closed periods that have to be reported for an assignment: those on whose last day it had a goal in force. What
 * was closed before a target was given is asked of nobody.
 *
 * @param asked the latest first
 */
public record Due(List<Closed> asked) {

    public static final Due NOTHING = new Due(List.of());

    public Due {
        asked = List.copyOf(asked);
    }

    public int periods() {
        return asked.size();
    }

    /** Number of the latest of them; 0 where none is closed. */
    public int latest() {
        return asked.isEmpty() ? 0 : asked.getFirst().number();
    }

    public boolean isNothing() {
        return asked.isEmpty();
    }
}
