package vn.tinhgon.platform.access;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/**
 * The plain page for whoever cannot sign in: Keycloak is away, or it did not let them in. Without it a browser sent to a
 * Keycloak that is away would show its own error, and one that came back with nothing would be sent there again and again.
 * In both languages, since nothing is known yet of who reads it.
 */
class SignInFailed extends OncePerRequestFilter implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInFailed.class);

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final Locale ENGLISH = Locale.of("en", "GB");
    private static final String HALF_A_MINUTE = "30";

    /** No script, no address but its own; the one document besides the main page that looks like something. */
    private static final String POLICY =
            "default-src 'self'; script-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

    private final KeycloakRealm realm;
    private final I18NProvider words;
    private final String signIn;

    /** @param signIn where a sign-in begins */
    SignInFailed(KeycloakRealm realm, I18NProvider words, String signIn) {
        this.realm = realm;
        this.words = words;
        this.signIn = signIn;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(request.getContextPath() + signIn);
    }

    /** Nobody is sent to a Keycloak that does not answer. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (realm.answers()) {
            chain.doFilter(request, response);
        } else {
            away(request, response);
        }
    }

    /** Somebody came back from Keycloak, and the portal does not know who they are. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        LOG.warn("a sign-in failed: {}", why.getMessage());
        if (realm.answers()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            page(request, response, "signIn.failed.title", "signIn.failed.text");
        } else {
            away(request, response);
        }
    }

    private void away(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", HALF_A_MINUTE);
        page(request, response, "signIn.away.title", "signIn.away.text");
    }

    private void page(HttpServletRequest request, HttpServletResponse response, String title, String text)
            throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var again = request.getContextPath() + signIn;
        response.getWriter().write("""
                <!DOCTYPE html>
                <html lang="vi">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                body { font: 16px/1.6 'Noto Sans', sans-serif; color: #18212f; background: #f4f6f8; margin: 0; }
                main { max-width: 36rem; margin: 3rem auto; padding: 1.5rem 2rem; background: #fff; border: 1px solid #e1e5eb; }
                h1, h2 { font-size: 1.25rem; margin: 0 0 .5rem; }
                section { margin-top: 2rem; padding-top: 1.5rem; border-top: 1px solid #e1e5eb; color: #475467; }
                a { color: #1b4f8f; }
                </style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                <p>%s</p>
                <p><a href="%s">%s</a></p>
                <section lang="en">
                <h2>%s</h2>
                <p>%s</p>
                <p><a href="%s">%s</a></p>
                </section>
                </main>
                </body>
                </html>
                """.formatted(
                        said(title, VIETNAMESE) + " · Tinh Gọn",
                        said(title, VIETNAMESE),
                        said(text, VIETNAMESE),
                        again,
                        said("signIn.again", VIETNAMESE),
                        said(title, ENGLISH),
                        said(text, ENGLISH),
                        again,
                        said("signIn.again", ENGLISH)));
    }

    private String said(String key, Locale locale) {
        return HtmlUtils.htmlEscape(words.getTranslation(key, locale), StandardCharsets.UTF_8.name());
    }
}
