package vn.tinhgon.contest;

import java.time.Instant;

/** How many contested figures wait for an answer or have just been given one, since when the first of them. */
public record WaitingContests(int count, Instant since) {}
