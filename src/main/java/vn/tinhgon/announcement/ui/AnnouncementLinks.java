package vn.tinhgon.announcement.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import vn.tinhgon.kernel.AnnouncementId;
import vn.tinhgon.kernel.NotFound;

/** Ways to the announcements and to one of them. */
public final class AnnouncementLinks {

    /** What the address calls the announcement. */
    static final String ANNOUNCEMENT = "announcement";

    private AnnouncementLinks() {}

    /** A link to {@code announcement} that reads {@code words}. */
    public static RouterLink to(AnnouncementId announcement, String words) {
        return new RouterLink(words, AnnouncementView.class, named(announcement));
    }

    static void open(AnnouncementId announcement) {
        UI.getCurrent().navigate(AnnouncementView.class, named(announcement));
    }

    private static RouteParameters named(AnnouncementId announcement) {
        return new RouteParameters(ANNOUNCEMENT, announcement.text());
    }

    /** @throws NotFound where the address names none */
    static AnnouncementId announcement(BeforeEvent event) {
        return event.getRouteParameters()
                .get(ANNOUNCEMENT)
                .flatMap(AnnouncementId::parse)
                .orElseThrow(() -> new NotFound("announcement"));
    }
}
