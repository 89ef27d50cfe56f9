package vn.tinhgon.assignment;

import java.time.Instant;
import vn.tinhgon.kernel.RequestId;

/**
 * Something a unit said to a target that the province has not answered.
 *
 * @param number of the target, as printed
 * @param by the person's name
 * @param own whether whoever looks said it: somebody else answers
 */
public record Waiting(
        Kind kind,
        RequestId id,
        int number,
        String shortName,
        String unit,
        String reason,
        String by,
        Instant at,
        boolean own) {

    /** What it asks for. */
    public enum Kind {
        NOT_APPLICABLE,
        OBJECTION
    }
}
