package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.ReductionId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.simplification.Doing;
import vn.tinhgon.simplification.PlanFilter;
import vn.tinhgon.simplification.PlanFilter.Plans;
import vn.tinhgon.simplification.PlanState;
import vn.tinhgon.simplification.Recommendation.State;
import vn.tinhgon.simplification.Reduction;

/** Ways to procedures and their plans: {@code plans?unit=…&plans=SUBMITTED}, {@code plans/…}. */
public final class PlanLinks {

    static final String ROUTE = "plans";
    static final String PROCEDURE = "procedure";

    private static final String LIST = "list";
    private static final String UNIT = "unit";
    private static final String TEXT = "text";
    private static final String PLANS = "plans";
    private static final String YEAR = "year";
    private static final String STATE = "state";
    private static final String DOING = "doing";

    private PlanLinks() {}

    /** A link to one procedure with its plan of this year. */
    public static RouterLink to(ProcedureId procedure, String words) {
        return new RouterLink(words, PlanView.class, named(procedure));
    }

    /** A link to one procedure with its plan of a year. */
    public static RouterLink to(ProcedureId procedure, int year, String words) {
        var link = to(procedure, words);
        link.setQueryParameters(of(year));
        return link;
    }

    /** A link to all procedures that one reads. */
    public static RouterLink toList(String words) {
        return new RouterLink(words, PlansView.class);
    }

    /** A link to what directives want cut. */
    static RouterLink toReductions(String words) {
        return new RouterLink(words, ReductionsView.class);
    }

    /** A link to what plans need of higher authorities. */
    static RouterLink toRecommendations(String words) {
        return new RouterLink(words, RecommendationsView.class);
    }

    /** The part of the address that shows what plans need of higher authorities and has come that far. */
    static Map<String, String> recommended(State state) {
        return Map.of(STATE, state.name());
    }

    static Location recommendations(Optional<State> state) {
        return new Location(
                "recommendations",
                QueryParameters.simple(state.map(PlanLinks::recommended).orElse(Map.of())));
    }

    static Optional<State> recommended(Location location) {
        return location.getQueryParameters().getSingleParameter(STATE).flatMap(word -> named(State.values(), word));
    }

    /** Goes to one procedure with its plan of a year. */
    static void open(ProcedureId procedure, int year) {
        UI.getCurrent().navigate(PlanView.class, named(procedure), of(year));
    }

    private static QueryParameters of(int year) {
        return QueryParameters.of(YEAR, String.valueOf(year));
    }

    /** The year whose plan the address asks for, if it asks for one. */
    static Optional<Integer> year(Location location) {
        return location.getQueryParameters()
                .getSingleParameter(YEAR)
                .filter(text -> text.matches("[0-9]{4}"))
                .map(Integer::valueOf);
    }

    /** The part of the list's address that shows plans in {@code state}. */
    static Map<String, String> in(PlanState state) {
        return Map.of(PLANS, state.name());
    }

    /** The part of the list's address that shows plans with comments that are not answered. */
    static Map<String, String> commented() {
        return Map.of(PLANS, Plans.COMMENTED.name());
    }

    /** A list as {@code filter} narrows it. */
    static Location address(Reduction reduction, PlanFilter filter) {
        var query = new HashMap<String, String>();
        reduction.id().ifPresent(id -> query.put(LIST, id.text()));
        filter.unit().ifPresent(unit -> query.put(UNIT, unit.text()));
        if (!filter.text().isBlank()) {
            query.put(TEXT, filter.text());
        }
        if (filter.plans() != Plans.ALL) {
            query.put(PLANS, filter.plans().name());
        }
        filter.doing().ifPresent(doing -> query.put(DOING, doing.name()));
        return new Location(ROUTE, QueryParameters.simple(query));
    }

    /** The list the address names, if it names one. */
    static Optional<ReductionId> reduction(Location location) {
        return location.getQueryParameters().getSingleParameter(LIST).flatMap(ReductionId::parse);
    }

    /** How the address narrows the list; what it does not understand narrows nothing. */
    static PlanFilter filter(Location location) {
        var query = location.getQueryParameters();
        return new PlanFilter(
                query.getSingleParameter(UNIT).flatMap(UnitId::parse),
                query.getSingleParameter(TEXT).orElse(""),
                query.getSingleParameter(PLANS)
                        .flatMap(word -> named(Plans.values(), word))
                        .orElse(Plans.ALL),
                query.getSingleParameter(DOING).flatMap(word -> named(Doing.values(), word)));
    }

    /**
     * The procedure that the address names.
     *
     * @throws NotFound where it names none
     */
    static ProcedureId procedure(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get(PROCEDURE)
                .flatMap(ProcedureId::parse)
                .orElseThrow(() -> new NotFound("procedure"));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
        return Stream.of(values).filter(each -> each.name().equals(word)).findFirst();
    }

    private static RouteParameters named(ProcedureId procedure) {
        return new RouteParameters(PROCEDURE, procedure.text());
    }
}
