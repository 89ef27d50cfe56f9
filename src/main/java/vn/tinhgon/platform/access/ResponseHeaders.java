package vn.tinhgon.platform.access;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.stereotype.Component;

/**
 * The security headers of each response. Vaadin answers with its main page past Spring Security's writers, so that page
 * gets them here, with a content policy that names its inline scripts by a nonce.
 */
@Component
class ResponseHeaders implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Map<String, String> ALWAYS = new LinkedHashMap<>(Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()",
            "Cross-Origin-Opener-Policy", "same-origin"));

    /** For all but the main page: nothing there is a document that runs scripts. */
    private static final String STRICT_POLICY = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'";

    void configure(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentTypeOptions(HeadersConfigurer.ContentTypeOptionsConfig::disable);
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable);
        ALWAYS.forEach((name, value) -> headers.addHeaderWriter(new StaticHeadersWriter(name, value)));
        headers.addHeaderWriter(new StaticHeadersWriter("Content-Security-Policy", STRICT_POLICY));
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener((IndexHtmlRequestListener) this::mainPage);
    }

    private void mainPage(IndexHtmlResponse page) {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
        var response = page.getVaadinResponse();
        ALWAYS.forEach(response::setHeader);
        // unsafe-eval and inline styles stay until Vaadin can do without them.
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; script-src 'self' 'nonce-" + nonce
                        + "' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
                        + " connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self';"
                        + " frame-ancestors 'none'");
    }
}
