package vn.tinhgon.platform.access;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
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

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI realm;

    KeycloakHealthIndicator(@Value("${tinhgon.issuer}") URI realm) {
        super("Keycloak does not answer");
        this.realm = realm;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        var request = HttpRequest.newBuilder(realm).timeout(PATIENCE).build();
        var status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        health.status(status == OK ? Status.UP : Status.DOWN).withDetail("status", status);
    }
}
