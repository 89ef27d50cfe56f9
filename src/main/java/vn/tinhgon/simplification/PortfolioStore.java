package vn.tinhgon.simplification;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;
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
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.Select;
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
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.database.VietnameseOrder;
import vn.tinhgon.procedure.ProcedureScope;
import vn.tinhgon.schema.tables.PlanStep;
import vn.tinhgon.simplification.Portfolio.Cut;
import vn.tinhgon.simplification.Portfolio.Part;
import vn.tinhgon.unit.UnitKind;
import vn.tinhgon.unit.UnitNames;

/** Procedures with their plans as lists and sums, as far as a scope sees them. */
@Component
class PortfolioStore {

    private static final PlanStep LAST_STEP = PLAN_STEP.as("last_step");

    /** The provincial office itself. */
    static final Select<Record1<UnitId>> OFFICE =
            select(UNIT.ID).from(UNIT).where(UNIT.KIND.eq(UnitKind.PROVINCIAL_OFFICE.name()));

    private static final List<String> OFFICIAL = List.of(PlanState.APPROVED.name(), PlanState.ENFORCED.name());

    private final DSLContext db;
    private final PortalClock clock;

    PortfolioStore(DSLContext db, PortalClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * How a plan stood at the end of {@code day}, by the days of its documents: enforced, approved and submitted count from
     * these on. What was appraised or returned since it was submitted stands as it does today: no document dates that.
     */
    private Field<String> state(LocalDate day) {
        if (!day.isBefore(clock.today())) {
            return SIMPLIFICATION_PLAN.STATE;
        }
        return when(SIMPLIFICATION_PLAN.ENFORCED_ON.le(day), inline(PlanState.ENFORCED.name()))
                .when(SIMPLIFICATION_PLAN.DECIDED_ON.le(day), inline(PlanState.APPROVED.name()))
                .when(
                        SIMPLIFICATION_PLAN.SUBMITTED_ON.le(day).and(SIMPLIFICATION_PLAN.STATE.in(OFFICIAL)),
                        inline(PlanState.SUBMITTED.name()))
                .when(SIMPLIFICATION_PLAN.SUBMITTED_ON.le(day), SIMPLIFICATION_PLAN.STATE)
                .otherwise(inline(PlanState.DRAFT.name()));
    }

    /**
     * The procedures of a list added up by the state of their plans: of one unit, or of all that {@code scope} sees.
     *
     * @param day at whose end plans stand so, and up to which procedures count where the list is not frozen
     */
    List<Part> parts(Scope scope, Optional<UnitId> unit, Reduction reduction, LocalDate day, Dong income) {
        return parts(scope, isOfUnit(scope, unit), reduction, day, income);
    }

    /** The same of procedures whose plans are {@code some}. */
    List<Part> parts(
            Scope scope, Optional<UnitId> unit, Set<PlanId> some, Reduction reduction, LocalDate day, Dong income) {
        return parts(scope, isOfUnit(scope, unit).and(SIMPLIFICATION_PLAN.ID.in(some)), reduction, day, income);
    }

    /** The same of procedures whose plans are {@code some} of those handed in. */
    List<Part> parts(Condition some, Reduction reduction, LocalDate day, Dong income) {
        return parts(new Scope.Submitted(), some, reduction, day, income);
    }

    private List<Part> parts(Scope scope, Condition some, Reduction reduction, LocalDate day, Dong income) {
        var state = state(day);
        var planSeen = isPlanSeenIn(scope, reduction.year(), state);
        return reduction
                .id()
                .filter(id -> reduction.freezing().isPresent())
                .map(id -> parts(
                        BASELINE_LINE.join(ADMIN_PROCEDURE).on(ADMIN_PROCEDURE.ID.eq(BASELINE_LINE.PROCEDURE_ID)),
                        state,
                        planSeen,
                        BASELINE_LINE.REDUCTION_ID.eq(id).and(some),
                        BASELINE_LINE.BEFORE_DONG.coerce(BIGINT),
                        BASELINE_LINE.DAYS))
                .orElseGet(() -> parts(
                        ADMIN_PROCEDURE,
                        state,
                        planSeen,
                        isListed(reduction.scope(), reduction.listedUntil(day)).and(some),
                        coalesce(SIMPLIFICATION_PLAN.BEFORE_DONG.coerce(BIGINT), cost(income)),
                        ADMIN_PROCEDURE.DAYS));
    }

    /** A plan saves no more than what the list says its procedure cost; in fact no less than nothing either. */
    private List<Part> parts(
            Table<?> listed,
            Field<String> state,
            Condition planSeen,
            Condition which,
            Field<? extends Number> before,
            Field<Integer> days) {
        // Where a procedure has no plan, none stands in any state.
        var standing = when(SIMPLIFICATION_PLAN.ID.isNotNull(), state);
        var count = DSL.count();
        var cost = sum(before);
        var daysLong = sum(days);
        var saving = sum(least(
                SIMPLIFICATION_PLAN.BEFORE_DONG.coerce(BIGINT).minus(SIMPLIFICATION_PLAN.AFTER_DONG.coerce(BIGINT)),
                before.coerce(BIGINT)));
        var daysLess = sum(least(SIMPLIFICATION_PLAN.BEFORE_DAYS.minus(SIMPLIFICATION_PLAN.AFTER_DAYS), days));
        var savingInFact = sum(greatest(
                least(
                        SIMPLIFICATION_PLAN
                                .BEFORE_DONG
                                .coerce(BIGINT)
                                .minus(SIMPLIFICATION_PLAN.ACTUAL_DONG.coerce(BIGINT)),
                        before.coerce(BIGINT)),
                inline(0L)));
        var daysInFact = sum(greatest(
                least(SIMPLIFICATION_PLAN.BEFORE_DAYS.minus(SIMPLIFICATION_PLAN.ACTUAL_DAYS), days), inline(0)));
        return db.select(standing, count, cost, saving, daysLong, daysLess, savingInFact, daysInFact)
                .from(listed)
                .leftJoin(SIMPLIFICATION_PLAN)
                .on(planSeen)
                .where(which)
                .groupBy(standing)
                .fetch(row -> {
                    var plan = Optional.ofNullable(row.get(standing)).map(PlanState::valueOf);
                    return new Part(
                            plan,
                            row.get(count),
                            new Dong(exact(row.get(cost))),
                            new Dong(exact(row.get(saving))),
                            exact(row.get(daysLong)),
                            exact(row.get(daysLess)),
                            plan.filter(PlanState.ENFORCED::equals)
                                    .map(inForce -> new Cut(
                                            row.get(count),
                                            new Dong(exact(row.get(savingInFact))),
                                            exact(row.get(daysInFact))))
                                    .orElse(Cut.NOTHING));
                });
    }

    /** Of no plan nothing is saved. */
    private static long exact(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.longValueExact();
    }

    /** One page of the procedures that {@code scope} sees: those of the list, and where it is frozen others with a plan. */
    List<PlanRow> rows(
            Scope scope, Reduction reduction, PlanFilter filter, PlanOrder order, Slice slice, LocalDate day) {
        var state = state(day);
        return db.select(
                        state,
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
                .on(isPlanSeenIn(scope, reduction.year(), state))
                .leftJoin(BASELINE_LINE)
                .on(isLineOf(reduction))
                .where(isOfUnit(scope, filter.unit()), matches(filter, state), isShown(reduction, day))
                .orderBy(Stream.concat(sorted(order, reduction).stream(), Stream.of(ADMIN_PROCEDURE.CODE.asc()))
                        .toList())
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(row -> row(row, reduction, state));
    }

    /** How many {@link #rows} there are. */
    int count(Scope scope, Reduction reduction, PlanFilter filter, LocalDate day) {
        var state = state(day);
        return db.fetchCount(db.select(ADMIN_PROCEDURE.ID)
                .from(ADMIN_PROCEDURE)
                .leftJoin(SIMPLIFICATION_PLAN)
                .on(isPlanSeenIn(scope, reduction.year(), state))
                .leftJoin(BASELINE_LINE)
                .on(isLineOf(reduction))
                .where(isOfUnit(scope, filter.unit()), matches(filter, state), isShown(reduction, day)));
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
                .fetch(row -> new Sheet.OfYear(
                        row.get(SIMPLIFICATION_PLAN.IN_YEAR), planned(row, SIMPLIFICATION_PLAN.STATE)));
    }

    /**
     * Plans on their way that {@code scope} sees, counted by state, with when the first came to be in it.
     *
     * @param ofOffice only those of the provincial office
     */
    List<OpenPlans.Count> open(Scope scope, boolean ofOffice) {
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
                        ofOffice ? SIMPLIFICATION_PLAN.UNIT_ID.in(OFFICE) : noCondition(),
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
                .orderBy(UnitNames.NAME, UNIT.ID)
                .fetch(Records.mapping(UnitWithProcedures::new));
    }

    /** A procedure whose plan is another unit's draft is listed as one without a plan. */
    private static Condition isPlanSeenIn(Scope scope, int year, Field<String> state) {
        return SIMPLIFICATION_PLAN
                .PROCEDURE_ID
                .eq(ADMIN_PROCEDURE.ID)
                .and(SIMPLIFICATION_PLAN.IN_YEAR.eq(year))
                .and(SIMPLIFICATION_PLAN.LIVE.isNotNull())
                .and(isPlanVisibleIn(scope, state));
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
        return isPlanVisibleIn(scope, SIMPLIFICATION_PLAN.STATE);
    }

    private static Condition isPlanVisibleIn(Scope scope, Field<String> state) {
        return switch (scope) {
            case Scope.Unit own -> SIMPLIFICATION_PLAN.UNIT_ID.eq(own.unit());
            case Scope.UnitAndBelow some ->
                SIMPLIFICATION_PLAN
                        .UNIT_ID
                        .eq(some.unit())
                        .or(SIMPLIFICATION_PLAN.UNIT_ID.in(some.below()).and(state.ne(PlanState.DRAFT.name())));
            case Scope.Submitted all -> state.ne(PlanState.DRAFT.name());
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
    private static Condition matches(PlanFilter filter, Field<String> state) {
        var text = filter.text().strip();
        var named = text.isEmpty()
                ? noCondition()
                : ADMIN_PROCEDURE.NAME.contains(text).or(ADMIN_PROCEDURE.CODE.containsIgnoreCase(text));
        var done = filter.doing()
                .map(doing -> DoingField.has(SIMPLIFICATION_PLAN.DOINGS, doing))
                .orElse(noCondition());
        return done.and(ofState(filter, named, state));
    }

    private static Condition ofState(PlanFilter filter, Condition named, Field<String> state) {
        return switch (filter.plans()) {
            case ALL -> named;
            case NONE -> named.and(SIMPLIFICATION_PLAN.ID.isNull());
            case COMMENTED -> named.and(PlanCommentStore.isWaiting());
            case WITH_PROVINCE -> named.and(state.in(PlanState.SUBMITTED.name(), PlanState.APPRAISED.name()));
            case DRAFT, SUBMITTED, APPRAISED, RETURNED, APPROVED, ENFORCED ->
                named.and(state.eq(filter.plans().name()));
        };
    }

    private static Optional<SortField<?>> sorted(PlanOrder order, Reduction reduction) {
        var by = switch (order.by()) {
            case CODE -> ADMIN_PROCEDURE.CODE;
            case NAME -> VietnameseOrder.of(ADMIN_PROCEDURE.NAME);
            case COST ->
                coalesce(
                        SIMPLIFICATION_PLAN.BEFORE_DONG.coerce(BIGINT),
                        BASELINE_LINE.BEFORE_DONG.coerce(BIGINT),
                        cost(reduction.income().orElse(Dong.ZERO)));
            case SAVING -> SIMPLIFICATION_PLAN.BEFORE_DONG.minus(SIMPLIFICATION_PLAN.AFTER_DONG);
        };
        return Optional.of(order.descending() ? by.desc() : by.asc());
    }

    private static PlanRow row(Record row, Reduction reduction, Field<String> state) {
        Optional<PlanRow.Planned> plan = Optional.empty();
        var before = Optional.ofNullable(row.get(BASELINE_LINE.BEFORE_DONG))
                .or(() -> reduction.income().map(hour -> cost(row, hour)));
        if (row.get(SIMPLIFICATION_PLAN.ID) != null) {
            before = Optional.of(row.get(SIMPLIFICATION_PLAN.BEFORE_DONG));
            plan = Optional.of(planned(row, state));
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

    /** A decision that was signed later is none yet. */
    private static PlanRow.Planned planned(Record row, Field<String> state) {
        var standing = PlanState.valueOf(row.get(state));
        return new PlanRow.Planned(
                row.get(SIMPLIFICATION_PLAN.ID),
                standing,
                doings(row),
                saving(row),
                decision(row).filter(signed -> standing.isOfficial()));
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
