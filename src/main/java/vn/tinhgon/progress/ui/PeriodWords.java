package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.Component;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.progress.ReportingPeriod;

/** How a period is called where one of many is chosen. */
public final class PeriodWords {

    private PeriodWords() {}

    /**
     * «15/5–14/6/2024», «Quý 1/1–31/3/2026 · Đã khóa»: months are what most is reported in, the others are named.
     *
     * @param on the component whose language the words are in
     */
    public static String of(Component on, ReportingPeriod period) {
        var days = Formats.period(period.span().from(), period.span().until());
        var span = period.frequency() == Frequency.MONTH
                ? days
                : on.getTranslation("frequency." + period.frequency()) + " " + days;
        return span + (period.isClosed() ? " · " + on.getTranslation("progress.closed") : "");
    }
}
