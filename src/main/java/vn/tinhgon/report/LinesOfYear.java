package vn.tinhgon.report;

import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_VERSION;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.TARGET;
import static vn.tinhgon.schema.Tables.UNIT;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.progress.Basis;
import vn.tinhgon.progress.EntryState;
import vn.tinhgon.progress.PastFigure;
import vn.tinhgon.progress.YearToDate;
import vn.tinhgon.unit.UnitNames;

/**
 * Makes lines from the periods of a year as they come, assignment by assignment: of the year so far only one assignment's
 * figures are held.
 */
final class LinesOfYear implements Iterator<LinesOfYear.Made> {

    /** A line, and what it is of. */
    record Made(LineStore.Key key, ReportLine line) {}

    private final Iterator<? extends Record> rows;
    private final Reading reading;
    private final ArrayDeque<Made> ready = new ArrayDeque<>();
    private final List<PastFigure> year = new ArrayList<>();
    private @Nullable AssignmentId current;

    /** @param rows by assignment, and the periods of each in the order of time */
    LinesOfYear(Iterator<? extends Record> rows, Reading reading) {
        this.rows = rows;
        this.reading = reading;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && rows.hasNext()) {
            take(rows.next());
        }
        return !ready.isEmpty();
    }

    @Override
    public Made next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void take(Record row) {
        var assignment = row.get(ASSIGNMENT.ID);
        if (!assignment.equals(current)) {
            current = assignment;
            year.clear();
        }
        var number = row.get(REPORTING_PERIOD.NUMBER);
        var span = new Period(row.get(REPORTING_PERIOD.FROM_ON), row.get(REPORTING_PERIOD.UNTIL_ON));
        var state = state(row);
        var figure = state.filter(any -> reading.ownStates() || any == EntryState.APPROVED)
                .map(any -> new Rate(row.get(ENTRY_VERSION.NUMERATOR), row.get(ENTRY_VERSION.DENOMINATOR)));
        figure.ifPresent(rate ->
                year.add(new PastFigure(number, span, rate, Basis.valueOf(row.get(ENTRY_VERSION.COUNT_BASIS)))));
        if (row.get(LineStore.IS_LINE)) {
            ready.add(new Made(new LineStore.Key(assignment, number), line(row, number, span, state, figure)));
        }
    }

    /** What is a unit's own is for its people alone: to others nothing is reported yet. */
    private Optional<EntryState> state(Record row) {
        return Optional.ofNullable(row.get(ENTRY.STATE))
                .map(EntryState::valueOf)
                .filter(state -> reading.ownStates() || state.isHandedIn());
    }

    private ReportLine line(Record row, int number, Period span, Optional<EntryState> state, Optional<Rate> figure) {
        var measure = new Measure(row.get(TARGET.FIGURE_KIND), row.get(TARGET.MEASURE_UNIT));
        var accumulation = row.get(TARGET.ACCUMULATION);
        var applies = row.get(ASSIGNMENT.NOT_APPLICABLE_REASON) == null;
        return new ReportLine(
                row.get(TARGET.ID),
                row.get(TARGET.NUMBER),
                row.get(TARGET.SHORT_NAME),
                row.get(UNIT.ID),
                row.get(UnitNames.NAME),
                span,
                new Goal(
                        measure,
                        row.get(TARGET.COMPARISON),
                        row.get(LineStore.GOAL),
                        row.get(TARGET.MINIMUM_DENOMINATOR),
                        measure.isOfTheYear(accumulation)),
                applies,
                state,
                figure.filter(any -> applies),
                year.stream()
                        .filter(past -> applies && past.number() == number - 1)
                        .map(PastFigure::rate)
                        .findFirst(),
                applies ? YearToDate.by(number, accumulation, year) : Optional.empty(),
                figure.isPresent() ? row.get(ENTRY_VERSION.CAUSE) : "");
    }
}
