package vn.tinhgon.assignment;

import java.time.Instant;
import java.util.Optional;

/**
 * What a unit said to a target it was given.
 *
 * @param reason of an objection; empty where it was received
 * @param by the person's name
 * @param reply what the province answered to an objection
 */
public record Receipt(Answer answer, String reason, String by, Instant at, Optional<Reply> reply) {

    /** An answer in writing; {@code by} is the person's name. */
    public record Reply(String text, String by, Instant at) {}

    /** Received is the last word on a goal; an objection may be followed by it. */
    public enum Answer {
        RECEIVED,
        OBJECTED
    }

    public boolean isReceived() {
        return answer == Answer.RECEIVED;
    }
}
