package vn.tinhgon.simplification;

import java.time.Instant;

/**
 * Comments on a unit's plans that it has not answered.
 *
 * @param since when the first of them was said
 */
public record WaitingComments(int count, Instant since) {}
