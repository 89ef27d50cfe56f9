package vn.tinhgon.progress;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.Rate;

/**
 * One assignment of a unit in one period.
 *
 * @param number of the target
 * @param span of the period
 * @param evidenceRequired whether it is handed in only with a document named
 * @param notApplicable why it need not be reported, where the province decided so
 * @param standing the approved figure of this period, which counts, also while it is corrected
 * @param past approved figures of earlier periods of the programme, the earliest first
 */
public record SheetRow(
        AssignmentId assignment,
        int number,
        String shortName,
        String indicator,
        Period span,
        Goal goal,
        Accumulation accumulation,
        boolean evidenceRequired,
        Optional<String> notApplicable,
        Optional<SheetEntry> entry,
        Optional<PastFigure> standing,
        List<PastFigure> past) {

    /** The approved figure of the period before {@code period}. */
    public Optional<Rate> before(ReportingPeriod period) {
        return past.stream()
                .filter(figure -> figure.number() == period.number() - 1)
                .map(PastFigure::rate)
                .findFirst();
    }

    /** The year's figure from what is approved up to this period; empty where nothing is. */
    public Optional<Rate> yearToDate() {
        return YearToDate.of(
                accumulation, Stream.concat(past.stream(), standing.stream()).toList());
    }

    /**
     * What a figure typed as cumulative leaves for this period: less what was approved before it. Empty where it comes to
     * less than that, which its question says.
     */
    public Optional<Rate> ofThePeriod(Rate cumulative) {
        var before = YearToDate.of(accumulation, past).orElse(new Rate(0, 0));
        return cumulative.minus(before);
    }
}
