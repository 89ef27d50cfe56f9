package vn.tinhgon.announcement;

import java.time.Instant;

/**
 * What somebody entered: at first, or as a correction.
 *
 * @param number from 1
 * @param reason of a correction; empty of what was entered first
 */
public record Entered<T>(int number, T said, String reason, String by, Instant at) {}
