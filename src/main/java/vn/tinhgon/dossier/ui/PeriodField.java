package vn.tinhgon.dossier.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.List;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.progress.ReportingPeriod;

/** Which period: the one the address names, or the latest month that has ended. */
class PeriodField extends ComboBox<ReportingPeriod> {

    private static final long serialVersionUID = 1L;

    PeriodField(List<ReportingPeriod> periods, LocalDate day, Location location) {
        super();
        var begun = periods.stream().filter(period -> period.hasBegun(day)).toList();
        setLabel(getTranslation("progress.period"));
        setItems(begun);
        setItemLabelGenerator(
                period -> span(period) + (period.isClosed() ? " · " + getTranslation("progress.closed") : ""));
        addClassName("progress-period");
        DossierLinks.period(location, begun)
                .or(() -> begun.stream()
                        .filter(period -> period.frequency() == Frequency.MONTH && period.hasEnded(day))
                        .reduce((earlier, later) -> later))
                .or(() -> begun.stream().reduce((earlier, later) -> later))
                .ifPresent(this::setValue);
    }

    private String span(ReportingPeriod period) {
        var days = Formats.period(period.span().from(), period.span().until());
        return period.frequency() == Frequency.MONTH
                ? days
                : getTranslation("frequency." + period.frequency()) + " " + days;
    }
}
