package vn.tinhgon.progress;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_VERSION;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.TARGET;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Scope;

/** Sums what counts of each unit on each target: one statement, however many of either, and however long the year. */
@Component
class RollUpStore {

    private static final AggregateFunction<BigDecimal> NUMERATOR = sum(ENTRY_VERSION.NUMERATOR);
    private static final AggregateFunction<BigDecimal> DENOMINATOR = sum(ENTRY_VERSION.DENOMINATOR);
    private static final Field<Integer> DUE = count().as("due");
    private static final Field<Integer> COUNTED = count(ENTRY_VERSION.ID).as("counted");
    private static final Field<Integer> WAITING = count().filterWhere(ENTRY_VERSION
                    .ID
                    .isNull()
                    .and(ENTRY.STATE.in(
                            EntryState.WITH_PARENT.name(), EntryState.SUBMITTED.name(), EntryState.RETURNED.name())))
            .as("waiting");
    /** What the unit is to reach, of what is counted: the sum of several units is held against the sum of their goals. */
    private static final Field<BigDecimal> OWN_GOAL = DSL.field(DSL.name("own_goal"), BigDecimal.class);

    private static final Field<EntryId> LATEST =
            max(DSL.when(ENTRY_VERSION.ID.isNotNull(), ENTRY.ID)).as("latest");

    private final DSLContext db;

    RollUpStore(DSLContext db) {
        this.db = db;
    }

    List<Parent> parents(Scope scope, ReportingPeriod period) {
        var below = UNIT_VERSION.as("below");
        var day = period.span().lastDay();
        return db.select(UNIT_VERSION.UNIT_ID, UNIT_VERSION.NAME)
                .from(UNIT_VERSION)
                .join(UNIT)
                .on(UNIT.ID.eq(UNIT_VERSION.UNIT_ID))
                // What stands under the province's own people's committee is the province.
                .where(UNIT.KIND.ne("PROVINCE"), mayRollUp(scope))
                .and(UNIT_VERSION.VALID_FROM.le(day))
                .and(UNIT_VERSION.VALID_UNTIL.isNull().or(UNIT_VERSION.VALID_UNTIL.gt(day)))
                .and(exists(selectOne()
                        .from(below)
                        .where(below.PARENT_ID.eq(UNIT_VERSION.UNIT_ID), below.VALID_FROM.le(day))
                        .and(below.VALID_UNTIL.isNull().or(below.VALID_UNTIL.gt(day)))))
                .orderBy(UNIT_VERSION.NAME, UNIT_VERSION.UNIT_ID)
                .fetch(row -> new Parent(row.get(UNIT_VERSION.UNIT_ID), row.get(UNIT_VERSION.NAME)));
    }

    List<RollUp> of(Scope scope, ReportingPeriod period, Optional<UnitId> under, Reach reach) {
        return rolled(isReadBy(scope).and(under.map(UNIT_VERSION.PARENT_ID::eq).orElse(noCondition())), period, reach);
    }

    List<RollUp> among(Scope scope, ReportingPeriod period, Optional<Set<UnitId>> units, Reach reach) {
        return rolled(isReadBy(scope).and(units.map(ASSIGNMENT.UNIT_ID::in).orElse(noCondition())), period, reach);
    }

    /** What units right under {@code unit} come to in {@code period}, for that unit to see beside its own figures. */
    List<RollUp> rightUnder(UnitId unit, ReportingPeriod period) {
        return rolled(UNIT_VERSION.PARENT_ID.eq(unit), period, Reach.PERIOD);
    }

