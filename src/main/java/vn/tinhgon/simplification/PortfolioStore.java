package vn.tinhgon.simplification;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.SQLDataType.BIGINT;
import static vn.tinhgon.schema.Tables.ADMIN_PROCEDURE;
import static vn.tinhgon.schema.Tables.BASELINE_LINE;
import static vn.tinhgon.schema.Tables.PLAN_STEP;
import static vn.tinhgon.schema.Tables.SIMPLIFICATION_PLAN;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.procedure.ProcedureScope;
import vn.tinhgon.schema.tables.PlanStep;
import vn.tinhgon.simplification.Portfolio.Part;
import vn.tinhgon.unit.UnitNames;

/** Procedures with their plans as lists and sums, as far as a scope sees them. */
@Component
class PortfolioStore {

    private static final String VIETNAMESE_ORDER = "utf8mb4_uca1400_vietnamese_as_cs";

    private static final PlanStep LAST_STEP = PLAN_STEP.as("last_step");

    private final DSLContext db;

    PortfolioStore(DSLContext db) {
        this.db = db;
    }

    /**
     * The procedures of a list added up by the state of their plans: of one unit, or of all that {@code scope} sees.
     *
     * @param listedUntil counts where the list is not frozen
     */
    List<Part> parts(Scope scope, Optional<UnitId> unit, Reduction reduction, LocalDate listedUntil, Dong income) {
        return parts(scope, isOfUnit(scope, unit), reduction, listedUntil, income);
    }

    /** The same of procedures whose plans are {@code some}. */
    List<Part> parts(
            Scope scope,
            Optional<UnitId> unit,
            Set<PlanId> some,
            Reduction reduction,
            LocalDate listedUntil,
            Dong income) {
        return parts(scope, isOfUnit(scope, unit).and(SIMPLIFICATION_PLAN.ID.in(some)), reduction, listedUntil, income);
    }

    /** The same of procedures whose plans are {@code some} of those handed in. */
    List<Part> parts(Condition some, Reduction reduction, LocalDate listedUntil, Dong income) {
        return parts(new Scope.Submitted(), some, reduction, listedUntil, income);
    }

    private List<Part> parts(Scope scope, Condition some, Reduction reduction, LocalDate listedUntil, Dong income) {
        return reduction
                .id()
                .filter(id -> reduction.freezing().isPresent())
                .map(id -> parts(
                        BASELINE_LINE.join(ADMIN_PROCEDURE).on(ADMIN_PROCEDURE.ID.eq(BASELINE_LINE.PROCEDURE_ID)),
                        scope,
                        reduction.year(),
                        BASELINE_LINE.REDUCTION_ID.eq(id).and(some),
                        BASELINE_LINE.BEFORE_DONG.coerce(BIGINT),
                        BASELINE_LINE.DAYS))
                .orElseGet(() -> parts(
                        ADMIN_PROCEDURE,
                        scope,
                        reduction.year(),
                        isListed(reduction.scope(), listedUntil).and(some),
                        coalesce(SIMPLIFICATION_PLAN.BEFORE_DONG.coerce(BIGINT), cost(income)),
                        ADMIN_PROCEDURE.DAYS));
    }

    /** A plan saves no more than what the list says its procedure cost. */
    private List<Part> parts(
            Table<?> listed,
            Scope scope,
            int year,
            Condition which,
            Field<? extends Number> before,
            Field<Integer> days) {
        var count = DSL.count();
        var cost = sum(before);
        var daysLong = sum(days);
        var saving = sum(least(
                SIMPLIFICATION_PLAN.BEFORE_DONG.coerce(BIGINT).minus(SIMPLIFICATION_PLAN.AFTER_DONG.coerce(BIGINT)),
                before.coerce(BIGINT)));
        var daysLess = sum(least(SIMPLIFICATION_PLAN.BEFORE_DAYS.minus(SIMPLIFICATION_PLAN.AFTER_DAYS), days));
        return db.select(SIMPLIFICATION_PLAN.STATE, count, cost, saving, daysLong, daysLess)
                .from(listed)
                .leftJoin(SIMPLIFICATION_PLAN)
                .on(isPlanSeenIn(scope, year))
                .where(which)
                .groupBy(SIMPLIFICATION_PLAN.STATE)
                .fetch(row -> new Part(
                        Optional.ofNullable(row.get(SIMPLIFICATION_PLAN.STATE)).map(PlanState::valueOf),
                        row.get(count),
                        new Dong(exact(row.get(cost))),
                        new Dong(exact(row.get(saving))),
                        exact(row.get(daysLong)),
                        exact(row.get(daysLess))));
    }

    /** Of no plan nothing is saved. */
    private static long exact(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.longValueExact();
    }

