package vn.tinhgon.leaderboard.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.platform.ui.Destination;
import vn.tinhgon.platform.ui.Glyph;

/** Where the leaderboard stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class LeaderboardPlace {

    @Bean
    Destination leaderboardDestination() {
        return new Destination("nav.group.compare", "nav.leaderboard", Glyph.RANK, 40, LeaderboardView.class);
    }
}
