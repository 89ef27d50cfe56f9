package vn.tinhgon.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tinhgon.fixture.PortalOverHttp;

/** A browser that follows wherever it is sent, while Keycloak is away. */
@PortalOverHttp
class SignInFailedTest {

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    @LocalServerPort
    int port;

    @Test
    void whoever_wants_to_sign_in_reads_what_is_wrong_and_what_to_do() throws Exception {
        var answer = ask("/progress");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.uri().getPort())
                .as("not sent to a server that is away")
                .isEqualTo(port);
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        assertThat(answer.body())
                .contains("hệ thống tài khoản không trả lời", "Hãy thử lại sau ít phút")
                .contains("<section lang=\"en\">", "Try again in a few minutes")
                .contains("<a href=\"/oauth2/authorization/keycloak\">Đăng nhập lại</a>")
                .doesNotContain("<script");
    }

    @Test
    void whoever_comes_back_without_an_identity_is_not_sent_round_in_a_circle() throws Exception {
        var answer = ask("/login/oauth2/code/keycloak?code=x&state=y");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("hệ thống tài khoản không trả lời");
    }

    private HttpResponse<String> ask(String address) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
