package vn.tinhgon.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tinhgon.fixture.PortalOverHttp;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.SignedInByHeader;
import vn.tinhgon.fixture.TestPerson;

/** What the portal tells browsers about itself, asked of a running one over HTTP. */
@PortalOverHttp
class HeadersTest {

    private static final Pattern NONCE = Pattern.compile("'nonce-([^']{20,})'");

    /** Every way in which the portal answers. */
    enum Answer {
        MAIN_PAGE("/", true, 200),
        PAGE("/progress", true, 200),
        WRONG_ADDRESS("/no/such/page", true, 200),
        ICON("/icons/ring.svg", false, 200),
        BUILT_FILE("/VAADIN/build/no-such-file.js", true, 404),
        FILE_FOR_EVERYBODY("/favicon.ico", false, 404),
        SIGN_IN("/progress", false, 302),
        KEYCLOAK_IS_AWAY("/oauth2/authorization/keycloak", false, 503),
        FAILED_SIGN_IN("/login/oauth2/code/keycloak?code=x&state=y", false, 503),
        BAD_ADDRESS("/progress;x=y", true, 400),
        FAILURE("/progress?" + SignedInByHeader.FAILURE, true, 500);

        private final String address;
        private final boolean signedIn;
        private final int status;

        Answer(String address, boolean signedIn, int status) {
            this.address = address;
            this.signedIn = signedIn;
            this.status = status;
        }
    }

    private final HttpClient browser = HttpClient.newHttpClient();

    @Autowired
    Provinces provinces;

    @LocalServerPort
    int port;

    TestPerson editor;

    @BeforeEach
    void an_editor() {
        var province = provinces.fresh();
        editor = province.editorOf(province.department("Sở Tư pháp"));
    }

    @ParameterizedTest
    @EnumSource
    void each_answer_tells_the_browser_what_not_to_do(Answer answer) throws Exception {
        var response = ask(answer);
        assertThat(response.statusCode()).isEqualTo(answer.status);
        assertThat(header(response, "X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(header(response, "X-Frame-Options")).containsExactly("DENY");
        assertThat(header(response, "Referrer-Policy")).containsExactly("same-origin");
        assertThat(header(response, "Permissions-Policy"))
                .singleElement()
                .asString()
                .contains("camera=()");
        assertThat(header(response, "Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(header(response, "Server")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void over_https_each_answer_asks_for_https_from_then_on(Answer answer) throws Exception {
        assertThat(header(ask(answer, "X-Forwarded-Proto", "https"), "Strict-Transport-Security"))
                .singleElement()
                .asString()
                .startsWith("max-age=31536000");
        assertThat(header(ask(answer), "Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_cookie_of_the_session_is_for_the_portal_alone(Answer answer) throws Exception {
        for (var cookie : header(ask(answer), "Set-Cookie").toList()) {
            assertThat(cookie).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
        }
        for (var cookie :
                header(ask(answer, "X-Forwarded-Proto", "https"), "Set-Cookie").toList()) {
            assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Secure");
        }
    }

    @Test
    void there_is_a_session_and_so_a_cookie() throws Exception {
        assertThat(header(ask(Answer.SIGN_IN), "Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("JSESSIONID=");
    }

    @Test
    void the_main_page_names_its_scripts_and_runs_no_other() throws Exception {
        var first = ask(Answer.MAIN_PAGE);
        var policy = header(first, "Content-Security-Policy").findFirst().orElseThrow();
        assertThat(scripts(policy)).contains("'self'").doesNotContain("unsafe-inline");
        assertThat(first.body())
                .contains("<script")
                .doesNotContainPattern("<script(?![^>]*nonce=\"" + Pattern.quote(nonce(first)) + "\")");
        assertThat(nonce(ask(Answer.MAIN_PAGE))).isNotEqualTo(nonce(first));
        assertThat(header(first, "Cache-Control")).containsExactly("no-store");
    }

    @Test
    void behind_a_proxy_people_come_back_over_https() throws Exception {
        assertThat(header(
                        ask(Answer.SIGN_IN, "X-Forwarded-Proto", "https", "X-Forwarded-Host", "tinhgon.vn"),
                        "Location"))
                .singleElement()
                .asString()
                .startsWith("https://tinhgon.vn/");
    }

    @ParameterizedTest
    @EnumSource(names = {"BAD_ADDRESS", "FAILURE", "BUILT_FILE", "FILE_FOR_EVERYBODY", "FAILED_SIGN_IN"})
    void what_goes_wrong_stays_in_the_log(Answer answer) throws Exception {
        for (var accept : new String[] {"text/html", "application/json"}) {
            assertThat(ask(answer, "Accept", accept).body())
                    .doesNotContain(SignedInByHeader.FAILURE, "Exception", "\tat ", "trace");
        }
    }

    private static String scripts(String policy) {
        return Stream.of(policy.split(";"))
                .filter(part -> part.strip().startsWith("script-src"))
                .findFirst()
                .orElseThrow();
    }

    private static String nonce(HttpResponse<String> response) {
        var found = NONCE.matcher(
                header(response, "Content-Security-Policy").findFirst().orElseThrow());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Stream<String> header(HttpResponse<String> response, String name) {
        return response.headers().allValues(name).stream();
    }

    private HttpResponse<String> ask(Answer answer, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + answer.address));
        request.header("Accept", "text/html");
        for (var each = 0; each < headers.length; each += 2) {
            request.setHeader(headers[each], headers[each + 1]);
        }
        if (answer.signedIn) {
            request.header(SignedInByHeader.PROVINCE, editor.province().text());
            request.header(SignedInByHeader.SUBJECT, editor.subject());
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
