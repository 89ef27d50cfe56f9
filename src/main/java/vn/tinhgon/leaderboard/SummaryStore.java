package vn.tinhgon.leaderboard;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_VERSION;
import static vn.tinhgon.schema.Tables.PROGRAMME;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.TARGET;
import static vn.tinhgon.schema.Tables.YEAR_FIGURE;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record9;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.platform.database.Columns;
import vn.tinhgon.progress.EntryState;
import vn.tinhgon.schema.tables.Entry;
import vn.tinhgon.schema.tables.records.YearFigureRecord;

/** The sums of approved figures: one select makes them, for keeping and for checking alike. */
@Component
class SummaryStore {

    /** What counts. */
    private static final Condition APPROVED = ENTRY.STATE.eq(EntryState.APPROVED.name());

    private final DSLContext db;

    SummaryStore(DSLContext db) {
        this.db = db;
    }

    /** Sums assignments that are reported in {@code period} anew. */
    void refresh(PeriodId period, Collection<AssignmentId> assignments) {
        lock(programmeOf(period));
        keep(assignments, ENTRY.ASSIGNMENT_ID.in(assignments));
    }

    /** Sums all assignments of the programme of {@code period} anew. */
    void refreshProgrammeOf(PeriodId period) {
        var programme = programmeOf(period);
        lock(programme);
        keep(waitedFor(programme), REPORTING_PERIOD.PROGRAMME_ID.eq(programme));
    }

    private static Select<Record1<ProgrammeId>> programmeOf(PeriodId period) {
        return select(REPORTING_PERIOD.PROGRAMME_ID).from(REPORTING_PERIOD).where(REPORTING_PERIOD.ID.eq(period));
    }

    /**
     * Whoever sums waits for whoever has just approved in the same programme: two sums at once would each miss the
     * other's figure, which is not committed yet.
     */
    private void lock(Select<Record1<ProgrammeId>> programme) {
        db.select(PROGRAMME.ID)
                .from(PROGRAMME)
                .where(PROGRAMME.ID.eq(programme))
                .forUpdate()
                .fetch();
    }

    /** Read and written apart: MariaDB 11.4 fails on insert … select of several rows into a table with our triggers. */
    private void keep(Collection<AssignmentId> certainly, Condition which) {
        var years = years(which);
        certainly.forEach(assignment -> years.putIfAbsent(assignment, YearSum.NOTHING));
        if (years.isEmpty()) {
            return;
        }
        var insert = db.insertQuery(YEAR_FIGURE);
        years.forEach((assignment, year) -> insert.addRecord(row(assignment, year)));
        insert.onDuplicateKeyUpdate(true);
        insert.addValuesForUpdate(YEAR_FIGURE
                .fieldStream()
                .filter(column -> !column.equals(YEAR_FIGURE.ID))
                .collect(toMap(identity(), column -> excluded(column))));
        insert.execute();
    }

