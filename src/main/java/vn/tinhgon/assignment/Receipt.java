package vn.tinhgon.assignment;

import java.time.Instant;

/**
 * What a unit said to a target it was given.
 *
 * @param reason of an objection; empty where it was received
 * @param by the person's name
 */
public record Receipt(Answer answer, String reason, String by, Instant at) {

    /** Received is the last word on a goal; an objection may be followed by it. */
    public enum Answer {
        RECEIVED,
        OBJECTED
    }

    public boolean isReceived() {
        return answer == Answer.RECEIVED;
    }
}
