package vn.tinhgon.platform.access;

import static org.springframework.security.config.Customizer.withDefaults;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Sign-in is Keycloak's, over OpenID Connect with PKCE; signing out here signs out there, and a sign-out there ends the
 * session here by Keycloak's back channel.
 *
 * @see "docs/decisions/0003-spring-security-for-keycloak.md"
 */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final String KEYCLOAK = "keycloak";
    private static final String SIGN_IN = "/oauth2/authorization/" + KEYCLOAK;

    @Bean
    SecurityFilterChain signIn(HttpSecurity http, KeycloakRealm realm, I18NProvider words) throws Exception {
        // The icons are the same for everybody; without this nobody would be sent them. What provinces publish is for
        // all.
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/icons/*.svg", "/cong-bo.css", "/cong-bo/*", "/cong-bo/*/*.json", "/cong-bo/*/*.csv")
                .permitAll());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.oauth2LoginPage(SIGN_IN, "{baseUrl}/")
                        // A wrong address is answered by the portal's own page and not by a blank one.
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        var failed = new SignInFailed(realm, words, SIGN_IN);
        http.oauth2Login(login -> login.failureHandler(failed));
        http.addFilterBefore(failed, OAuth2AuthorizationRequestRedirectFilter.class);
        http.oidcLogout(logout -> logout.backChannel(withDefaults()));
        http.headers(ResponseHeaders::saidAlready);
        return http.build();
    }

    /**
     * Health and metrics ask for no sign-in: they are on a port of their own, which is for those who run the portal and
     * listens on loopback unless told otherwise. On the portal's own port there are none.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain management(HttpSecurity http) throws Exception {
        http.securityMatcher(EndpointRequest.toAnyEndpoint());
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return http.build();
    }

    /** Each address is given: asking Keycloak for them would make the portal wait for it at start-up. */
    @Bean
    ClientRegistrationRepository clientRegistrations(
            @Value("${tinhgon.issuer}") String issuer, @Value("${tinhgon.client-secret}") String secret) {
        var endpoints = issuer + "/protocol/openid-connect/";
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(KEYCLOAK)
                .clientId("tinhgon-portal")
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                // All organizations of the account: Keycloak would otherwise ask for one and tell of no other.
                .scope("openid", "profile", "organization:*")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .issuerUri(issuer)
                .authorizationUri(endpoints + "auth")
                .tokenUri(endpoints + "token")
                .jwkSetUri(endpoints + "certs")
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", endpoints + "logout"))
                .build());
    }

    /** The ID token says all the portal needs; no second request for the same claims. */
    @Bean
    OAuth2UserService<OidcUserRequest, OidcUser> portalUsers() {
        return request -> new PortalUser(request.getIdToken());
    }

    @Bean
    static NavigationAccessControlConfigurer navigationGuard(MayNavigationChecker checker) {
        return new NavigationAccessControlConfigurer().withNavigationAccessChecker(checker);
    }
}