    /** One page of the procedures that {@code scope} sees: those of the list, and where it is frozen others with a plan. */
    List<PlanRow> rows(
            Scope scope, Reduction reduction, PlanFilter filter, PlanOrder order, Slice slice, LocalDate day) {
        return db.select(
                        ADMIN_PROCEDURE.ID,
                        ADMIN_PROCEDURE.UNIT_ID,
                        UnitNames.NAME,
                        ADMIN_PROCEDURE.CODE,
                        ADMIN_PROCEDURE.NAME,
                        ADMIN_PROCEDURE.HOURS,
                        ADMIN_PROCEDURE.OTHER_DONG,
                        ADMIN_PROCEDURE.TIMES_A_YEAR,
                        ADMIN_PROCEDURE.SUBJECTS_A_YEAR,
                        BASELINE_LINE.ID,
                        BASELINE_LINE.BEFORE_DONG,
                        SIMPLIFICATION_PLAN.ID,
                        SIMPLIFICATION_PLAN.STATE,
                        SIMPLIFICATION_PLAN.DOINGS,
                        SIMPLIFICATION_PLAN.BEFORE_DONG,
                        SIMPLIFICATION_PLAN.AFTER_DONG,
                        SIMPLIFICATION_PLAN.BEFORE_DAYS,
                        SIMPLIFICATION_PLAN.AFTER_DAYS,
                        SIMPLIFICATION_PLAN.DECISION_NUMBER,
                        SIMPLIFICATION_PLAN.DECIDED_ON)
                .from(ADMIN_PROCEDURE)
                .join(UNIT)
                .on(UNIT.ID.eq(ADMIN_PROCEDURE.UNIT_ID))
                .leftJoin(UNIT_VERSION)
                .on(UnitNames.on(day))
                .leftJoin(SIMPLIFICATION_PLAN)
                .on(isPlanSeenIn(scope, reduction.year()))
                .leftJoin(BASELINE_LINE)
                .on(isLineOf(reduction))
                .where(isOfUnit(scope, filter.unit()), matches(filter), isShown(reduction, day))
                .orderBy(Stream.concat(sorted(order).stream(), Stream.of(ADMIN_PROCEDURE.CODE.asc()))
                        .toList())
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(row -> row(row, reduction));
    }

    /** How many {@link #rows} there are. */
    int count(Scope scope, Reduction reduction, PlanFilter filter, LocalDate day) {
        return db.fetchCount(db.select(ADMIN_PROCEDURE.ID)
                .from(ADMIN_PROCEDURE)
                .leftJoin(SIMPLIFICATION_PLAN)
                .on(isPlanSeenIn(scope, reduction.year()))
                .leftJoin(BASELINE_LINE)
                .on(isLineOf(reduction))
                .where(isOfUnit(scope, filter.unit()), matches(filter), isShown(reduction, day)));
    }

    /** Plans of other years for a procedure, the latest first, as far as {@code scope} sees them. */
    List<Sheet.OfYear> ofOtherYears(Scope scope, ProcedureId procedure, int year) {
        return db.select(
                        SIMPLIFICATION_PLAN.IN_YEAR,
                        SIMPLIFICATION_PLAN.ID,
                        SIMPLIFICATION_PLAN.STATE,
                        SIMPLIFICATION_PLAN.DOINGS,
                        SIMPLIFICATION_PLAN.BEFORE_DONG,
                        SIMPLIFICATION_PLAN.AFTER_DONG,
                        SIMPLIFICATION_PLAN.BEFORE_DAYS,
                        SIMPLIFICATION_PLAN.AFTER_DAYS,
                        SIMPLIFICATION_PLAN.DECISION_NUMBER,
                        SIMPLIFICATION_PLAN.DECIDED_ON)
                .from(SIMPLIFICATION_PLAN)
                .where(
                        SIMPLIFICATION_PLAN.PROCEDURE_ID.eq(procedure),
                        SIMPLIFICATION_PLAN.IN_YEAR.ne(year),
                        SIMPLIFICATION_PLAN.LIVE.isNotNull(),
                        isPlanVisibleIn(scope))
                .orderBy(SIMPLIFICATION_PLAN.IN_YEAR.desc())
                .fetch(row -> new Sheet.OfYear(row.get(SIMPLIFICATION_PLAN.IN_YEAR), planned(row)));
    }

