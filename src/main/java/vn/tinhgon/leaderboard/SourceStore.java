package vn.tinhgon.leaderboard;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.year;
import static org.jooq.impl.SQLDataType.BIGINT;
import static vn.tinhgon.schema.Tables.ADMIN_PROCEDURE;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.BASELINE_LINE;
import static vn.tinhgon.schema.Tables.DOSSIER_COUNT;
import static vn.tinhgon.schema.Tables.ENTERED_POINTS;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_STEP;
import static vn.tinhgon.schema.Tables.PROGRAMME;
import static vn.tinhgon.schema.Tables.REDUCTION;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.SIMPLIFICATION_PLAN;
import static vn.tinhgon.schema.Tables.SOURCE_FIGURE;
import static vn.tinhgon.schema.Tables.TARGET;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.procedure.ProcedureScope;
import vn.tinhgon.progress.DueReports;
import vn.tinhgon.progress.EntryState;
import vn.tinhgon.schema.tables.records.SourceFigureRecord;
import vn.tinhgon.score.Source;
import vn.tinhgon.simplification.PlanState;

/** The sums of what no target reports: one select makes them, for keeping and for checking alike. */
@Component
class SourceStore {

    /** Points have four decimals; they are kept as whole numbers. */
    private static final int TEN_THOUSANDTHS = 10_000;

    private static final Rate NOTHING = new Rate(0, 0);

    private final DSLContext db;

    SourceStore(DSLContext db) {
        this.db = db;
    }

    /** Sums sources anew, in a constant number of statements; whoever sums at the same moment waits. */
    void refresh(Source... sources) {
        db.select(PROGRAMME.ID).from(PROGRAMME).forUpdate().fetch();
        var made = new LinkedHashMap<SourceFigure, Rate>();
        for (var of : keptOf(sources)) {
            made.put(of, NOTHING);
        }
        for (var source : sources) {
            made.putAll(made(source));
        }
        if (made.isEmpty()) {
            return;
        }
        var insert = db.insertInto(
                SOURCE_FIGURE,
                SOURCE_FIGURE.ID,
                SOURCE_FIGURE.PROGRAMME_ID,
                SOURCE_FIGURE.SOURCE,
                SOURCE_FIGURE.CODE,
                SOURCE_FIGURE.UNIT_ID,
                SOURCE_FIGURE.NUMERATOR,
                SOURCE_FIGURE.DENOMINATOR);
        for (var each : made.entrySet()) {
            var of = each.getKey();
            var figure = each.getValue();
            insert = insert.values(
                    Id.ofRow(),
                    of.programme(),
                    of.source().name(),
                    of.code(),
                    of.unit(),
                    figure.numerator(),
                    figure.denominator());
        }
        insert.onDuplicateKeyUpdate()
                .set(SOURCE_FIGURE.NUMERATOR, excluded(SOURCE_FIGURE.NUMERATOR))
                .set(SOURCE_FIGURE.DENOMINATOR, excluded(SOURCE_FIGURE.DENOMINATOR))
                .execute();
    }

    /** What the sums of all sources should be. */
    Map<SourceFigure, Rate> recomputed() {
        var all = new LinkedHashMap<SourceFigure, Rate>();
        for (var source : Source.values()) {
            if (source != Source.TARGET) {
                all.putAll(made(source));
            }
        }
        return all;
    }

    /** What the sums are. */
    Map<SourceFigure, Rate> kept() {
        return db.selectFrom(SOURCE_FIGURE)
                .fetchMap(SourceStore::of, row -> new Rate(row.getNumerator(), row.getDenominator()));
    }

    /** What was summed before and may have nothing to be summed from any more. */
    private List<SourceFigure> keptOf(Source... sources) {
        return db.selectFrom(SOURCE_FIGURE)
                .where(SOURCE_FIGURE.SOURCE.in(
                        Stream.of(sources).map(Source::name).toList()))
                .fetch(SourceStore::of);
    }

    private static SourceFigure of(SourceFigureRecord row) {
        return new SourceFigure(row.getProgrammeId(), Source.valueOf(row.getSource()), row.getCode(), row.getUnitId());
    }

    private Map<SourceFigure, Rate> made(Source source) {
        var made = new LinkedHashMap<SourceFigure, Rate>();
        db.fetch(sums(source))
                .forEach(row -> made.put(
                        new SourceFigure(row.value1(), source, row.value2(), row.value3()),
                        new Rate(whole(row.value4()), whole(row.value5()))));
        return made;
    }

    private static long whole(@Nullable Number sum) {
        return sum == null ? 0 : sum.longValue();
    }

    private static Select<Record5<ProgrammeId, String, UnitId, BigDecimal, BigDecimal>> sums(Source source) {
        return switch (source) {
            case TARGET -> throw new IllegalArgumentException("figures of targets are summed from entries");
            case ENTERED -> entered();
            case DOSSIERS_ON_TIME -> dossiers();
            case REPORTS_IN_TIME -> reports();
            case PLANS_BY_NUMBER -> plans(number(count(SIMPLIFICATION_PLAN.ID)), number(count(BASELINE_LINE.ID)));
            case PLANS_BY_COST -> plans(sum(saving()), sum(BASELINE_LINE.BEFORE_DONG.coerce(BIGINT)));
        };
    }

