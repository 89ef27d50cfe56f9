package vn.tinhgon.announcement.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.platform.ui.Destination;
import vn.tinhgon.platform.ui.Glyph;

/** Where announcements stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class AnnouncementPlaces {

    @Bean
    Destination announcementsPlace() {
        return new Destination("nav.group.procedures", "nav.announcements", Glyph.ALARM, 33, AnnouncementsView.class);
    }

    @Bean
    Destination draftsPlace() {
        return new Destination("nav.group.procedures", "nav.drafts", Glyph.QUESTION, 34, DraftsView.class);
    }
}
