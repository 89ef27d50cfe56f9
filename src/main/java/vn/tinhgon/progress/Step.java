package vn.tinhgon.progress;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody laid a version of a figure before their head, handed it in, looked at it for the unit above, returned or
 * approved it.
 *
 * @param version number of that version
 * @param state what was done: {@link EntryState#RETURNED} also where its own head gave it back
 * @param by the person's name
 * @param code of a return
 * @param reason of a return; empty for other steps
 */
public record Step(int version, EntryState state, String by, Instant at, Optional<ReturnReason> code, String reason) {}
