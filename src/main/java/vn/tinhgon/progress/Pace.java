package vn.tinhgon.progress;

import java.time.Duration;
import java.util.List;

/**
 * How figures move: how long they stay where they lie, and what they are given back for.
 *
 * @param stays by state, in the order of the way up
 * @param returns by reason, the most frequent first
 */
public record Pace(List<Stay> stays, List<Returns> returns) {

    /**
     * @param times figures came into {@code state}
     * @param still of them that are in it now, counted up to now
     * @param mean time in it
     * @param longest time in it
     */
    public record Stay(EntryState state, int times, int still, Duration mean, Duration longest) {}

    /** How many returns there were for {@code reason}. */
    public record Returns(ReturnReason reason, int count) {}
}
