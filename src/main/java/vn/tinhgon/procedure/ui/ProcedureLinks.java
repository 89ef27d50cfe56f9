package vn.tinhgon.procedure.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Typed;

/** Ways to the catalogue and to one procedure of it. */
public final class ProcedureLinks {

    /** What the address calls the procedure. */
    static final String PROCEDURE = "procedure";

    static final String DECIDED = "procedures-decided";

    private static final String FROM = "from";
    private static final String LAST = "last";

    private ProcedureLinks() {}

    /** A link to {@code procedure} that reads {@code words}. */
    public static RouterLink to(ProcedureId procedure, String words) {
        return new RouterLink(words, ProcedureView.class, named(procedure));
    }

    static RouterLink toList(String words) {
        return new RouterLink(words, CatalogueView.class);
    }

    /** A link to what decisions of this month have done. */
    static RouterLink toDecided(String words) {
        return new RouterLink(words, DecidedView.class);
    }

    /** Where what was decided in {@code time} is counted. */
    static Location decided(Period time) {
        return new Location(
                DECIDED,
                QueryParameters.simple(Map.of(
                        FROM, time.from().toString(), LAST, time.lastDay().toString())));
    }

    /** The time that the address names; {@code month} where it names none. */
    static Period decided(Location address, YearMonth month) {
        try {
            return new Period(
                    day(address, FROM).orElse(month.atDay(1)),
                    day(address, LAST).orElse(month.atEndOfMonth()).plusDays(1));
        } catch (Refused nonsense) {
            return new Period(month.atDay(1), month.plusMonths(1).atDay(1));
        }
    }

    private static Optional<LocalDate> day(Location address, String name) {
        return address.getQueryParameters().getSingleParameter(name).map(text -> Typed.day(name, text));
    }

    static void open(ProcedureId procedure) {
        UI.getCurrent().navigate(ProcedureView.class, named(procedure));
    }

    static void amend(ProcedureId procedure) {
        UI.getCurrent().navigate(AmendProcedureView.class, named(procedure));
    }

    static void issue() {
        UI.getCurrent().navigate(IssueProcedureView.class);
    }

    private static RouteParameters named(ProcedureId procedure) {
        return new RouteParameters(PROCEDURE, procedure.text());
    }

    /** @throws NotFound where the address names none */
    static ProcedureId procedure(BeforeEvent event) {
        return event.getRouteParameters()
                .get(PROCEDURE)
                .flatMap(ProcedureId::parse)
                .orElseThrow(() -> new NotFound("procedure"));
    }
}
