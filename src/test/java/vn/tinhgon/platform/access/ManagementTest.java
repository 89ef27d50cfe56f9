package vn.tinhgon.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tinhgon.fixture.PortalOverHttp;

/** What those who run the portal see of it, on the port that is theirs. No Keycloak answers in these tests. */
@PortalOverHttp
class ManagementTest {

    private final HttpClient operator = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Test
    void the_database_is_seen_though_no_province_is_bound() throws Exception {
        assertThat(ask(managementPort, "/actuator/health/db").body()).contains("\"status\":\"UP\"");
    }

    @Test
    void the_portal_is_ready_though_keycloak_is_away() throws Exception {
        assertThat(ask(managementPort, "/actuator/health/keycloak").body()).contains("\"status\":\"DOWN\"");
        assertThat(ask(managementPort, "/actuator/health/readiness").body()).contains("\"status\":\"UP\"");
        assertThat(ask(managementPort, "/actuator/health/liveness").body()).contains("\"status\":\"UP\"");

        var health = ask(managementPort, "/actuator/health");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("\"db\"", "\"keycloak\"");
    }

    @Test
    void it_is_measured() throws Exception {
        assertThat(ask(managementPort, "/actuator/metrics").body()).contains("http.server.requests", "jvm.memory.used");
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "beans", "heapdump", "loggers", "threaddump", "configprops"})
    void nothing_else_is_shown(String endpoint) throws Exception {
        assertThat(ask(managementPort, "/actuator/" + endpoint).statusCode()).isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/health", "/metrics", "/health/db"})
    void none_of_it_is_on_the_port_of_the_portal(String endpoint) throws Exception {
        var response = ask(port, "/actuator" + endpoint);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.body()).isEmpty();
    }

    private HttpResponse<String> ask(int at, String address) throws IOException, InterruptedException {
        return operator.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + address))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
