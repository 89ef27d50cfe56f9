package vn.tinhgon.people;

import java.time.Instant;
import java.util.Optional;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.RoleGrantId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Role;

/**
 * A right somebody holds, held, or is going to hold.
 *
 * @param unitName as the unit was last called
 * @param until the moment it ends, exclusive; open where there is none
 * @param givenBy who gave it; empty where the portal itself did
 * @param standsInFor whose capacity it is for a time
 * @param endBasis why it was ended before its time
 */
public record Grant(
        RoleGrantId id,
        long version,
        PersonId person,
        String personName,
        Role role,
        UnitId unit,
        String unitName,
        Instant from,
        Optional<Instant> until,
        Optional<String> givenBy,
        Instant givenAt,
        String basis,
        Optional<String> standsInFor,
        Optional<String> endedBy,
        Optional<String> endBasis) {

    /** Where a right stands at a moment. */
    public enum State {
        /** Given, and not yet begun. */
        TO_COME,
        IN_FORCE,
        ENDED
    }

    /** Where it stands at {@code moment}. */
    public State at(Instant moment) {
        if (until.filter(end -> !end.isAfter(moment)).isPresent()) {
            return State.ENDED;
        }
        return from.isAfter(moment) ? State.TO_COME : State.IN_FORCE;
    }
}
