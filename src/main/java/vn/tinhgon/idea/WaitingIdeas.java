package vn.tinhgon.idea;

import java.time.Instant;

/** How many ideas wait for a unit, since when the first of them. */
public record WaitingIdeas(int count, Instant since) {}
