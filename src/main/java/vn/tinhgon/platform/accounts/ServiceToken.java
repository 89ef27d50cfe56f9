package vn.tinhgon.platform.accounts;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** Signs requests in as the portal's own account at Keycloak, with a token that is kept until shortly before it ends. */
class ServiceToken implements ClientHttpRequestInterceptor {

    private static final String CLIENT = "tinhgon-accounts";
    private static final Duration BEFORE_IT_ENDS = Duration.ofSeconds(30);

    private record Kept(String text, Instant until) {}

    private record Answer(String access_token, long expires_in) {}

    private final RestClient http;
    private final URI endpoint;
    private final String secret;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    ServiceToken(RestClient http, URI endpoint, String secret, Clock clock) {
        this.http = http;
        this.endpoint = endpoint;
        this.secret = secret;
        this.clock = clock;
    }

    /** One that Keycloak no longer takes, because its keys or its sessions are new, is replaced once. */
    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        request.getHeaders().setBearerAuth(current());
        var response = execution.execute(request, body);
        if (!response.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            return response;
        }
        response.close();
        kept = null;
        request.getHeaders().setBearerAuth(current());
        return execution.execute(request, body);
    }

    private String current() {
        var token = kept;
        if (token == null || clock.instant().isAfter(token.until())) {
            token = asked();
            kept = token;
        }
        return token.text();
    }

    private Kept asked() {
        var form = MultiValueMap.fromSingleValue(
                Map.of("grant_type", "client_credentials", "client_id", CLIENT, "client_secret", secret));
        var asked = clock.instant();
        var answer = http.post().uri(endpoint).body(form).retrieve().body(Answer.class);
        if (answer == null) {
            throw new IllegalStateException("Keycloak answered without a token");
        }
        return new Kept(
                answer.access_token(), asked.plusSeconds(answer.expires_in()).minus(BEFORE_IT_ENDS));
    }
}
