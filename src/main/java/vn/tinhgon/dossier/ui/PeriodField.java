package vn.tinhgon.dossier.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.List;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.progress.ReportingPeriod;
import vn.tinhgon.progress.ui.PeriodWords;

/** Which period: the one the address names, or the latest month that has ended. */
class PeriodField extends ComboBox<ReportingPeriod> {

    private static final long serialVersionUID = 1L;

    PeriodField(List<ReportingPeriod> periods, LocalDate day, Location location) {
        super();
        var begun = periods.stream().filter(period -> period.hasBegun(day)).toList();
        setLabel(getTranslation("progress.period"));
        setItems(begun);
        setItemLabelGenerator(period -> PeriodWords.of(this, period));
        addClassName("progress-period");
        DossierLinks.period(location, begun)
                .or(() -> begun.stream()
                        .filter(period -> period.frequency() == Frequency.MONTH && period.hasEnded(day))
                        .reduce((earlier, later) -> later))
                .or(() -> begun.stream().reduce((earlier, later) -> later))
                .ifPresent(this::setValue);
    }
}
