package vn.tinhgon.platform.accounts;

import vn.tinhgon.kernel.Refused;

/** Keycloak did not answer, or could not; the same again later may well succeed. */
public class KeycloakAway extends Refused {

    KeycloakAway(Throwable why) {
        super("account.error.away");
        initCause(why);
    }
}
