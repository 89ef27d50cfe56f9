package vn.tinhgon.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_VERSION;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.TARGET;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.UnitId;

/** What a unit has to report in a period. */
@Component
class SheetStore {

    private final DSLContext db;

    SheetStore(DSLContext db) {
        this.db = db;
    }

    List<SheetRow> rows(UnitId unit, ReportingPeriod period) {
        var past = past(unit, period);
        var goal = FigureColumns.goalOn(period.span().lastDay());
        return db.select(
                        ASSIGNMENT.ID,
                        ASSIGNMENT.NOT_APPLICABLE_REASON,
                        TARGET.NUMBER,
                        TARGET.SHORT_NAME,
                        TARGET.INDICATOR,
                        TARGET.ACCUMULATION,
                        TARGET.COMPARISON,
                        TARGET.MINIMUM_DENOMINATOR,
                        TARGET.EVIDENCE_REQUIRED,
                        goal)
                .select(FigureColumns.typed())
                .select(FigureColumns.lastStep())
                .from(ASSIGNMENT)
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .leftJoin(ENTRY)
                .on(ENTRY.ASSIGNMENT_ID.eq(ASSIGNMENT.ID), ENTRY.PERIOD_ID.eq(period.id()))
                .leftJoin(ENTRY_VERSION)
                .on(ENTRY_VERSION.ID.eq(ENTRY.CURRENT_VERSION_ID))
                .leftJoin(FigureColumns.TYPIST)
                .on(FigureColumns.TYPIST.ID.eq(ENTRY_VERSION.ENTERED_BY))
                .leftJoin(FigureColumns.LAST_STEP)
                .on(FigureColumns.isLastStep())
                .leftJoin(FigureColumns.STEPPED_VERSION)
                .on(FigureColumns.STEPPED_VERSION.ID.eq(FigureColumns.LAST_STEP.ENTRY_VERSION_ID))
                .leftJoin(FigureColumns.DECIDER)
                .on(FigureColumns.DECIDER.ID.eq(FigureColumns.LAST_STEP.PERSON_ID))
                .where(ASSIGNMENT.UNIT_ID.eq(unit), PeriodStore.isReportedIn(period))
                .and(PeriodStore.isGivenBy(period))
                .orderBy(TARGET.NUMBER, ASSIGNMENT.ID)
                .fetch(row -> new SheetRow(
                        row.get(ASSIGNMENT.ID),
                        row.get(TARGET.NUMBER),
                        row.get(TARGET.SHORT_NAME),
                        row.get(TARGET.INDICATOR),
                        new Goal(row.get(TARGET.COMPARISON), row.get(goal), row.get(TARGET.MINIMUM_DENOMINATOR)),
                        row.get(TARGET.ACCUMULATION),
                        row.get(TARGET.EVIDENCE_REQUIRED),
                        Optional.ofNullable(row.get(ASSIGNMENT.NOT_APPLICABLE_REASON)),
                        entry(row),
                        past.getOrDefault(row.get(ASSIGNMENT.ID), List.of())));
    }

    /** Assignments of a unit that are due in {@code period} and have no figure in it. */
    int unreported(UnitId unit, ReportingPeriod period) {
        return db.select(count())
                .from(ASSIGNMENT)
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .where(ASSIGNMENT.UNIT_ID.eq(unit), PeriodStore.isReportedIn(period))
                .and(PeriodStore.isDueIn(period))
                .and(notExists(selectOne()
                        .from(ENTRY)
                        .where(ENTRY.ASSIGNMENT_ID.eq(ASSIGNMENT.ID))
                        .and(ENTRY.PERIOD_ID.eq(period.id()))))
                .fetchSingle(count());
    }

    private Map<AssignmentId, List<PastFigure>> past(UnitId unit, ReportingPeriod period) {
        return db
                .select(
                        ENTRY.ASSIGNMENT_ID,
                        REPORTING_PERIOD.NUMBER,
                        REPORTING_PERIOD.FROM_ON,
                        REPORTING_PERIOD.UNTIL_ON,
                        ENTRY_VERSION.NUMERATOR,
                        ENTRY_VERSION.DENOMINATOR)
                .from(ENTRY)
                .join(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.ID.eq(ENTRY.PERIOD_ID))
                .join(ENTRY_VERSION)
                .on(ENTRY_VERSION.ID.eq(ENTRY.CURRENT_VERSION_ID))
                .where(ENTRY.UNIT_ID.eq(unit), ENTRY.STATE.eq(EntryState.APPROVED.name()))
                .and(REPORTING_PERIOD.PROGRAMME_ID.eq(period.programme()))
                .and(REPORTING_PERIOD.FREQUENCY.eq(period.frequency()))
                .and(REPORTING_PERIOD.NUMBER.lt(period.number()))
                .orderBy(REPORTING_PERIOD.NUMBER, ENTRY.ID)
                .fetch()
                .stream()
                .collect(groupingBy(row -> row.get(ENTRY.ASSIGNMENT_ID), mapping(SheetStore::pastFigure, toList())));
    }

    private static PastFigure pastFigure(Record row) {
        return new PastFigure(
                row.get(REPORTING_PERIOD.NUMBER),
                new Period(row.get(REPORTING_PERIOD.FROM_ON), row.get(REPORTING_PERIOD.UNTIL_ON)),
                new Rate(row.get(ENTRY_VERSION.NUMERATOR), row.get(ENTRY_VERSION.DENOMINATOR)));
    }

    private static Optional<SheetEntry> entry(Record row) {
        return Optional.ofNullable(row.get(ENTRY.ID))
                .map(id -> new SheetEntry(
                        id,
                        row.get(ENTRY.VERSION),
                        EntryState.valueOf(row.get(ENTRY.STATE)),
                        FigureColumns.typed(row),
                        FigureColumns.lastStep(row)));
    }
}
