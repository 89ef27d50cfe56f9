package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.unit.Tier;

/** Ways to the leaderboard: {@code leaderboard/district?unit=…}, which can be pasted into a letter. */
public final class LeaderboardLinks {

    static final String TIER = "tier";
    private static final String ROUTE = "leaderboard";
    private static final String UNIT = "unit";

    private LeaderboardLinks() {}

    /** A link to why {@code unit} stands where it does. */
    public static RouterLink to(Tier tier, UnitId unit, String words) {
        var link = to(tier, words);
        link.setQueryParameters(QueryParameters.simple(Map.of(UNIT, unit.text())));
        return link;
    }

    /** A link to {@code tier}. */
    public static RouterLink to(Tier tier, String words) {
        return new RouterLink(words, LeaderboardView.class, new RouteParameters(TIER, word(tier)));
    }

    /** The address of {@code tier} with what is selected on it. */
    static Location address(Tier tier, Optional<UnitId> unit) {
        return new Location(
                ROUTE + "/" + word(tier),
                unit.map(id -> QueryParameters.simple(Map.of(UNIT, id.text()))).orElse(QueryParameters.empty()));
    }

    /**
     * The tier that the address names, if any.
     *
     * @throws NotFound when it names something that is no tier
     */
    static Optional<Tier> tier(BeforeEnterEvent event) {
        return event.getRouteParameters().get(TIER).map(LeaderboardLinks::tier);
    }

    /** The unit that the address names, if any. */
    static Optional<UnitId> unit(BeforeEnterEvent event) {
        return event.getLocation().getQueryParameters().getSingleParameter(UNIT).flatMap(UnitId::parse);
    }

    private static Tier tier(String word) {
        for (var tier : Tier.values()) {
            if (word(tier).equals(word)) {
                return tier;
            }
        }
        throw new NotFound("tier");
    }

    private static String word(Tier tier) {
        return tier.name().toLowerCase(Locale.ROOT);
    }
}
