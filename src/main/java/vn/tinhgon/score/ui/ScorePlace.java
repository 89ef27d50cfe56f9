package vn.tinhgon.score.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Destination;
import vn.tinhgon.platform.ui.Glyph;

/** Where score sheets stand in the navigation: after the leaderboard. Others reach them from there. */
@Configuration(proxyBeanMethods = false)
class ScorePlace {

    @Bean
    Destination scoreSheetsPlace() {
        return new Destination(
                "nav.group.compare",
                "nav.scoreSheets",
                Glyph.DOCUMENT,
                42,
                ScoreSheetView.class,
                acting -> acting.may(Right.READ_TARGETS));
    }

    @Bean
    Destination pointsPlace() {
        return new Destination("nav.group.compare", "nav.points", Glyph.APPROVE, 43, PointsView.class);
    }
}
