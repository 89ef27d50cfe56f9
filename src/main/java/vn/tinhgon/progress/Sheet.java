package vn.tinhgon.progress;

import java.util.List;

/**
 * What a unit has to report in one period, row by row.
 *
 * @param open whether figures may be typed: the period has begun and is not closed
 */
public record Sheet(ReportingPeriod period, boolean open, List<SheetRow> rows) {

    /** Drafts that could be submitted. */
    public long drafts() {
        return rows.stream()
                .flatMap(row -> row.entry().stream())
                .filter(entry -> entry.state().mayBeSubmitted())
                .count();
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
