package vn.tinhgon.progress.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.PeriodId;

/** Ways to figures. */
final class ProgressLinks {

    static final String PERIOD = "period";
    static final String ENTRY = "entry";

    private ProgressLinks() {}

    /** The page of all figures with one of them open. */
    static Location address(PeriodId period, EntryId entry) {
        return new Location("figures", QueryParameters.simple(Map.of(PERIOD, period.text(), ENTRY, entry.text())));
    }

    static Map<String, String> address(PeriodId period) {
        return Map.of(PERIOD, period.text());
    }
}
