package vn.tinhgon.contest;

import java.time.Instant;

/** How many contested figures wait for an answer, since when the first of them. */
public record WaitingContests(int count, Instant since) {}