    /** Plans on their way that {@code scope} sees, counted by state, with when the first came to be in it. */
    List<OpenPlans.Count> open(Scope scope) {
        var howMany = DSL.count();
        var since = DSL.min(LAST_STEP.TAKEN_AT);
        return db.select(SIMPLIFICATION_PLAN.STATE, howMany, since)
                .from(SIMPLIFICATION_PLAN)
                .join(LAST_STEP)
                .on(LAST_STEP.ID.eq(DSL.select(DSL.max(PLAN_STEP.ID))
                        .from(PLAN_STEP)
                        .where(PLAN_STEP.PLAN_ID.eq(SIMPLIFICATION_PLAN.ID))))
                .where(
                        isPlanVisibleIn(scope),
                        SIMPLIFICATION_PLAN.LIVE.isNotNull(),
                        SIMPLIFICATION_PLAN.STATE.ne(PlanState.ENFORCED.name()))
                .groupBy(SIMPLIFICATION_PLAN.STATE)
                .fetch(row -> new OpenPlans.Count(
                        PlanState.valueOf(row.get(SIMPLIFICATION_PLAN.STATE)), row.get(howMany), row.get(since)));
    }

    /** Units that have published procedures, by name. */
    List<UnitWithProcedures> units(LocalDate today) {
        return db.selectDistinct(UNIT.ID, UnitNames.NAME)
                .from(ADMIN_PROCEDURE)
                .join(UNIT)
                .on(UNIT.ID.eq(ADMIN_PROCEDURE.UNIT_ID))
                .leftJoin(UNIT_VERSION)
                .on(UnitNames.on(today))
                .where(ADMIN_PROCEDURE.PUBLISHED_ON.le(today))
                .orderBy(UnitNames.NAME.collate(VIETNAMESE_ORDER), UNIT.ID)
                .fetch(Records.mapping(UnitWithProcedures::new));
    }

    /** A procedure whose plan is another unit's draft is listed as one without a plan. */
    private static Condition isPlanSeenIn(Scope scope, int year) {
        return SIMPLIFICATION_PLAN
                .PROCEDURE_ID
                .eq(ADMIN_PROCEDURE.ID)
                .and(SIMPLIFICATION_PLAN.IN_YEAR.eq(year))
                .and(SIMPLIFICATION_PLAN.LIVE.isNotNull())
                .and(isPlanVisibleIn(scope));
    }

    private static Condition isLineOf(Reduction reduction) {
        return BASELINE_LINE
                .PROCEDURE_ID
                .eq(ADMIN_PROCEDURE.ID)
                .and(reduction.id().map(BASELINE_LINE.REDUCTION_ID::eq).orElse(falseCondition()));
    }

    private static Condition isShown(Reduction reduction, LocalDate day) {
        return reduction.freezing().isPresent()
                ? ADMIN_PROCEDURE
                        .SCOPE
                        .eq(reduction.scope().name())
                        .and(BASELINE_LINE.ID.isNotNull().or(SIMPLIFICATION_PLAN.ID.isNotNull()))
                : isListed(reduction.scope(), day);
    }

    /** Published by then, and not abolished by then. */
    private static Condition isListed(ProcedureScope scope, LocalDate day) {
        return ADMIN_PROCEDURE
                .SCOPE
                .eq(scope.name())
                .and(ADMIN_PROCEDURE.PUBLISHED_ON.le(day))
                .and(ADMIN_PROCEDURE.ABOLISHED_ON.isNull().or(ADMIN_PROCEDURE.ABOLISHED_ON.gt(day)));
    }

    private static Field<BigDecimal> cost(Dong income) {
        return CostField.aYear(
                ADMIN_PROCEDURE.HOURS,
                ADMIN_PROCEDURE.OTHER_DONG,
                ADMIN_PROCEDURE.TIMES_A_YEAR,
                ADMIN_PROCEDURE.SUBJECTS_A_YEAR,
                income);
    }

    static Condition isPlanVisibleIn(Scope scope) {
        return switch (scope) {
            case Scope.Unit own -> SIMPLIFICATION_PLAN.UNIT_ID.eq(own.unit());
            case Scope.UnitAndBelow some ->
                SIMPLIFICATION_PLAN
                        .UNIT_ID
                        .eq(some.unit())
                        .or(SIMPLIFICATION_PLAN
                                .UNIT_ID
                                .in(some.below())
                                .and(SIMPLIFICATION_PLAN.STATE.ne(PlanState.DRAFT.name())));
            case Scope.Submitted all -> SIMPLIFICATION_PLAN.STATE.ne(PlanState.DRAFT.name());
            case Scope.Everything all -> noCondition();
        };
    }

    private static Condition isOfUnit(Scope scope, Optional<UnitId> chosen) {
        var seen = switch (scope) {
            case Scope.Unit own -> ADMIN_PROCEDURE.UNIT_ID.eq(own.unit());
            case Scope.UnitAndBelow some ->
                ADMIN_PROCEDURE.UNIT_ID.eq(some.unit()).or(ADMIN_PROCEDURE.UNIT_ID.in(some.below()));
            case Scope.Submitted all -> trueCondition();
            case Scope.Everything all -> trueCondition();
        };
        return seen.and(chosen.map(ADMIN_PROCEDURE.UNIT_ID::eq).orElse(noCondition()));
    }

