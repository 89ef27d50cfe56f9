package vn.tinhgon.leaderboard;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_VERSION;
import static vn.tinhgon.schema.Tables.PROGRAMME;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.YEAR_FIGURE;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record8;
import org.jooq.RecordMapper;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.ProgrammeId;

/** The sums of approved figures: one select makes them, for keeping and for checking alike. */
@Component
class SummaryStore {

    /** A row with the columns of {@code year_figure}. */
    static final RecordMapper<Record, YearFigure> YEAR = row -> new YearFigure(
            row.get(YEAR_FIGURE.REPORTED_DUE),
            row.get(YEAR_FIGURE.REPORTED),
            row.get(YEAR_FIGURE.TOTAL_NUMERATOR),
            row.get(YEAR_FIGURE.TOTAL_DENOMINATOR),
            row.get(YEAR_FIGURE.LAST_PERIOD),
            row.get(YEAR_FIGURE.LAST_NUMERATOR),
            row.get(YEAR_FIGURE.LAST_DENOMINATOR));

    private final DSLContext db;

    SummaryStore(DSLContext db) {
        this.db = db;
    }

    /** Sums assignments that are reported in {@code period} anew. */
    void refresh(PeriodId period, Collection<AssignmentId> assignments) {
        lock(programmeOf(period));
        keep(ENTRY.ASSIGNMENT_ID.in(assignments));
    }

    /** Sums all assignments of the programme of {@code period} anew. */
    void refreshProgrammeOf(PeriodId period) {
        var programme = programmeOf(period);
        lock(programme);
        keep(REPORTING_PERIOD.PROGRAMME_ID.eq(programme));
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
    private void keep(Condition which) {
        var figures = summed(which);
        if (figures.isEmpty()) {
            return;
        }
        var insert = db.insertInto(
                YEAR_FIGURE,
                YEAR_FIGURE.ID,
                YEAR_FIGURE.REPORTED_DUE,
                YEAR_FIGURE.REPORTED,
                YEAR_FIGURE.TOTAL_NUMERATOR,
                YEAR_FIGURE.TOTAL_DENOMINATOR,
                YEAR_FIGURE.LAST_PERIOD,
                YEAR_FIGURE.LAST_NUMERATOR,
                YEAR_FIGURE.LAST_DENOMINATOR);
        for (var each : figures.entrySet()) {
            var figure = each.getValue();
            insert = insert.values(
                    each.getKey(),
                    figure.reportedDue(),
                    figure.reported(),
                    figure.totalNumerator(),
                    figure.totalDenominator(),
                    figure.lastPeriod(),
                    figure.lastNumerator(),
                    figure.lastDenominator());
        }
        insert.onDuplicateKeyUpdate()
                .set(YEAR_FIGURE.REPORTED_DUE, excluded(YEAR_FIGURE.REPORTED_DUE))
                .set(YEAR_FIGURE.REPORTED, excluded(YEAR_FIGURE.REPORTED))
                .set(YEAR_FIGURE.TOTAL_NUMERATOR, excluded(YEAR_FIGURE.TOTAL_NUMERATOR))
                .set(YEAR_FIGURE.TOTAL_DENOMINATOR, excluded(YEAR_FIGURE.TOTAL_DENOMINATOR))
                .set(YEAR_FIGURE.LAST_PERIOD, excluded(YEAR_FIGURE.LAST_PERIOD))
                .set(YEAR_FIGURE.LAST_NUMERATOR, excluded(YEAR_FIGURE.LAST_NUMERATOR))
                .set(YEAR_FIGURE.LAST_DENOMINATOR, excluded(YEAR_FIGURE.LAST_DENOMINATOR))
                .execute();
    }

    private Map<AssignmentId, YearFigure> summed(Condition which) {
        var figures = new LinkedHashMap<AssignmentId, YearFigure>();
        db.fetch(sums(which)).forEach(row -> figures.put(row.value1(), YEAR.map(row)));
        return figures;
    }

    private static Select<Record8<AssignmentId, Integer, Integer, Long, Long, Integer, Long, Long>> sums(
            Condition which) {
        var fromLast = rowNumber()
                .over(partitionBy(ENTRY.ASSIGNMENT_ID).orderBy(REPORTING_PERIOD.NUMBER.desc()))
                .as("from_last");
        // A figure that is cumulative stands for all before it
        var lastCumulative = max(when(ENTRY_VERSION.COUNT_BASIS.eq("CUMULATIVE"), REPORTING_PERIOD.NUMBER))
                .over(partitionBy(ENTRY.ASSIGNMENT_ID))
                .as("last_cumulative");
        var approved = select(
                        ENTRY.ASSIGNMENT_ID,
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
                .where(ENTRY.STATE.eq("APPROVED"), ENTRY.SET_ASIDE.isFalse(), which)
                .asTable("approved");
        var assignment = approved.field(ENTRY.ASSIGNMENT_ID);
        var numerator = approved.field(ENTRY_VERSION.NUMERATOR);
        var denominator = approved.field(ENTRY_VERSION.DENOMINATOR);
        var isLast = approved.field(fromLast).eq(1);
        var isSummed = approved.field(REPORTING_PERIOD.NUMBER).ge(coalesce(approved.field(lastCumulative), inline(0)));
        return select(
                        assignment.as(YEAR_FIGURE.ID),
                        count(approved.field(REPORTING_PERIOD.CLOSED_AT)).as(YEAR_FIGURE.REPORTED_DUE),
                        count().as(YEAR_FIGURE.REPORTED),
                        whole(sum(when(isSummed, numerator))).as(YEAR_FIGURE.TOTAL_NUMERATOR),
                        whole(sum(when(isSummed, denominator))).as(YEAR_FIGURE.TOTAL_DENOMINATOR),
                        max(approved.field(REPORTING_PERIOD.NUMBER)).as(YEAR_FIGURE.LAST_PERIOD),
                        max(when(isLast, numerator)).as(YEAR_FIGURE.LAST_NUMERATOR),
                        max(when(isLast, denominator)).as(YEAR_FIGURE.LAST_DENOMINATOR))
                .from(approved)
                .groupBy(assignment);
    }

    private static Field<Long> whole(Field<BigDecimal> sum) {
        return sum.cast(SQLDataType.BIGINT);
    }

    /** What the closed periods of a programme alone come to: what stands in one that is open may still change. */
    Map<AssignmentId, YearFigure> closedOf(ProgrammeId programme) {
        return summed(REPORTING_PERIOD.PROGRAMME_ID.eq(programme).and(REPORTING_PERIOD.CLOSED_AT.isNotNull()));
    }

    /** What the sums should be, made from the entries. */
    Map<AssignmentId, YearFigure> recomputed() {
        return summed(noCondition());
    }

    /** What the sums are. */
    Map<AssignmentId, YearFigure> kept() {
        return db.selectFrom(YEAR_FIGURE).fetchMap(YEAR_FIGURE.ID, YEAR);
    }
}
