package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.ui.BesideContest;
import vn.tinhgon.unit.Tier;
import vn.tinhgon.unit.UnitService;

/** The way from a contested figure to the points that were made of it. */
@org.springframework.stereotype.Component
class ExplanationBesideContest implements BesideContest {

    private final UnitService units;

    ExplanationBesideContest(UnitService units) {
        this.units = units;
    }

    @Override
    public Optional<Component> of(UnitId unit) {
        return units.known(List.of(unit)).stream()
                .flatMap(row -> Tier.of(row.kind()).stream())
                .findFirst()
                .map(tier -> LeaderboardLinks.to(tier, unit, UI.getCurrent().getTranslation("contest.explanation")));
    }
}
