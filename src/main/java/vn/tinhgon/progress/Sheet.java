package vn.tinhgon.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a unit has to report in one period, row by row.
 *
 * @param open whether figures may be typed: the period has begun and is not locked, or was opened again
 * @param reopenedUntil the last day on which the unit may type although it is locked, where it was opened again
 */
public record Sheet(ReportingPeriod period, boolean open, Optional<LocalDate> reopenedUntil, List<SheetRow> rows) {

    /** Assignments with a figure, in whatever state. */
    public long entered() {
        return rows.stream().filter(row -> row.entry().isPresent()).count();
    }

    /** Assignments that have to be reported. */
    public long due() {
        return rows.stream().filter(row -> row.notApplicable().isEmpty()).count();
    }
}
