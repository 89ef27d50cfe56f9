package vn.tinhgon.contest.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.platform.ui.Destination;
import vn.tinhgon.platform.ui.Glyph;

/** Where contested figures stand in the navigation: after the leaderboard that they are about. */
@Configuration(proxyBeanMethods = false)
class ContestPlace {

    @Bean
    Destination contestsDestination() {
        return new Destination("nav.group.compare", "nav.contests", Glyph.QUESTION, 41, ContestsView.class);
    }
}
