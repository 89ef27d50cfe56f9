package vn.tinhgon.assignment;

import java.time.Instant;

/**
 * A target that was taken back from a unit.
 *
 * @param unit its name on the day looked at
 * @param by the person's name
 */
public record Withdrawn(String unit, String reason, String by, Instant at) {}
