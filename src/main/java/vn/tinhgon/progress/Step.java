package vn.tinhgon.progress;

import java.time.Instant;

/**
 * Somebody submitted, returned or approved a version of a figure.
 *
 * @param version number of that version
 * @param state what it became
 * @param by the person's name
 * @param reason of a return; empty for other steps
 */
public record Step(int version, EntryState state, String by, Instant at, String reason) {}
