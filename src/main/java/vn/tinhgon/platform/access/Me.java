package vn.tinhgon.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.platform.tenancy.Binding;
import vn.tinhgon.platform.tenancy.DatabaseUser;
import vn.tinhgon.platform.tenancy.Tenancy;

/**
 * Who is signed in and in which capacity they act. The capacity is read again every half minute, so that a right taken
 * away ends in open sessions within a minute.
 */
@Component
public class Me implements Binding.Source {

    private record Key(ProvinceAlias province, String subject) {}

    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final Tenancy tenancy;
    private final Capacities capacities;
    private final Cache<Key, List<Acting>> recent;

    @Autowired
    Me(Tenancy tenancy, Capacities capacities) {
        this(tenancy, capacities, Ticker.systemTicker());
    }

    Me(Tenancy tenancy, Capacities capacities, Ticker ticker) {
        this.tenancy = tenancy;
        this.capacities = capacities;
        this.recent = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .ticker(ticker)
                .build();
    }

    /** The account that is signed in, whether or not it holds a role. */
    public Optional<PortalUser> account() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof PortalUser user
                ? Optional.of(user)
                : Optional.empty();
    }

    /**
     * The capacity acted in: the one chosen, as long as it is in force, or the longest held. None where nobody is
     * signed in, they hold no role, or have not yet chosen one of their provinces.
     */
    public Optional<Acting> acting() {
        return account().flatMap(user -> {
            var held = capacities(user);
            return held.stream()
                    .filter(acting -> user.chose(acting.grant()))
                    .findFirst()
                    .or(() -> held.stream().findFirst())
                    .map(acting -> user.branch().map(acting::in).orElse(acting));
        });
    }

    /** All capacities that the person signed in may act in, in the province they are in. */
    public List<Acting> capacities() {
        return account().map(this::capacities).orElse(List.of());
    }

    /**
     * The capacity acted in.
     *
     * @throws AccessDeniedException when there is none
     */
    public Acting get() {
        return acting().orElseThrow(() -> new AccessDeniedException("no role in force"));
    }

    /** Forgets what was read of {@code subject}'s roles: the next look is at the database. */
    public void forget(ProvinceAlias province, String subject) {
        recent.invalidate(new Key(province, subject));
    }

    /** The same for everybody of {@code province}: nobody works there any more, or does so again. */
    public void forget(ProvinceAlias province) {
        recent.asMap().keySet().removeIf(key -> key.province().equals(province));
    }

    @Override
    public Optional<Binding> now() {
        return acting().map(Acting::binding);
    }

    private List<Acting> capacities(PortalUser user) {
        return user.province()
                .map(province -> recent.get(
                        new Key(province, user.subject()),
                        key -> tenancy.as(
                                Binding.system(key.province(), DatabaseUser.PORTAL_INSPECT),
                                () -> capacities.of(key.province(), key.subject()))))
                .orElse(List.of());
    }
}
