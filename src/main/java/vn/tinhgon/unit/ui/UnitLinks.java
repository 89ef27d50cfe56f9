package vn.tinhgon.unit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.unit.UnitFilter;
import vn.tinhgon.unit.UnitKind;

/** Ways to units: {@code units?kind=COMMUNE&text=…}, {@code units/…}. */
public final class UnitLinks {

    static final String ROUTE = "units";
    static final String UNIT = "unit";
    static final String ONE = ROUTE + "/:" + UNIT;
    static final String IMPORT = ROUTE + "/import";

    private static final String TEXT = "text";
    private static final String KIND = "kind";

    private UnitLinks() {}

    /** A link to all there is to say of one unit. */
    public static RouterLink to(UnitId unit, String words) {
        return new RouterLink(words, UnitView.class, named(unit));
    }

    /** A link to the tree of units. */
    public static RouterLink toList(String words) {
        return new RouterLink(words, UnitsView.class);
    }

    static RouterLink toImport(String words) {
        return new RouterLink(words, UnitImportView.class);
    }

    static void open(UnitId unit) {
        UI.getCurrent().navigate(UnitView.class, named(unit));
    }

    /** The tree as {@code filter} narrows it. */
    static Location address(UnitFilter filter) {
        var query = new HashMap<String, String>();
        if (!filter.text().isEmpty()) {
            query.put(TEXT, filter.text());
        }
        filter.kind().ifPresent(kind -> query.put(KIND, kind.name()));
        return new Location(ROUTE, QueryParameters.simple(query));
    }

    /** How the address narrows the tree; what it does not understand narrows nothing. */
    static UnitFilter filter(Location location, LocalDate day) {
        var query = location.getQueryParameters();
        return new UnitFilter(
                day,
                query.getSingleParameter(TEXT).orElse(""),
                query.getSingleParameter(KIND).flatMap(UnitLinks::kind));
    }

    /**
     * The unit that the address names.
     *
     * @throws NotFound where it names none
     */
    static UnitId unit(BeforeEnterEvent event) {
        return event.getRouteParameters().get(UNIT).flatMap(UnitId::parse).orElseThrow(() -> new NotFound("unit"));
    }

    private static Optional<UnitKind> kind(String word) {
        return Stream.of(UnitKind.values())
                .filter(kind -> kind.name().equals(word))
                .findFirst();
    }

    private static RouteParameters named(UnitId unit) {
        return new RouteParameters(UNIT, unit.text());
    }
}
