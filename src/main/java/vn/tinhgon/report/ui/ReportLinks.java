package vn.tinhgon.report.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Optional;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.ReportId;

/** Ways to reports: {@code reports?report=…&period=…}. */
public final class ReportLinks {

    private static final String ROUTE = "reports";
    private static final String PERIOD = "period";
    static final String REPORT = "report";

    private ReportLinks() {}

    /** The period that the address names, if any. */
    static Optional<PeriodId> period(Location location) {
        return location.getQueryParameters().getSingleParameter(PERIOD).flatMap(PeriodId::parse);
    }

    /** The kept report that the address names, if any. */
    static Optional<ReportId> report(Location location) {
        return location.getQueryParameters().getSingleParameter(REPORT).flatMap(ReportId::parse);
    }

    static Location address(PeriodId period, Optional<ReportId> report) {
        var parameters = new LinkedHashMap<String, String>();
        report.ifPresent(kept -> parameters.put(REPORT, kept.text()));
        parameters.put(PERIOD, period.text());
        return new Location(ROUTE, QueryParameters.simple(parameters));
    }
}
