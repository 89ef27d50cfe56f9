package vn.tinhgon.people;

import java.util.Optional;
import vn.tinhgon.platform.access.Role;

/**
 * Which people a list shows.
 *
 * @param text in the name, the user name or the name of a unit they work in; diacritics need not be typed
 * @param role that they hold now; in the list of rights, also from some day on
 */
public record PeopleFilter(String text, Optional<Role> role) {

    public static final PeopleFilter ALL = new PeopleFilter("", Optional.empty());
}
