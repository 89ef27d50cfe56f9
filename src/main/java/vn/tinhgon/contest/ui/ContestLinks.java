package vn.tinhgon.contest.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.UnitId;

/** Ways to contested figures: {@code contests?unit=…}. */
public final class ContestLinks {

    private static final String UNIT = "unit";
    private static final String ASSIGNMENT = "assignment";

    private ContestLinks() {}

    /** A link to what {@code unit} contests. */
    public static RouterLink of(UnitId unit, String words) {
        return link(UNIT, unit.text(), words);
    }

    /** A link to where a figure of one's own unit is contested. */
    public static RouterLink contesting(AssignmentId about, String words) {
        return link(ASSIGNMENT, about.text(), words);
    }

    private static RouterLink link(String name, String value, String words) {
        var link = new RouterLink(words, ContestsView.class);
        link.setQueryParameters(QueryParameters.simple(Map.of(name, value)));
        return link;
    }

    /** The unit that the address names, if any. */
    static Optional<UnitId> unit(BeforeEnterEvent event) {
        return asked(event, UNIT).flatMap(UnitId::parse);
    }

    /** The target whose figure is to be contested, if any. */
    static Optional<AssignmentId> contesting(BeforeEnterEvent event) {
        return asked(event, ASSIGNMENT).flatMap(AssignmentId::parse);
    }

    private static Optional<String> asked(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name);
    }
}
