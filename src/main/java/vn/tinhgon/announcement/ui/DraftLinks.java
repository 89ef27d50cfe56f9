package vn.tinhgon.announcement.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import vn.tinhgon.kernel.DraftId;
import vn.tinhgon.kernel.NotFound;

/** Ways to one of the ministries' drafts. */
final class DraftLinks {

    /** What the address calls the draft. */
    static final String DRAFT = "draft";

    private DraftLinks() {}

    static RouterLink to(DraftId draft, String words) {
        return new RouterLink(words, DraftView.class, named(draft));
    }

    static void open(DraftId draft) {
        UI.getCurrent().navigate(DraftView.class, named(draft));
    }

    private static RouteParameters named(DraftId draft) {
        return new RouteParameters(DRAFT, draft.text());
    }

    /** @throws NotFound where the address names none */
    static DraftId draft(BeforeEvent event) {
        return event.getRouteParameters().get(DRAFT).flatMap(DraftId::parse).orElseThrow(() -> new NotFound("draft"));
    }
}
