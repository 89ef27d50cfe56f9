package vn.tinhgon.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_EVIDENCE;
import static vn.tinhgon.schema.Tables.ENTRY_VERSION;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.TARGET;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.schema.tables.EntryVersion;

/** What a unit has to report in a period. */
@Component
class SheetStore {

    private static final vn.tinhgon.schema.tables.Entry STANDING = ENTRY.as("standing");
    private static final EntryVersion STANDING_VERSION = ENTRY_VERSION.as("standing_version");

    private static final Field<Integer> FILES = field(selectCount()
                    .from(ENTRY_EVIDENCE)
                    .where(ENTRY_EVIDENCE.ENTRY_ID.eq(ENTRY.ID), ENTRY_EVIDENCE.WITHDRAWN.isFalse()))
            .as("files");

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
                        TARGET.EVIDENCE_REQUIRED,
                        STANDING_VERSION.NUMERATOR,
                        STANDING_VERSION.DENOMINATOR,
                        STANDING_VERSION.COUNT_BASIS,
                        FILES,
                        goal)
                .select(FigureColumns.judged())
                .select(FigureColumns.typed())
                .select(FigureColumns.lastStep())
                .from(ASSIGNMENT)
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .leftJoin(ENTRY)
                .on(ENTRY.ASSIGNMENT_ID.eq(ASSIGNMENT.ID), ENTRY.PERIOD_ID.eq(period.id()))
                .and(ENTRY.SET_ASIDE.isFalse())
                .and(isLatest())
                .leftJoin(STANDING)
                .on(STANDING.ASSIGNMENT_ID.eq(ASSIGNMENT.ID), STANDING.PERIOD_ID.eq(period.id()))
                .and(STANDING.STATE.eq(EntryState.APPROVED.name()))
                .and(STANDING.SET_ASIDE.isFalse())
                .leftJoin(STANDING_VERSION)
                .on(STANDING_VERSION.ID.eq(STANDING.CURRENT_VERSION_ID))
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
                .where(ASSIGNMENT.UNIT_ID.eq(unit), DueReports.isReportedIn(period))
                .and(DueReports.isGivenBy(period))
                .orderBy(TARGET.NUMBER, ASSIGNMENT.ID)
                .fetch(row -> new SheetRow(
                        row.get(ASSIGNMENT.ID),
                        row.get(TARGET.NUMBER),
                        row.get(TARGET.SHORT_NAME),
                        row.get(TARGET.INDICATOR),
                        period.span(),
                        FigureColumns.goal(row, goal),
                        row.get(TARGET.ACCUMULATION),
                        row.get(TARGET.EVIDENCE_REQUIRED),
                        Optional.ofNullable(row.get(ASSIGNMENT.NOT_APPLICABLE_REASON)),
                        entry(row),
                        standing(row, period),
                        past.getOrDefault(row.get(ASSIGNMENT.ID), List.of())));
    }

    /** Assignments of a unit that are due in {@code period} and have no figure in it. */
    int unreported(UnitId unit, ReportingPeriod period) {
        return db.select(count())
                .from(ASSIGNMENT)
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .where(ASSIGNMENT.UNIT_ID.eq(unit), DueReports.isReportedIn(period))
                .and(DueReports.isDueIn(period))
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
                        ENTRY_VERSION.DENOMINATOR,
                        ENTRY_VERSION.COUNT_BASIS)
                .from(ENTRY)
                .join(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.ID.eq(ENTRY.PERIOD_ID))
                .join(ENTRY_VERSION)
                .on(ENTRY_VERSION.ID.eq(ENTRY.CURRENT_VERSION_ID))
                .where(ENTRY.UNIT_ID.eq(unit), Counting.counts(ENTRY))
                .and(REPORTING_PERIOD.PROGRAMME_ID.eq(period.programme()))
                .and(REPORTING_PERIOD.FREQUENCY.eq(period.frequency()))
                .and(REPORTING_PERIOD.NUMBER.lt(period.number()))
                .orderBy(REPORTING_PERIOD.NUMBER, ENTRY.ID)
                .fetch()
                .stream()
                .collect(groupingBy(row -> row.get(ENTRY.ASSIGNMENT_ID), mapping(EntryStore::pastFigure, toList())));
    }

    /** Of a figure and its correction, the correction. */
    private static Condition isLatest() {
        var later = ENTRY.as("later");
        return notExists(selectOne()
                .from(later)
                .where(later.ASSIGNMENT_ID.eq(ENTRY.ASSIGNMENT_ID), later.PERIOD_ID.eq(ENTRY.PERIOD_ID))
                .and(later.REVISION.gt(ENTRY.REVISION))
                .and(later.SET_ASIDE.isFalse()));
    }

    private static Optional<PastFigure> standing(Record row, ReportingPeriod period) {
        return Optional.ofNullable(row.get(STANDING_VERSION.COUNT_BASIS))
                .map(basis -> new PastFigure(
                        period.number(),
                        period.span(),
                        new Rate(row.get(STANDING_VERSION.NUMERATOR), row.get(STANDING_VERSION.DENOMINATOR)),
                        Basis.valueOf(basis)));
    }

    private static Optional<SheetEntry> entry(Record row) {
        return Optional.ofNullable(row.get(ENTRY.ID))
                .map(id -> new SheetEntry(
                        id,
                        row.get(ENTRY.VERSION),
                        row.get(ENTRY.REVISION),
                        row.get(ENTRY.CORRECTION_REASON),
                        EntryState.valueOf(row.get(ENTRY.STATE)),
                        FigureColumns.typed(row),
                        FigureColumns.lastStep(row),
                        row.get(FILES)));
    }
}
