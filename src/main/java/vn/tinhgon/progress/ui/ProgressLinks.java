package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.PeriodId;

/** Ways to figures. */
public final class ProgressLinks {

    static final String PERIOD = "period";
    static final String ENTRY = "entry";

    private ProgressLinks() {}

    /** A link to one's own unit's sheet of a period. */
    public static RouterLink toSheet(PeriodId period, String words) {
        return link(ProgressView.class, words, address(period));
    }

    /** A link to one figure with its history, among those of its period. */
    public static RouterLink toFigure(PeriodId period, EntryId entry, String words) {
        return link(FiguresView.class, words, Map.of(PERIOD, period.text(), ENTRY, entry.text()));
    }

    static Map<String, String> address(PeriodId period) {
        return Map.of(PERIOD, period.text());
    }

    private static RouterLink link(Class<? extends Component> view, String words, Map<String, String> query) {
        var link = new RouterLink(words, view);
        link.setQueryParameters(QueryParameters.simple(query));
        return link;
    }
}