    private static Select<Record5<ProgrammeId, String, UnitId, BigDecimal, BigDecimal>> entered() {
        return select(
                        ENTERED_POINTS.PROGRAMME_ID,
                        ENTERED_POINTS.CODE,
                        ENTERED_POINTS.UNIT_ID,
                        ENTERED_POINTS.POINTS.mul(TEN_THOUSANDTHS),
                        ENTERED_POINTS.MAXIMUM.mul(TEN_THOUSANDTHS))
                .from(ENTERED_POINTS)
                .where(ENTERED_POINTS.COUNTS.isTrue());
    }

    /** Of closed months, for nobody looks at a file taken in before; of months only: quarters would count them again. */
    private static Select<Record5<ProgrammeId, String, UnitId, BigDecimal, BigDecimal>> dossiers() {
        return select(
                        REPORTING_PERIOD.PROGRAMME_ID,
                        inline(""),
                        DOSSIER_COUNT.UNIT_ID,
                        sum(DOSSIER_COUNT.ON_TIME),
                        sum(DOSSIER_COUNT.ON_TIME.plus(DOSSIER_COUNT.OVERDUE)))
                .from(DOSSIER_COUNT)
                .join(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.ID.eq(DOSSIER_COUNT.PERIOD_ID))
                .where(
                        REPORTING_PERIOD.FREQUENCY.eq(Frequency.MONTH),
                        REPORTING_PERIOD.CLOSED_AT.isNotNull(),
                        DOSSIER_COUNT.REPLACED_BY.isNull(),
                        DOSSIER_COUNT.ON_TIME.isNotNull(),
                        DOSSIER_COUNT.OVERDUE.isNotNull())
                .groupBy(REPORTING_PERIOD.PROGRAMME_ID, DOSSIER_COUNT.UNIT_ID);
    }

    /**
     * Of closed periods: what each asked for and what of it was first handed in before the day it was locked. What was returned
     * and handed in again, or corrected after it was opened once more, is as late or as early as the first time.
     */
    private static Select<Record5<ProgrammeId, String, UnitId, BigDecimal, BigDecimal>> reports() {
        var handedIn = exists(selectOne()
                .from(ENTRY)
                .join(ENTRY_STEP)
                .on(ENTRY_STEP.ENTRY_ID.eq(ENTRY.ID))
                .where(ENTRY.ASSIGNMENT_ID.eq(ASSIGNMENT.ID), ENTRY.PERIOD_ID.eq(REPORTING_PERIOD.ID))
                .and(ENTRY_STEP.STATE.in(EntryState.WITH_PARENT.name(), EntryState.SUBMITTED.name()))
                .and(ENTRY_STEP.TAKEN_ON.lt(REPORTING_PERIOD.CLOSES_ON)));
        return select(
                        REPORTING_PERIOD.PROGRAMME_ID,
                        inline(""),
                        ASSIGNMENT.UNIT_ID,
                        number(count().filterWhere(handedIn)),
                        number(count()))
                .from(REPORTING_PERIOD)
                .join(TARGET)
                .on(DueReports.isReportedIn())
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.TARGET_ID.eq(TARGET.ID))
                .where(REPORTING_PERIOD.CLOSED_AT.isNotNull(), DueReports.isDue())
                .groupBy(REPORTING_PERIOD.PROGRAMME_ID, ASSIGNMENT.UNIT_ID);
    }

    /** Of the frozen list of internal procedures, by the unit in charge; the official figure counts approved plans. */
    private static Select<Record5<ProgrammeId, String, UnitId, BigDecimal, BigDecimal>> plans(
            Field<BigDecimal> numerator, Field<BigDecimal> denominator) {
        return select(PROGRAMME.ID, inline(""), ADMIN_PROCEDURE.UNIT_ID, numerator, denominator)
                .from(REDUCTION)
                .join(PROGRAMME)
                .on(year(PROGRAMME.UNTIL_ON).eq(REDUCTION.IN_YEAR))
                .join(BASELINE_LINE)
                .on(BASELINE_LINE.REDUCTION_ID.eq(REDUCTION.ID))
                .join(ADMIN_PROCEDURE)
                .on(ADMIN_PROCEDURE.ID.eq(BASELINE_LINE.PROCEDURE_ID))
                .leftJoin(SIMPLIFICATION_PLAN)
                .on(isApproved())
                .where(REDUCTION.SCOPE.eq(ProcedureScope.INTERNAL.name()))
                .groupBy(PROGRAMME.ID, ADMIN_PROCEDURE.UNIT_ID);
    }

    private static Condition isApproved() {
        return SIMPLIFICATION_PLAN
                .PROCEDURE_ID
                .eq(ADMIN_PROCEDURE.ID)
                .and(SIMPLIFICATION_PLAN.IN_YEAR.eq(REDUCTION.IN_YEAR))
                .and(SIMPLIFICATION_PLAN.LIVE.isNotNull())
                .and(SIMPLIFICATION_PLAN.STATE.in(PlanState.APPROVED.name(), PlanState.ENFORCED.name()));
    }

    /** A plan saves no more than what the list says its procedure cost. */
    private static Field<Long> saving() {
        return least(
                SIMPLIFICATION_PLAN.BEFORE_DONG.coerce(BIGINT).minus(SIMPLIFICATION_PLAN.AFTER_DONG.coerce(BIGINT)),
                BASELINE_LINE.BEFORE_DONG.coerce(BIGINT));
    }

    private static Field<BigDecimal> number(Field<Integer> count) {
        return count.cast(BigDecimal.class);
    }
}
