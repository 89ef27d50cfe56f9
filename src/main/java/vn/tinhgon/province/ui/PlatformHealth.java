package vn.tinhgon.province.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.stereotype.Component;

/** How the parts stand that the portal needs, for those who run it. */
@Component
class PlatformHealth {

    private static final Set<String> SHOWN = Set.of("db", "keycloak");

    private final HealthContributorRegistry contributors;

    PlatformHealth(HealthContributorRegistry contributors) {
        this.contributors = contributors;
    }

    /** Each part by its name, and whether it is well. */
    Map<String, Boolean> parts() {
        var parts = new LinkedHashMap<String, Boolean>();
        for (HealthContributors.Entry each : contributors) {
            if (SHOWN.contains(each.name()) && each.contributor() instanceof HealthIndicator indicator) {
                var health = indicator.health();
                parts.put(each.name(), health != null && Status.UP.equals(health.getStatus()));
            }
        }
        return parts;
    }
}
