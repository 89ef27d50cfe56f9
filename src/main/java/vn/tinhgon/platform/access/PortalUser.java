package vn.tinhgon.platform.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.kernel.RoleGrantId;

/**
 * Somebody Keycloak has signed in: who they are and which provinces they belong to, and nothing else. What they may do
 * is in the portal's own tables. There is one for each session, so it also keeps which of their provinces and capacities
 * this session is in; a choice gives no right, it only picks among those held.
 */
public class PortalUser extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private volatile @Nullable String province;
    private volatile @Nullable Long grant;
    private volatile @Nullable String branch;

    /** @param token as Keycloak signed it */
    public PortalUser(OidcIdToken token) {
        super(List.of(), token);
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
     * The provinces of the account, from the claim of organizations, by alias: Keycloak's own ids of organizations
     * change with each import.
     */
    public List<ProvinceAlias> provinces() {
        return getClaim("organization") instanceof Map<?, ?> organizations
                ? organizations.keySet().stream()
                        .map(String::valueOf)
                        .sorted()
                        .map(ProvinceAlias::new)
                        .toList()
                : List.of();
    }

    /** The province this session is in: the only one, or the one entered; none while somebody in several has not chosen. */
    public Optional<ProvinceAlias> province() {
        var mine = provinces();
        var entered = province;
        if (entered != null) {
            return Optional.of(new ProvinceAlias(entered));
        }
        return mine.size() == 1 ? Optional.of(mine.getFirst()) : Optional.empty();
    }

    /**
     * From now on this session is in {@code alias}, in none of the capacities it had elsewhere.
     *
     * @throws AccessDeniedException where the account does not belong to it
     */
    public void enter(ProvinceAlias alias) {
        if (!Guard.named("own-province").allows(provinces().contains(alias))) {
            throw new AccessDeniedException("not a member of this province");
        }
        province = alias.text();
        grant = null;
        branch = null;
    }

    /** From now on this session acts by {@code right}, if it is one that the person holds. */
    public void actBy(RoleGrantId right) {
        grant = right.value();
    }

    /** From now on this session looks at an ended branch of its province; the database knows whether it is one. */
    public void lookAt(ProvinceAlias ended) {
        branch = ended.text();
    }

    /** From now on this session is back in its own province. */
    public void lookAway() {
        branch = null;
    }

    Optional<ProvinceAlias> branch() {
        return Optional.ofNullable(branch).map(ProvinceAlias::new);
    }

    boolean chose(RoleGrantId right) {
        var chosen = grant;
        return chosen != null && chosen == right.value();
    }
}
