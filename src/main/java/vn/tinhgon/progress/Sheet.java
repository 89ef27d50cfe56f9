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
 * @param below what units right under one's own have of their targets, where they have any
 * @param suggested what other rooms make of what they have, for assignments that name it
 */
public record Sheet(
        ReportingPeriod period,
        boolean open,
        Optional<LocalDate> reopenedUntil,
        List<SheetRow> rows,
        List<RollUp> below,
        Map<AssignmentId, SuggestedFigure> suggested) {

    /** What is suggested for a row of this sheet. */
    public Optional<SuggestedFigure> suggestedFor(SheetRow row) {
        return Optional.ofNullable(suggested.get(row.assignment()));
    }

    /** What units right under one's own come to on a row's target. */
    public Optional<RollUp> belowFor(SheetRow row) {
        return below.stream().filter(rollUp -> rollUp.number() == row.number()).findFirst();
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
