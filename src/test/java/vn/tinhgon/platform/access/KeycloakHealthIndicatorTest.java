package vn.tinhgon.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Against a real server of one page, which answers, fails, is silent and goes away. */
class KeycloakHealthIndicatorTest {

    private HttpServer keycloak;
    private KeycloakHealthIndicator health;

    @BeforeEach
    void a_server() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.start();
        health = new KeycloakHealthIndicator(new KeycloakRealm(
                URI.create("http://127.0.0.1:" + keycloak.getAddress().getPort() + "/realms/tinhgon")));
    }

    @AfterEach
    void gone() {
        keycloak.stop(0);
    }

    @Test
    void is_up_when_the_realm_answers() {
        answers(200);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void is_down_when_there_is_no_such_realm_or_it_fails() {
        answers(503);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void is_down_when_nobody_listens() {
        keycloak.stop(0);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void does_not_wait_for_one_that_is_silent() {
        keycloak.createContext("/realms/tinhgon", request -> {});
        var began = System.nanoTime();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(System.nanoTime() - began).isLessThan(5_000_000_000L);
    }

    private void answers(int status) {
        keycloak.createContext("/realms/tinhgon", request -> {
            request.sendResponseHeaders(status, -1);
            request.close();
        });
    }
}
