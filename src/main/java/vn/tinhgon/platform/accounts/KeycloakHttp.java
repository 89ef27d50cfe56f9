package vn.tinhgon.platform.accounts;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import vn.tinhgon.kernel.Refused;

/** Requests to the Admin API of the realm, in the name of the portal's own account there. */
@Component
class KeycloakHttp {

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    private final RestClient http;

    KeycloakHttp(
            @Value("${tinhgon.issuer}") String issuer,
            @Value("${tinhgon.accounts.secret}") String secret,
            Clock clock) {
        var patient = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TO_CONNECT)
                .build());
        patient.setReadTimeout(TO_ANSWER);
        var plain = RestClient.builder().requestFactory(patient).build();
        var token = new ServiceToken(plain, URI.create(issuer + "/protocol/openid-connect/token"), secret, clock);
        this.http = plain.mutate()
                .baseUrl(adminOf(issuer))
                .requestInterceptor(token)
                .build();
    }

    /**
     * What Keycloak answers. That something is not there or already so, {@code request} itself makes of the exceptions
     * for 404 and 409.
     *
     * @throws KeycloakAway when it does not answer, or fails at it
     * @throws Refused when it lets the portal's account do less than it has to
     */
    <T> T ask(Function<RestClient, T> request) {
        try {
            return request.apply(http);
        } catch (ResourceAccessException | HttpServerErrorException silent) {
            throw new KeycloakAway(silent);
        } catch (HttpClientErrorException.Unauthorized | HttpClientErrorException.Forbidden notAllowed) {
            throw new Refused("account.error.notAllowed");
        }
    }

    private static String adminOf(String issuer) {
        var realm = issuer.lastIndexOf("/realms/");
        return issuer.substring(0, realm) + "/admin" + issuer.substring(realm);
    }
}
