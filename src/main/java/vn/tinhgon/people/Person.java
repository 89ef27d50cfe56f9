package vn.tinhgon.people;

import vn.tinhgon.kernel.PersonId;

/**
 * Somebody who works in the province.
 *
 * @param account whether Keycloak has made their account, or is still to be told
 */
public record Person(PersonId id, long version, String username, String fullName, String email, boolean account) {}
