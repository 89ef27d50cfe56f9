package vn.tinhgon.people.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.platform.ui.Destination;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.OwnPlace;

/** Where people stand in the navigation, and everybody's own page in their menu. */
@Configuration(proxyBeanMethods = false)
class PeoplePlaces {

    @Bean
    Destination peoplePlace() {
        return new Destination("nav.group.province", "nav.people", Glyph.PEOPLE, 61, PeopleView.class);
    }

    @Bean
    Destination whoMayWhatPlace() {
        return new Destination("nav.group.province", "nav.whoMayWhat", Glyph.KEY, 62, WhoMayWhatView.class);
    }

    @Bean
    OwnPlace myPage() {
        return new OwnPlace("nav.myPage", MyPageView.class);
    }
}
