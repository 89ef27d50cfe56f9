package vn.tinhgon.people;

import vn.tinhgon.kernel.PersonId;

/** Somebody who works in the province. */
public record Person(PersonId id, long version, String username, String fullName, String email, Account account) {

    /** How it stands with their account at Keycloak. */
    public enum Account {
        THERE,
        /** They are invited, and Keycloak is still to be told. */
        BEING_MADE,
        /** The invitation was taken back before it was finished. */
        NONE
    }
}
