package vn.tinhgon.score.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.ScoreSheetId;
import vn.tinhgon.unit.Tier;

/** Ways to score sheets: {@code score-sheets/district}, and one version {@code score-sheets/district/…}. */
public final class ScoreLinks {

    static final String ROUTE = "score-sheets";
    static final String TIER = "tier";
    static final String SHEET = "sheet";

    private ScoreLinks() {}

    /** A link to the sheet of {@code tier}. */
    public static RouterLink to(Tier tier, String words) {
        return new RouterLink(words, ScoreSheetView.class, new RouteParameters(TIER, tier.text()));
    }

    static RouterLink to(Tier tier, ScoreSheetId sheet, String words) {
        return new RouterLink(
                words, ScoreSheetView.class, new RouteParameters(Map.of(TIER, tier.text(), SHEET, sheet.text())));
    }

    /** @throws NotFound when the address names something that is no tier */
    static Tier tier(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get(TIER)
                .map(word -> Tier.parse(word).orElseThrow(() -> new NotFound("tier")))
                .orElse(Tier.PROVINCIAL);
    }

    /** @throws NotFound when the address names something that is no sheet */
    static Optional<ScoreSheetId> sheet(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get(SHEET)
                .map(text -> ScoreSheetId.parse(text).orElseThrow(() -> new NotFound("scoreSheet")));
    }
}
