package vn.tinhgon.platform.access;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import vn.tinhgon.kernel.ProvinceAlias;

/**
 * Somebody Keycloak has signed in: who they are and which province they belong to, and nothing else. What they may do
 * is in the portal's own tables.
 */
public class PortalUser extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    /** @param token as Keycloak signed it */
    public PortalUser(OidcIdToken token) {
        super(java.util.List.of(), token);
    }

    /** Keycloak's lasting name for the account. */
    public String subject() {
        return getName();
    }

    /** The name to show. */
    public String displayName() {
        return Optional.ofNullable(getFullName()).orElseGet(this::subject);
    }

    /**
     * The province, from the claim of organizations, by its alias: Keycloak's own ids of organizations change with each
     * import. An account in several is in the first by name until it can choose.
     */
    public Optional<ProvinceAlias> province() {
        return getClaim("organization") instanceof Map<?, ?> organizations
                ? new TreeSet<>(organizations.keySet().stream()
                                .map(String::valueOf)
                                .toList())
                        .stream().findFirst().map(ProvinceAlias::new)
                : Optional.empty();
    }
}
