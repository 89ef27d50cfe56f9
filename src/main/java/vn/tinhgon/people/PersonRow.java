package vn.tinhgon.people;

import java.util.List;
import java.util.Optional;
import vn.tinhgon.platform.access.Role;

/**
 * A line of the list of people.
 *
 * @param held what they may act as now
 */
public record PersonRow(Person person, List<Held> held) {

    /** A capacity, as a list shows it; {@code standsInFor} is whose it is for a time. */
    public record Held(Role role, String unitName, Optional<String> standsInFor) {}
}
