package vn.tinhgon.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.AssignmentId;

/**
 * What a unit has to report in one period, row by row.
 *
 * @param open whether figures may be typed: the period has begun and is not locked, or was opened again
 * @param reopenedUntil the last day on which the unit may type although it is locked, where it was opened again
 * @param suggested what other rooms make of what they have, for assignments that name it
 */
public record Sheet(
        ReportingPeriod period,
        boolean open,
        Optional<LocalDate> reopenedUntil,
        List<SheetRow> rows,
        Map<AssignmentId, SuggestedFigure> suggested) {

    /** What is suggested for a row of this sheet. */
    public Optional<SuggestedFigure> suggestedFor(SheetRow row) {
        return Optional.ofNullable(suggested.get(row.assignment()));
    }

    /** Assignments with a figure, in whatever state. */
    public long entered() {
        return rows.stream().filter(row -> row.entry().isPresent()).count();
    }

    /** Assignments that have to be reported. */
    public long due() {
        return rows.stream().filter(row -> row.notApplicable().isEmpty()).count();
    }
}
