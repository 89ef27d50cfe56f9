package vn.tinhgon.announcement;

import java.util.Optional;
import vn.tinhgon.kernel.DraftId;

/**
 * A draft in a list, as far as one reads it: for a unit its own opinion is all there is.
 *
 * @param state of what is asked for: whether a unit still owes its opinion, and the last one given came in time
 * @param asked how many units are asked
 * @param given how many of them answered
 */
public record DraftRow(DraftId id, Draft draft, Optional<SentAnswer> sent, DutyState state, int asked, int given) {}
