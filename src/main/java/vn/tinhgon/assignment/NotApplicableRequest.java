package vn.tinhgon.assignment;

import java.time.Instant;
import java.util.Optional;

/**
 * What a unit asked about a target that does not fit it, and what the province decided.
 *
 * @param by the person's name
 * @param decision empty while it is awaited
 */
public record NotApplicableRequest(String reason, String by, Instant at, Optional<Decision> decision) {

    /** @param granted whether the target does not apply to the unit from now on */
    public record Decision(boolean granted, String reason, String by, Instant at) {}
}
