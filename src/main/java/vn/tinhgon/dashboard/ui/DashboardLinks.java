package vn.tinhgon.dashboard.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.unit.Tier;

/** Ways to the dashboards: {@code dashboard?tier=district}, {@code dashboard/unit/…}, {@code dashboard/compare?units=…,…}. */
public final class DashboardLinks {

    static final String ROUTE = "dashboard";
    static final String UNIT = "unit";
    static final String COMPARE = "compare";

    private static final String TIER = "tier";
    private static final String UNITS = "units";
    private static final String PERIOD = "period";
    private static final String BEFORE = "before";
    private static final String SEPARATOR = ",";

    private DashboardLinks() {}

    /** A link to the dashboard of the province, with the units of {@code tier}. */
    public static RouterLink to(Tier tier, String words) {
        var link = new RouterLink(words, DashboardView.class);
        link.setQueryParameters(QueryParameters.simple(Map.of(TIER, tier.text())));
        return link;
    }

    /** A link to the dashboard of {@code unit}. */
    public static RouterLink to(UnitId unit, String words) {
        return new RouterLink(words, UnitDashboardView.class, new RouteParameters(UNIT, unit.text()));
    }

    /** A link to the dashboard of the reader's own unit. */
    public static RouterLink toOwn(String words) {
        return new RouterLink(words, UnitDashboardView.class);
    }

    /** A link to {@code units} of a tier beside each other. */
    public static RouterLink toCompare(Tier tier, List<UnitId> units, String words) {
        var link = new RouterLink(words, CompareView.class);
        link.setQueryParameters(compared(tier, units, Optional.empty(), Optional.empty()));
        return link;
    }

    static RouterLink toMeeting(String words) {
        return new RouterLink(words, MeetingView.class);
    }

    static QueryParameters compared(
            Tier tier, List<UnitId> units, Optional<PeriodId> period, Optional<PeriodId> before) {
        var named = units.stream().map(UnitId::text).collect(Collectors.joining(SEPARATOR));
        var parameters = new HashMap<String, String>(Map.of(TIER, tier.text(), UNITS, named));
        period.ifPresent(id -> parameters.put(PERIOD, id.text()));
        before.ifPresent(id -> parameters.put(BEFORE, id.text()));
        return QueryParameters.simple(parameters);
    }

    /** @throws NotFound when the address names something that is no tier */
    static Optional<Tier> tier(Location location) {
        return location.getQueryParameters()
                .getSingleParameter(TIER)
                .map(word -> Tier.parse(word).orElseThrow(() -> new NotFound("tier")));
    }

    /** Units that the address names; what names none is left out. */
    static List<UnitId> units(Location location) {
        return location.getQueryParameters().getSingleParameter(UNITS).stream()
                .flatMap(named -> Arrays.stream(named.split(SEPARATOR)))
                .flatMap(word -> UnitId.parse(word).stream())
                .toList();
    }

    static Optional<PeriodId> period(Location location) {
        return location.getQueryParameters().getSingleParameter(PERIOD).flatMap(PeriodId::parse);
    }

    static Optional<PeriodId> before(Location location) {
        return location.getQueryParameters().getSingleParameter(BEFORE).flatMap(PeriodId::parse);
    }
}
