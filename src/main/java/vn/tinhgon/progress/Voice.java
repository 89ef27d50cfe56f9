package vn.tinhgon.progress;

import java.time.Instant;

/**
 * Something another unit said of a version of a figure.
 *
 * @param version number of that version
 * @param unitName of the unit that said it, as it is called today
 * @param by the person's name
 * @param text empty where it only confirms
 */
public record Voice(VoiceKind kind, int version, String unitName, String by, Instant at, String text) {}