    /** Assignments for which something waited when they were summed last: it may wait no longer. */
    private List<AssignmentId> waitedFor(Select<Record1<ProgrammeId>> programme) {
        return db.select(YEAR_FIGURE.ID)
                .from(YEAR_FIGURE)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.ID.eq(YEAR_FIGURE.ID))
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .where(YEAR_FIGURE.WAITING.gt(0), TARGET.PROGRAMME_ID.eq(programme))
                .fetch(YEAR_FIGURE.ID);
    }

    private static YearFigureRecord row(AssignmentId assignment, YearSum year) {
        var approved = year.approved();
        var then = year.waiting().map(Waiting::then);
        return new YearFigureRecord()
                .with(YEAR_FIGURE.ID, assignment)
                .with(YEAR_FIGURE.REPORTED_DUE, approved.reportedDue())
                .with(YEAR_FIGURE.REPORTED, approved.reported())
                .with(YEAR_FIGURE.TOTAL_NUMERATOR, approved.totalNumerator())
                .with(YEAR_FIGURE.TOTAL_DENOMINATOR, approved.totalDenominator())
                .with(YEAR_FIGURE.LAST_PERIOD, approved.lastPeriod())
                .with(YEAR_FIGURE.LAST_NUMERATOR, approved.lastNumerator())
                .with(YEAR_FIGURE.LAST_DENOMINATOR, approved.lastDenominator())
                .with(YEAR_FIGURE.WAITING, year.waiting().map(Waiting::figures).orElse(0))
                .with(YEAR_FIGURE.THEN_REPORTED, then.map(YearFigure::reported).orElse(null))
                .with(
                        YEAR_FIGURE.THEN_TOTAL_NUMERATOR,
                        then.map(YearFigure::totalNumerator).orElse(null))
                .with(
                        YEAR_FIGURE.THEN_TOTAL_DENOMINATOR,
                        then.map(YearFigure::totalDenominator).orElse(null))
                .with(
                        YEAR_FIGURE.THEN_LAST_PERIOD,
                        then.map(YearFigure::lastPeriod).orElse(null))
                .with(
                        YEAR_FIGURE.THEN_LAST_NUMERATOR,
                        then.map(YearFigure::lastNumerator).orElse(null))
                .with(
                        YEAR_FIGURE.THEN_LAST_DENOMINATOR,
                        then.map(YearFigure::lastDenominator).orElse(null));
    }

    private Map<AssignmentId, YearSum> years(Condition which) {
        var years = new LinkedHashMap<AssignmentId, YearSum>();
        db.fetch(sums(which.and(APPROVED)))
                .forEach(row -> years.put(row.value1(), new YearSum(year(row::get), Optional.empty())));
        db.fetch(sums(which.and(countsThen())))
                .forEach(row -> years.compute(
                        row.value1(),
                        (assignment, year) -> (year == null ? YearSum.NOTHING : year)
                                .with(new Waiting(row.value9(), year(row::get)))));
        return years;
    }

    /** Of assignments for which something waits: what is approved, or waits and does not correct what is approved. */
    private static Condition countsThen() {
        var waiting = ENTRY.as("waiting");
        var open = REPORTING_PERIOD.as("open");
        var newer = ENTRY.as("newer");
        return APPROVED.or(isHandedIn(ENTRY).and(REPORTING_PERIOD.CLOSED_AT.isNull()))
                .and(exists(selectOne()
                        .from(waiting)
                        .join(open)
                        .on(open.ID.eq(waiting.PERIOD_ID), open.CLOSED_AT.isNull())
                        .where(waiting.ASSIGNMENT_ID.eq(ENTRY.ASSIGNMENT_ID), isHandedIn(waiting))))
                .andNotExists(selectOne()
                        .from(newer)
                        .where(newer.ASSIGNMENT_ID.eq(ENTRY.ASSIGNMENT_ID), newer.PERIOD_ID.eq(ENTRY.PERIOD_ID))
                        .and(newer.REVISION.gt(ENTRY.REVISION))
                        .and(isHandedIn(newer)));
    }

    /** Whether somebody above the unit has it before them. */
    private static Condition isHandedIn(Entry entry) {
        return entry.STATE
                .in(EntryState.WITH_PARENT.name(), EntryState.SUBMITTED.name())
                .and(entry.SET_ASIDE.isFalse());
    }

    private static Select<Record9<AssignmentId, Integer, Integer, Long, Long, Integer, Long, Long, Integer>> sums(
            Condition which) {
        var fromLast = rowNumber()
                .over(partitionBy(ENTRY.ASSIGNMENT_ID).orderBy(REPORTING_PERIOD.NUMBER.desc()))
                .as("from_last");
        // A figure that is cumulative stands for all before it
        var lastCumulative = max(when(ENTRY_VERSION.COUNT_BASIS.eq("CUMULATIVE"), REPORTING_PERIOD.NUMBER))
                .over(partitionBy(ENTRY.ASSIGNMENT_ID))
                .as("last_cumulative");
        var counted = select(
                        ENTRY.ASSIGNMENT_ID,
                        ENTRY.STATE,
                        REPORTING_PERIOD.NUMBER,
                        REPORTING_PERIOD.CLOSED_AT,
                        ENTRY_VERSION.NUMERATOR,
                        ENTRY_VERSION.DENOMINATOR,
                        fromLast,
                        lastCumulative)
                .from(ENTRY)
                .join(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.ID.eq(ENTRY.PERIOD_ID))
                .join(ENTRY_VERSION)
                .on(ENTRY_VERSION.ID.eq(ENTRY.CURRENT_VERSION_ID))
                .where(ENTRY.SET_ASIDE.isFalse(), which)
                .asTable("counted");
        var assignment = counted.field(ENTRY.ASSIGNMENT_ID);
        var numerator = counted.field(ENTRY_VERSION.NUMERATOR);
        var denominator = counted.field(ENTRY_VERSION.DENOMINATOR);
        var isLast = counted.field(fromLast).eq(1);
        var isSummed = counted.field(REPORTING_PERIOD.NUMBER).ge(coalesce(counted.field(lastCumulative), inline(0)));
        return select(
                        assignment.as(YEAR_FIGURE.ID),
                        count(counted.field(REPORTING_PERIOD.CLOSED_AT)).as(YEAR_FIGURE.REPORTED_DUE),
                        count().as(YEAR_FIGURE.REPORTED),
                        whole(sum(when(isSummed, numerator))).as(YEAR_FIGURE.TOTAL_NUMERATOR),
                        whole(sum(when(isSummed, denominator))).as(YEAR_FIGURE.TOTAL_DENOMINATOR),
                        max(counted.field(REPORTING_PERIOD.NUMBER)).as(YEAR_FIGURE.LAST_PERIOD),
                        max(when(isLast, numerator)).as(YEAR_FIGURE.LAST_NUMERATOR),
                        max(when(isLast, denominator)).as(YEAR_FIGURE.LAST_DENOMINATOR),
                        count().filterWhere(counted.field(ENTRY.STATE).ne(EntryState.APPROVED.name()))
                                .as(YEAR_FIGURE.WAITING))
                .from(counted)
                .groupBy(assignment);
    }

    private static Field<Long> whole(Field<BigDecimal> sum) {
        return sum.cast(SQLDataType.BIGINT);
    }

    /** What the closed periods of a programme alone come to: what stands in one that is open may still change. */
    Map<AssignmentId, YearFigure> closedOf(ProgrammeId programme) {
        var closed = REPORTING_PERIOD.PROGRAMME_ID.eq(programme).and(REPORTING_PERIOD.CLOSED_AT.isNotNull());
        var figures = new LinkedHashMap<AssignmentId, YearFigure>();
        db.fetch(sums(closed.and(APPROVED))).forEach(row -> figures.put(row.value1(), year(row::get)));
        return figures;
    }

    /** What the sums should be, made from the entries. */
    Map<AssignmentId, YearSum> recomputed() {
        return years(noCondition());
    }

    /** What the sums are. */
    Map<AssignmentId, YearSum> kept() {
        return db.selectFrom(YEAR_FIGURE)
                .fetchMap(YEAR_FIGURE.ID, row -> new YearSum(year(row::get), waiting(row::get)));
    }

    /** Of a row with the columns of {@code year_figure}. */
    static YearFigure year(Columns row) {
        return new YearFigure(
                row.get(YEAR_FIGURE.REPORTED_DUE),
                row.get(YEAR_FIGURE.REPORTED),
                row.get(YEAR_FIGURE.TOTAL_NUMERATOR),
                row.get(YEAR_FIGURE.TOTAL_DENOMINATOR),
                row.get(YEAR_FIGURE.LAST_PERIOD),
                row.get(YEAR_FIGURE.LAST_NUMERATOR),
                row.get(YEAR_FIGURE.LAST_DENOMINATOR));
    }

    /** The same row's other half. */
    static Optional<Waiting> waiting(Columns row) {
        var figures = row.get(YEAR_FIGURE.WAITING);
        return figures == 0
                ? Optional.empty()
                : Optional.of(new Waiting(
                        figures,
                        new YearFigure(
                                row.get(YEAR_FIGURE.REPORTED_DUE),
                                row.get(YEAR_FIGURE.THEN_REPORTED),
                                row.get(YEAR_FIGURE.THEN_TOTAL_NUMERATOR),
                                row.get(YEAR_FIGURE.THEN_TOTAL_DENOMINATOR),
                                row.get(YEAR_FIGURE.THEN_LAST_PERIOD),
                                row.get(YEAR_FIGURE.THEN_LAST_NUMERATOR),
                                row.get(YEAR_FIGURE.THEN_LAST_DENOMINATOR))));
    }
}
