package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.progress.ReportingPeriod;

/**
 * Which period a page is about: the one its address names, or the one that ended last on the day looked at while it is
 * still open. One of years ago that nobody closed is there to be chosen, and does not put itself before this year's.
 */
class PeriodChoice extends ComboBox<ReportingPeriod> {

    private static final long serialVersionUID = 1L;

    PeriodChoice(List<ReportingPeriod> periods, LocalDate day) {
        super();
        setLabel(getTranslation("progress.period"));
        setItems(periods.stream().filter(period -> period.hasBegun(day)).toList());
        setItemLabelGenerator(period -> PeriodWords.of(this, period));
        addClassName("progress-period");
    }

    /** What to open on, without choosing it yet. */
    static Optional<ReportingPeriod> first(List<ReportingPeriod> periods, LocalDate day, Location location) {
        var named = location.getQueryParameters()
                .getSingleParameter(ProgressLinks.PERIOD)
                .flatMap(PeriodId::parse);
        var begun = periods.stream().filter(period -> period.hasBegun(day)).toList();
        return begun.stream()
                .filter(period -> named.filter(period.id()::equals).isPresent())
                .findFirst()
                .or(() -> endedLast(begun, day).filter(period -> !period.isClosed()))
                // The year has begun too, but what is reported next is the month
                .or(() -> begun.stream()
                        .max(Comparator.comparing((ReportingPeriod period) ->
                                        period.span().from())
                                .thenComparing(period -> period.span().until(), Comparator.reverseOrder())));
    }

    /** Where a month and a quarter end together, the one that is still open. */
    private static Optional<ReportingPeriod> endedLast(List<ReportingPeriod> begun, LocalDate day) {
        return begun.stream()
                .filter(period -> period.hasEnded(day))
                .max(Comparator.comparing(
                                (ReportingPeriod period) -> period.span().until())
                        .thenComparing(period -> !period.isClosed())
                        .thenComparing(period -> period.span().from()));
    }
}
