package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.progress.ReportingPeriod;

/** Ways to figures. */
public final class ProgressLinks {

    static final String PERIOD = "period";
    static final String ENTRY = "entry";

    static final String UNIT = "unit";

    private ProgressLinks() {}

    /** A link to a figure among those of its period. */
    public static RouterLink to(PeriodId period, EntryId entry, String words) {
        var link = new RouterLink(words, FiguresView.class);
        link.setQueryParameters(address(period, entry).getQueryParameters());
        return link;
    }

    /** Goes to the sums of {@code period}. */
    static void openRollUp(ReportingPeriod period) {
        UI.getCurrent().navigate(RollUpView.class, QueryParameters.simple(address(period.id())));
    }

    /** The unit under which sums are asked for. */
    static Optional<UnitId> under(Location location) {
        return location.getQueryParameters().getSingleParameter(UNIT).flatMap(UnitId::parse);
    }

    /** The page of all figures with one of them open. */
    static Location address(PeriodId period, EntryId entry) {
        return new Location("figures", QueryParameters.simple(Map.of(PERIOD, period.text(), ENTRY, entry.text())));
    }

    static Map<String, String> address(PeriodId period) {
        return Map.of(PERIOD, period.text());
    }
}