    private List<RollUp> rolled(Condition whose, ReportingPeriod period, Reach reach) {
        var rows = db.select(
                        TARGET.ID,
                        TARGET.NUMBER,
                        TARGET.SHORT_NAME,
                        TARGET.GOAL,
                        UNIT_VERSION.UNIT_ID,
                        UNIT_VERSION.NAME,
                        UNIT_VERSION.VALID_FROM,
                        NUMERATOR,
                        DENOMINATOR,
                        DUE,
                        COUNTED,
                        WAITING,
                        LATEST,
                        DSL.when(
                                        TARGET.FIGURE_KIND.in(FigureKind.COUNT, FigureKind.AMOUNT),
                                        DueReports.goalBefore(
                                                DSL.val(period.span().until())))
                                .as(OWN_GOAL))
                .select(FigureColumns.judged())
                .from(TARGET)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.TARGET_ID.eq(TARGET.ID))
                .join(REPORTING_PERIOD)
                .on(DueReports.isReportedIn())
                .join(UNIT_VERSION)
                .on(UNIT_VERSION.UNIT_ID.eq(ASSIGNMENT.UNIT_ID))
                .and(DueReports.wasThere(UNIT_VERSION.VALID_FROM, UNIT_VERSION.VALID_UNTIL))
                .leftJoin(ENTRY)
                .on(ENTRY.ASSIGNMENT_ID.eq(ASSIGNMENT.ID), ENTRY.PERIOD_ID.eq(REPORTING_PERIOD.ID))
                .and(Counting.stands(ENTRY))
                .leftJoin(ENTRY_VERSION)
                .on(Counting.isCounted(ENTRY_VERSION, ENTRY))
                .where(DueReports.isReportedIn(period), isIn(period, reach), whose)
                .and(DueReports.isDue())
                .groupBy(TARGET.ID, UNIT_VERSION.UNIT_ID, UNIT_VERSION.ID, ASSIGNMENT.ID)
                .orderBy(TARGET.NUMBER, UNIT_VERSION.NAME, UNIT_VERSION.UNIT_ID)
                .fetch();
        return rows.stream()
                .collect(groupingBy(row -> row.get(TARGET.ID), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(ofTarget -> rollUp(ofTarget, reach == Reach.YEAR_TO_DATE && period.isLastOfYear()))
                .toList();
    }

    /** Which periods make the figure, by how the target's figures make a year's. */
    private static Condition isIn(ReportingPeriod period, Reach reach) {
        var itself = REPORTING_PERIOD.ID.eq(period.id());
        return switch (reach) {
            case PERIOD -> itself;
            case YEAR_TO_DATE ->
                REPORTING_PERIOD
                        .NUMBER
                        .le(period.number())
                        .and(TARGET.ACCUMULATION
                                .eq(Accumulation.FLOW)
                                .and(REPORTING_PERIOD.NUMBER.ge(latestCumulative(period)))
                                .or(TARGET.ACCUMULATION.eq(Accumulation.STOCK).and(itself))
                                .or(TARGET.ACCUMULATION
                                        .eq(Accumulation.SURVEY)
                                        .and(REPORTING_PERIOD.NUMBER.eq(latestSurvey(period)))));
        };
    }

    /** The number of the latest period whose figure is cumulative, and so stands for all before it; 0 where none is. */
    private static Field<Integer> latestCumulative(ReportingPeriod period) {
        var entry = ENTRY.as("cumulative");
        var version = ENTRY_VERSION.as("cumulative_version");
        var held = REPORTING_PERIOD.as("cumulative_period");
        return DSL.coalesce(
                DSL.field(select(max(held.NUMBER))
                        .from(entry)
                        .join(held)
                        .on(held.ID.eq(entry.PERIOD_ID))
                        .join(version)
                        .on(Counting.isCounted(version, entry))
                        .where(entry.ASSIGNMENT_ID.eq(ASSIGNMENT.ID))
                        .and(version.COUNT_BASIS.eq(Basis.CUMULATIVE.name()))
                        .and(held.NUMBER.le(period.number()))),
                DSL.val(0));
    }

    /** The number of the latest period in which a unit's survey counts; that of {@code period} where none does. */
    private static Field<Integer> latestSurvey(ReportingPeriod period) {
        var entry = ENTRY.as("survey");
        var held = REPORTING_PERIOD.as("held");
        return DSL.coalesce(
                DSL.field(select(max(held.NUMBER))
                        .from(entry)
                        .join(held)
                        .on(held.ID.eq(entry.PERIOD_ID))
                        .where(entry.ASSIGNMENT_ID.eq(ASSIGNMENT.ID), Counting.counts(entry))
                        .and(held.NUMBER.le(period.number()))),
                DSL.val(period.number()));
    }

    /** A unit's own people read its own figures, on its own page: there is nothing to roll up of one unit. */
    private static Condition isReadBy(Scope scope) {
        return switch (scope) {
            case Scope.Unit own -> falseCondition();
            case Scope.UnitAndBelow some -> ASSIGNMENT.UNIT_ID.in(some.below());
            case Scope.Submitted all -> noCondition();
            case Scope.Everything all -> noCondition();
        };
    }

    private static Condition mayRollUp(Scope scope) {
        return switch (scope) {
            case Scope.Unit own -> falseCondition();
            case Scope.UnitAndBelow some -> UNIT_VERSION.UNIT_ID.eq(some.unit());
            case Scope.Submitted all -> noCondition();
            case Scope.Everything all -> noCondition();
        };
    }

    private static RollUp rollUp(List<? extends Record> ofTarget, boolean isWholeYear) {
        var target = ofTarget.getFirst();
        return new RollUp(
                target.get(TARGET.ID),
                target.get(TARGET.NUMBER),
                target.get(TARGET.SHORT_NAME),
                target.get(TARGET.ACCUMULATION),
                goal(ofTarget, isWholeYear),
                units(ofTarget));
    }

    /** The target's own, which is one of any rate; of what is counted the sum of the units' goals, each unit's once. */
    private static Goal goal(List<? extends Record> ofTarget, boolean isWholeYear) {
        var one = FigureColumns.goal(ofTarget.getFirst(), TARGET.GOAL);
        if (!one.measure().kind().isNumber()) {
            return one;
        }
        var goals = new HashMap<UnitId, BigDecimal>();
        ofTarget.forEach(row -> goals.put(row.get(UNIT_VERSION.UNIT_ID), row.get(OWN_GOAL)));
        var sum = goals.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return one.wholeYear() && !isWholeYear ? one.with(sum) : one.ofSum(sum);
    }

    /** A unit that was renamed within the year has several rows: one unit all the same, under its latest name. */
    private static List<RolledUnit> units(List<? extends Record> rows) {
        var units = new LinkedHashMap<UnitId, RolledUnit>();
        rows.stream()
                .sorted(comparing(row -> row.get(UNIT_VERSION.VALID_FROM)))
                .map(RollUpStore::unit)
                .forEach(unit -> units.merge(unit.unit(), unit, RolledUnit::and));
        return rows.stream()
                .map(row -> row.get(UNIT_VERSION.UNIT_ID))
                .distinct()
                .map(units::get)
                .toList();
    }

    private static RolledUnit unit(Record row) {
        return new RolledUnit(
                row.get(UNIT_VERSION.UNIT_ID),
                row.get(UNIT_VERSION.NAME),
                new Rate(whole(row.get(NUMERATOR)), whole(row.get(DENOMINATOR))),
                row.get(DUE),
                row.get(COUNTED),
                row.get(WAITING),
                Optional.ofNullable(row.get(LATEST)));
    }

    /** Nothing is summed where nothing counts. */
    private static long whole(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.longValueExact();
    }
}
