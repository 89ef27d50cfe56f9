package vn.tinhgon.report.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.PeriodId;

/** Ways to reports: {@code reports?period=…}. */
public final class ReportLinks {

    private static final String ROUTE = "reports";
    private static final String PERIOD = "period";

    private ReportLinks() {}

    /** The period that the address names, if any. */
    static Optional<PeriodId> period(Location location) {
        return location.getQueryParameters().getSingleParameter(PERIOD).flatMap(PeriodId::parse);
    }

    static Location address(PeriodId period) {
        return new Location(ROUTE, QueryParameters.simple(Map.of(PERIOD, period.text())));
    }
}
