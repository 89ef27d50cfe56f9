package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
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
    private final I18NProvider words;

    ExplanationBesideContest(UnitService units, I18NProvider words) {
        this.units = units;
        this.words = words;
    }

    @Override
    public Optional<Component> of(UnitId unit) {
        return units.known(List.of(unit)).stream()
                .flatMap(row -> Tier.of(row.kind()).stream())
                .findFirst()
                .map(tier -> LeaderboardLinks.to(tier, unit, say("contest.explanation")));
    }

    private String say(String key) {
        return words.getTranslation(key, UI.getCurrent().getLocale());
    }
}
