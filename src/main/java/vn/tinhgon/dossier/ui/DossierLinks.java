package vn.tinhgon.dossier.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.progress.ReportingPeriod;

/** Ways to what was taken in of dossiers. */
final class DossierLinks {

    static final String PERIOD = "period";
    static final String UNIT = "unit";

    private DossierLinks() {}

    /** The page of all units in a period. */
    static Location dossiers(PeriodId period) {
        return in("dossiers", period);
    }

    /** The page of overdue dossiers of a period. */
    static Location overdue(PeriodId period) {
        return in("overdue-dossiers", period);
    }

    private static Location in(String page, PeriodId period) {
        return new Location(page, QueryParameters.simple(Map.of(PERIOD, period.text())));
    }

    /** A link to the overdue dossiers of a period that reads {@code words}. */
    static RouterLink toOverdue(PeriodId period, String words) {
        var link = new RouterLink(words, OverdueView.class);
        link.setQueryParameters(QueryParameters.simple(Map.of(PERIOD, period.text())));
        return link;
    }

    /** A link to what is known of a unit that reads {@code words}. */
    static RouterLink toUnit(UnitId unit, String words) {
        return new RouterLink(words, UnitDossiersView.class, new RouteParameters(UNIT, unit.text()));
    }

    /** The unit that the address names. */
    static Optional<UnitId> unit(BeforeEnterEvent event) {
        return event.getRouteParameters().get(UNIT).flatMap(UnitId::parse);
    }

    /** The period that the address names, among {@code periods}. */
    static Optional<ReportingPeriod> period(Location location, List<ReportingPeriod> periods) {
        var named = location.getQueryParameters().getSingleParameter(PERIOD).flatMap(PeriodId::parse);
        return periods.stream()
                .filter(period -> named.filter(period.id()::equals).isPresent())
                .findFirst();
    }
}