    /** The name's collation compares without diacritics: «tham dinh» finds «Thẩm định». */
    private static Condition matches(PlanFilter filter) {
        var text = filter.text().strip();
        var named = text.isEmpty()
                ? noCondition()
                : ADMIN_PROCEDURE.NAME.contains(text).or(ADMIN_PROCEDURE.CODE.containsIgnoreCase(text));
        var done = filter.doing()
                .map(doing -> DoingField.has(SIMPLIFICATION_PLAN.DOINGS, doing))
                .orElse(noCondition());
        return done.and(ofState(filter, named));
    }

    private static Condition ofState(PlanFilter filter, Condition named) {
        return switch (filter.plans()) {
            case ALL -> named;
            case NONE -> named.and(SIMPLIFICATION_PLAN.ID.isNull());
            case WITH_PROVINCE ->
                named.and(SIMPLIFICATION_PLAN.STATE.in(PlanState.SUBMITTED.name(), PlanState.APPRAISED.name()));
            case DRAFT, SUBMITTED, APPRAISED, RETURNED, APPROVED, ENFORCED ->
                named.and(SIMPLIFICATION_PLAN.STATE.eq(filter.plans().name()));
        };
    }

    private static Optional<SortField<?>> sorted(PlanOrder order) {
        var by = switch (order.by()) {
            case CODE -> ADMIN_PROCEDURE.CODE;
            case NAME -> ADMIN_PROCEDURE.NAME.collate(VIETNAMESE_ORDER);
            case SAVING -> SIMPLIFICATION_PLAN.BEFORE_DONG.minus(SIMPLIFICATION_PLAN.AFTER_DONG);
        };
        return Optional.of(order.descending() ? by.desc() : by.asc());
    }

    private static PlanRow row(Record row, Reduction reduction) {
        Optional<PlanRow.Planned> plan = Optional.empty();
        var before = Optional.ofNullable(row.get(BASELINE_LINE.BEFORE_DONG))
                .or(() -> reduction.income().map(hour -> cost(row, hour)));
        if (row.get(SIMPLIFICATION_PLAN.ID) != null) {
            before = Optional.of(row.get(SIMPLIFICATION_PLAN.BEFORE_DONG));
            plan = Optional.of(planned(row));
        }
        return new PlanRow(
                row.get(ADMIN_PROCEDURE.ID),
                row.get(ADMIN_PROCEDURE.UNIT_ID),
                row.get(UnitNames.NAME),
                row.get(ADMIN_PROCEDURE.CODE),
                row.get(ADMIN_PROCEDURE.NAME),
                reduction.freezing().isEmpty() || row.get(BASELINE_LINE.ID) != null,
                before,
                plan);
    }

    private static PlanRow.Planned planned(Record row) {
        return new PlanRow.Planned(
                row.get(SIMPLIFICATION_PLAN.ID),
                PlanState.valueOf(row.get(SIMPLIFICATION_PLAN.STATE)),
                doings(row),
                saving(row),
                decision(row));
    }

    private static Dong cost(Record row, Dong income) {
        return ComplianceCost.aYear(
                new Effort(row.get(ADMIN_PROCEDURE.HOURS), row.get(ADMIN_PROCEDURE.OTHER_DONG), 0),
                new Volume(row.get(ADMIN_PROCEDURE.TIMES_A_YEAR), row.get(ADMIN_PROCEDURE.SUBJECTS_A_YEAR)),
                income);
    }

    static Set<Doing> doings(Record row) {
        var said = row.get(SIMPLIFICATION_PLAN.DOINGS);
        return said.isEmpty()
                ? Set.of()
                : Stream.of(said.split(",", -1))
                        .map(Doing::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Doing.class)));
    }

    static Saving saving(Record row) {
        return new Saving(
                row.get(SIMPLIFICATION_PLAN.BEFORE_DONG),
                row.get(SIMPLIFICATION_PLAN.AFTER_DONG),
                row.get(SIMPLIFICATION_PLAN.BEFORE_DAYS),
                row.get(SIMPLIFICATION_PLAN.AFTER_DAYS));
    }

    static Optional<Decision> decision(Record row) {
        return Optional.ofNullable(row.get(SIMPLIFICATION_PLAN.DECISION_NUMBER))
                .map(number -> new Decision(number, row.get(SIMPLIFICATION_PLAN.DECIDED_ON)));
    }
}
