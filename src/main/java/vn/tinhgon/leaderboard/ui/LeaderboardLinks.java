package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.SnapshotId;
import vn.tinhgon.kernel.UnitGroupId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.unit.Tier;

/** Ways to the leaderboard: {@code leaderboard/district?unit=…}, which can be pasted into a letter. */
public final class LeaderboardLinks {

    static final String TIER = "tier";
    private static final String ROUTE = "leaderboard";
    private static final String UNIT = "unit";
    private static final String PEERS = "peers";
    private static final String SNAPSHOT = "snapshot";
    private static final String LATEST = "latest";

    private LeaderboardLinks() {}

    /** A link to why {@code unit} stands where it does. */
    public static RouterLink to(Tier tier, UnitId unit, String words) {
        var link = to(tier, words);
        link.setQueryParameters(QueryParameters.simple(Map.of(UNIT, unit.text())));
        return link;
    }

    /** A link to {@code tier}. */
    public static RouterLink to(Tier tier, String words) {
        return new RouterLink(words, LeaderboardView.class, new RouteParameters(TIER, tier.text()));
    }

    /** A link to what was published of {@code tier}: one snapshot, or the latest. */
    static RouterLink published(Tier tier, Optional<SnapshotId> one, String words) {
        var link = to(tier, words);
        link.setQueryParameters(publishedQuery(one));
        return link;
    }

    /** The address of a snapshot. */
    static Location address(Tier tier, SnapshotId one) {
        return new Location(ROUTE + "/" + tier.text(), publishedQuery(Optional.of(one)));
    }

    private static QueryParameters publishedQuery(Optional<SnapshotId> one) {
        return QueryParameters.simple(Map.of(SNAPSHOT, one.map(SnapshotId::text).orElse(LATEST)));
    }

    /** Whether the address asks for what was published. */
    static boolean isPublished(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SNAPSHOT)
                .isPresent();
    }

    /** The snapshot that the address names; empty where it asks for the latest. */
    static Optional<SnapshotId> snapshot(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SNAPSHOT)
                .flatMap(SnapshotId::parse);
    }

    /** The address of {@code tier} with what is selected on it. */
    static Location address(Tier tier, Optional<UnitGroupId> peers, Optional<UnitId> unit) {
        var query = new LinkedHashMap<String, String>();
        peers.ifPresent(id -> query.put(PEERS, id.text()));
        unit.ifPresent(id -> query.put(UNIT, id.text()));
        return new Location(ROUTE + "/" + tier.text(), QueryParameters.simple(query));
    }

    /** A link to the units of a group ranked among themselves, or to all of the tier. */
    static RouterLink among(Tier tier, Optional<UnitGroupId> peers, String words) {
        var link = to(tier, words);
        peers.ifPresent(id -> link.setQueryParameters(QueryParameters.simple(Map.of(PEERS, id.text()))));
        return link;
    }

    /** The group that the address names, if any. */
    static Optional<UnitGroupId> peers(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PEERS)
                .flatMap(UnitGroupId::parse);
    }

    /**
     * The tier that the address names, if any.
     *
     * @throws NotFound when it names something that is no tier
     */
    static Optional<Tier> tier(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get(TIER)
                .map(word -> Tier.parse(word).orElseThrow(() -> new NotFound("tier")));
    }

    /** The unit that the address names, if any. */
    static Optional<UnitId> unit(BeforeEnterEvent event) {
        return event.getLocation().getQueryParameters().getSingleParameter(UNIT).flatMap(UnitId::parse);
    }
}
