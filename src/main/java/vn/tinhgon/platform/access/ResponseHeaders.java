package vn.tinhgon.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The security headers of each response, before anything else has a say: Vaadin answers with its main page, and with
 * files that are the same for everybody, past Spring Security's own writers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ResponseHeaders extends OncePerRequestFilter {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            // For all but the main page: nothing there is a document that runs scripts.
            "Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'none'");

    private static final String A_YEAR_OF_HTTPS = "max-age=31536000";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ALWAYS.forEach(response::setHeader);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", A_YEAR_OF_HTTPS);
        }
        chain.doFilter(request, response);
    }

    /** What is said here is not said again, differently, by Spring Security. */
    static void saidAlready(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentTypeOptions(HeadersConfigurer.ContentTypeOptionsConfig::disable);
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable);
        headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
    }
}
