package vn.tinhgon.platform.accounts;

import java.time.Clock;

/** The portal's way to Keycloak, led to another one than the portal's own. */
public final class KeycloakAt {

    private KeycloakAt() {}

    public static KeycloakAdmin issuer(String issuer, String secret) {
        var http = new KeycloakHttp(issuer, secret, Clock.systemUTC());
        return new KeycloakAdmin(http, new Organizations(http));
    }
}
