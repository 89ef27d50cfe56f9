package vn.tinhgon.platform.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The realm that people sign in to, as seen from here: does it answer? */
@Component
class KeycloakRealm {

    static final int OK = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI address;

    KeycloakRealm(@Value("${tinhgon.issuer}") URI address) {
        this.address = address;
    }

    /**
     * The status that it answers with, after two seconds at most.
     *
     * @throws IOException when it does not
     */
    int status() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** Whether somebody could sign in there now. */
    boolean answers() {
        try {
            return status() == OK;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
