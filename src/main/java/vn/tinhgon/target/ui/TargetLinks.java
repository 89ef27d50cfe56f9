package vn.tinhgon.target.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.TargetId;

/** Ways to the targets. The room that shows one with its units answers which page that is. */
public interface TargetLinks {

    /** What the address calls the target. */
    String TARGET = "target";

    /** What the address calls the programme. */
    String PROGRAMME = "programme";

    /** The page of one target. */
    Class<? extends Component> page();

    /** Goes to where the targets of {@code programme} are given to units. */
    void assign(ProgrammeId programme);

    /** A link to {@code target} that reads {@code words}. */
    default RouterLink to(TargetId target, String words) {
        return new RouterLink(words, page(), named(target));
    }

    /** Goes to {@code target}. */
    default void open(TargetId target) {
        UI.getCurrent().navigate(page(), named(target));
    }

    /** A link to the programme's list that reads {@code words}. */
    static RouterLink toList(ProgrammeId programme, String words) {
        var link = new RouterLink(words, TargetsView.class);
        link.setQueryParameters(ofProgramme(programme));
        return link;
    }

    /** Goes to the programme's list. */
    static void openList(ProgrammeId programme) {
        UI.getCurrent().navigate(TargetsView.class, ofProgramme(programme));
    }

    /** Goes to where {@code target} is corrected. */
    static void correct(TargetId target) {
        UI.getCurrent().navigate(CorrectTargetView.class, named(target));
    }

    /** The part of an address that names {@code target}. */
    static RouteParameters named(TargetId target) {
        return new RouteParameters(TARGET, target.text());
    }

    /**
     * The target that the address names.
     *
     * @throws NotFound where it names none
     */
    static TargetId target(BeforeEvent event) {
        return event.getRouteParameters()
                .get(TARGET)
                .flatMap(TargetId::parse)
                .orElseThrow(() -> new NotFound("target"));
    }

    /** The part of an address that names {@code programme}. */
    static RouteParameters named(ProgrammeId programme) {
        return new RouteParameters(PROGRAMME, programme.text());
    }

    /**
     * The programme that the address names.
     *
     * @throws NotFound where it names none
     */
    static ProgrammeId programme(BeforeEvent event) {
        return event.getRouteParameters()
                .get(PROGRAMME)
                .flatMap(ProgrammeId::parse)
                .orElseThrow(() -> new NotFound("programme"));
    }

    /** The programme whose list the address asks for. */
    static Optional<ProgrammeId> programme(Location location) {
        return location.getQueryParameters().getSingleParameter(PROGRAMME).flatMap(ProgrammeId::parse);
    }

    private static QueryParameters ofProgramme(ProgrammeId programme) {
        return QueryParameters.of(PROGRAMME, programme.text());
    }
}
