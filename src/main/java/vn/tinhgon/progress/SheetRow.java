package vn.tinhgon.progress;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Rate;

/**
 * One assignment of a unit in one period.
 *
 * @param number of the target
 * @param evidenceRequired whether it is handed in only with a document named
 * @param notApplicable why it need not be reported, where the province decided so
 * @param past approved figures of earlier periods of the programme, the earliest first
 */
public record SheetRow(
        AssignmentId assignment,
        int number,
        String shortName,
        String indicator,
        Goal goal,
        Accumulation accumulation,
        boolean evidenceRequired,
        Optional<String> notApplicable,
        Optional<SheetEntry> entry,
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
        var approved = entry.filter(present -> present.state() == EntryState.APPROVED)
                .map(present -> present.figure().rate());
        var earlier = past.stream().map(PastFigure::rate);
        return switch (accumulation) {
            case FLOW -> Stream.concat(earlier, approved.stream()).reduce(Rate::plus);
            case STOCK, SURVEY -> approved.or(() -> earlier.reduce((first, later) -> later));
        };
    }
}
