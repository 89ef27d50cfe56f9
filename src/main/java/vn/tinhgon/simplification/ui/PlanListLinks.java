package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PlanListId;

/** Ways to the lists that plans are decided with: {@code plan-lists}, {@code plan-lists/…}. */
public final class PlanListLinks {

    static final String ROUTE = "plan-lists";

    /** What the address calls the list. */
    static final String LIST = "list";

    private PlanListLinks() {}

    /** A link to all lists that one reads. */
    public static RouterLink toAll(String words) {
        return new RouterLink(words, PlanListsView.class);
    }

    /** A link to one list. */
    public static RouterLink to(PlanListId list, String words) {
        return new RouterLink(words, PlanListView.class, named(list));
    }

    static void open(PlanListId list) {
        UI.getCurrent().navigate(PlanListView.class, named(list));
    }

    /** @throws NotFound where the address names none */
    static PlanListId list(BeforeEvent event) {
        return event.getRouteParameters()
                .get(LIST)
                .flatMap(PlanListId::parse)
                .orElseThrow(() -> new NotFound("planList"));
    }

    private static RouteParameters named(PlanListId list) {
        return new RouteParameters(LIST, list.text());
    }
}
