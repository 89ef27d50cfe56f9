package vn.tinhgon.progress;

import java.time.Instant;

/**
 * A figure as it was typed one time.
 *
 * @param number from 1
 * @param by the person's name
 */
public record Version(int number, Figure figure, String by, Instant at) {}
