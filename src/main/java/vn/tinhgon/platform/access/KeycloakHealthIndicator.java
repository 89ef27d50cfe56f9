package vn.tinhgon.platform.access;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether the realm answers. While it does not, nobody can sign in, and those who are signed in work on: so it is part of
 * the portal's health and not of its readiness, and no balancer takes the portal out because Keycloak is away.
 */
@Component
class KeycloakHealthIndicator extends AbstractHealthIndicator {

    private final KeycloakRealm realm;

    KeycloakHealthIndicator(KeycloakRealm realm) {
        super("Keycloak does not answer");
        this.realm = realm;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        var status = realm.status();
        health.status(status == KeycloakRealm.OK ? Status.UP : Status.DOWN).withDetail("status", status);
    }
}
