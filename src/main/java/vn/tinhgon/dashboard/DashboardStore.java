package vn.tinhgon.dashboard;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lag;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_VERSION;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.TARGET;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.progress.Basis;
import vn.tinhgon.progress.Counting;
import vn.tinhgon.progress.DueReports;
import vn.tinhgon.progress.EntryState;
import vn.tinhgon.unit.UnitNames;

/** Sums of approved figures by target and period, and who has not reported: one statement each, whatever the rows. */
@Component
class DashboardStore {

    /** Figures that have come to whoever decides them, and have not been given back. */
    private static final List<String> REPORTED = Arrays.stream(EntryState.values())
            .filter(state -> state.mayBeDecided() || state == EntryState.APPROVED)
            .map(EntryState::name)
            .toList();

    private static final List<SelectField<?>> TARGET_FIELDS = List.of(
            TARGET.ID,
            TARGET.NUMBER,
            TARGET.SHORT_NAME,
            TARGET.FIGURE_KIND,
            TARGET.MEASURE_UNIT,
            TARGET.COMPARISON,
            TARGET.GOAL,
            TARGET.MINIMUM_DENOMINATOR,
            TARGET.ACCUMULATION,
            TARGET.FREQUENCY);

    /** How many units have a target, and it applies to them. */
    private static final Field<Integer> GIVEN = field(select(count())
                    .from(ASSIGNMENT)
                    .where(ASSIGNMENT.TARGET_ID.eq(TARGET.ID), ASSIGNMENT.NOT_APPLICABLE_REASON.isNull()))
            .as("given");

    /** 1 for the last of an assignment's figures. */
    private static final Field<Integer> FROM_LAST = field(name("from_last"), SQLDataType.INTEGER);

    private static final Rate NOTHING = new Rate(0, 0);

    private static final List<SelectField<?>> PERIOD_FIELDS = List.of(
            REPORTING_PERIOD.ID,
            REPORTING_PERIOD.FREQUENCY,
            REPORTING_PERIOD.NUMBER,
            REPORTING_PERIOD.FROM_ON,
            REPORTING_PERIOD.UNTIL_ON,
            REPORTING_PERIOD.CLOSES_ON,
            REPORTING_PERIOD.CLOSED_AT);

    private final DSLContext db;

    DashboardStore(DSLContext db) {
        this.db = db;
    }

    /**
     * Figures of the province.
     *
     * @param periods that have begun, in the order of time
     */
    record Courses(List<Course> courses, List<DuePeriod> periods) {}

    /** All targets of a programme with what all units together came to in the periods that had begun by {@code day}. */
    Courses courses(ProgrammeId programme, LocalDate day) {
        var own = own(programme, REPORTING_PERIOD.FROM_ON.le(day));
        var isLatest = own.field(FROM_LAST).eq(1);
        var target = own.field(TARGET.ID);
        var period = own.field(ENTRY.PERIOD_ID);
        var numerator = whole(sum(own.field(ENTRY_VERSION.NUMERATOR))).as("numerator");
        var denominator = whole(sum(own.field(ENTRY_VERSION.DENOMINATOR))).as("denominator");
        var latestNumerator =
                whole(sum(when(isLatest, own.field(ENTRY_VERSION.NUMERATOR)))).as("latest_numerator");
        var latestDenominator =
                whole(sum(when(isLatest, own.field(ENTRY_VERSION.DENOMINATOR)))).as("latest_denominator");
        var latestUnits = count().filterWhere(isLatest).as("latest_units");
        var units = count().as("units");
        var sums = select(
                        target, period, numerator, denominator, units, latestNumerator, latestDenominator, latestUnits)
                .from(own)
                .groupBy(target, period)
                .asTable("sums");
        var rows = db.select(TARGET_FIELDS)
                .select(GIVEN)
                .select(PERIOD_FIELDS)
                .select(sums.field(numerator), sums.field(denominator), sums.field(units))
                .select(sums.field(latestNumerator), sums.field(latestDenominator), sums.field(latestUnits))
                .from(TARGET)
                .leftJoin(REPORTING_PERIOD)
                .on(DueReports.isReportedIn())
                .and(REPORTING_PERIOD.FROM_ON.le(day))
                .leftJoin(sums)
                .on(sums.field(target).eq(TARGET.ID), sums.field(period).eq(REPORTING_PERIOD.ID))
                .where(TARGET.PROGRAMME_ID.eq(programme))
                .orderBy(TARGET.NUMBER, TARGET.ID, REPORTING_PERIOD.UNTIL_ON, REPORTING_PERIOD.FREQUENCY)
                .fetch();
        var points = new LinkedHashMap<YearTarget, List<Point>>();
        var given = new HashMap<YearTarget, Integer>();
        var periods = new LinkedHashSet<DuePeriod>();
        for (var row : rows) {
            var of = target(row);
            var some = points.computeIfAbsent(of, none -> new ArrayList<>());
            given.put(of, row.get(GIVEN));
            if (row.get(REPORTING_PERIOD.ID) != null) {
                var in = period(row);
                periods.add(in);
                Optional.ofNullable(row.get(sums.field(units)))
                        .flatMap(reporting -> rate(row.get(sums.field(numerator)), row.get(sums.field(denominator)))
                                .map(figure -> new Point(
                                        in,
                                        figure,
                                        reporting,
                                        latest(
                                                row.get(sums.field(latestNumerator)),
                                                row.get(sums.field(latestDenominator))),
                                        row.get(sums.field(latestUnits)))))
                        .ifPresent(some::add);
            }
        }
        return new Courses(
                points.entrySet().stream()
                        .map(each -> new Course(each.getKey(), each.getValue(), given.getOrDefault(each.getKey(), 0)))
                        .toList(),
                List.copyOf(periods));
    }

    /** The same of some units, each by itself: targets in which a unit has an approved figure, by number. */
    Map<UnitId, List<Course>> courses(ProgrammeId programme, Collection<UnitId> units, LocalDate day) {
        var own = own(programme, ENTRY.UNIT_ID.in(units).and(REPORTING_PERIOD.FROM_ON.le(day)));
        var numerator = own.field(ENTRY_VERSION.NUMERATOR);
        var denominator = own.field(ENTRY_VERSION.DENOMINATOR);
        var unit = own.field(ENTRY.UNIT_ID);
        var fromLast = own.field(FROM_LAST);
        var points = new LinkedHashMap<UnitId, Map<YearTarget, List<Point>>>();
        db.select(TARGET_FIELDS)
                .select(PERIOD_FIELDS)
                .select(unit, numerator, denominator, fromLast)
                .from(own)
                .join(TARGET)
                .on(TARGET.ID.eq(own.field(TARGET.ID)))
                .join(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.ID.eq(own.field(ENTRY.PERIOD_ID)))
                .where(REPORTING_PERIOD.FROM_ON.le(day))
                .orderBy(TARGET.NUMBER, REPORTING_PERIOD.NUMBER)
                .forEach(row -> rate(row.get(numerator), row.get(denominator))
                        .ifPresent(figure -> points.computeIfAbsent(row.get(unit), none -> new LinkedHashMap<>())
                                .computeIfAbsent(target(row), none -> new ArrayList<>())
                                .add(point(period(row), figure, row.get(fromLast) == 1))));
        var courses = new LinkedHashMap<UnitId, List<Course>>();
        points.forEach((whose, targets) -> courses.put(
                whose,
                targets.entrySet().stream()
                        .map(each -> new Course(each.getKey(), each.getValue(), 1))
                        .toList()));
        return courses;
    }

    /**
     * Each approved figure as what its period alone came to. A cumulative figure of a flow says what the year has come to
     * by then, so what it had come to before is taken off: the latest cumulative one and what was typed since.
     */
    private static Table<?> own(ProgrammeId programme, Condition whose) {
        var since = max(when(ENTRY_VERSION.COUNT_BASIS.eq(Basis.CUMULATIVE.name()), REPORTING_PERIOD.NUMBER))
                .over(partitionBy(ENTRY.ASSIGNMENT_ID).orderBy(REPORTING_PERIOD.NUMBER))
                .as("since");
        var typed = select(
                        TARGET.ID,
                        TARGET.ACCUMULATION,
                        ENTRY.ASSIGNMENT_ID,
                        ENTRY.UNIT_ID,
                        ENTRY.PERIOD_ID,
                        REPORTING_PERIOD.NUMBER,
                        ENTRY_VERSION.NUMERATOR,
                        ENTRY_VERSION.DENOMINATOR,
                        ENTRY_VERSION.COUNT_BASIS,
                        since)
                .from(REPORTING_PERIOD)
                .join(ENTRY)
                .on(ENTRY.PERIOD_ID.eq(REPORTING_PERIOD.ID))
                .and(Counting.counts(ENTRY))
                .join(ENTRY_VERSION)
                .on(ENTRY_VERSION.ID.eq(ENTRY.CURRENT_VERSION_ID))
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.ID.eq(ENTRY.ASSIGNMENT_ID))
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .where(REPORTING_PERIOD.PROGRAMME_ID.eq(programme), whose)
                .asTable("typed");
        var assignment = typed.field(ENTRY.ASSIGNMENT_ID);
        var number = typed.field(REPORTING_PERIOD.NUMBER);
        var toDate = new ArrayList<Field<Long>>();
        for (var counted : List.of(ENTRY_VERSION.NUMERATOR, ENTRY_VERSION.DENOMINATOR)) {
            toDate.add(whole(sum(typed.field(counted))
                            .over(partitionBy(assignment, typed.field(since)).orderBy(number)))
                    .as(counted.getName() + "_to_date"));
        }
        var summed = select(typed.fields()).select(toDate).from(typed).asTable("summed");
        var isWhole = summed.field(ENTRY_VERSION.COUNT_BASIS)
                .eq(Basis.PERIOD.name())
                .or(summed.field(TARGET.ACCUMULATION).ne(Accumulation.FLOW));
        var inPeriod = new ArrayList<Field<Long>>();
        for (var counted : List.of(ENTRY_VERSION.NUMERATOR, ENTRY_VERSION.DENOMINATOR)) {
            var reached = summed.field(counted.getName() + "_to_date", Long.class);
            var before = lag(reached)
                    .over(partitionBy(summed.field(ENTRY.ASSIGNMENT_ID))
                            .orderBy(summed.field(REPORTING_PERIOD.NUMBER)));
            inPeriod.add(when(isWhole, summed.field(counted))
                    .otherwise(reached.minus(coalesce(before, inline(0L))))
                    .as(counted));
        }
        var fromLast = rowNumber()
                .over(partitionBy(summed.field(ENTRY.ASSIGNMENT_ID))
                        .orderBy(summed.field(REPORTING_PERIOD.NUMBER).desc()))
                .as(FROM_LAST);
        return select(summed.field(TARGET.ID), summed.field(ENTRY.UNIT_ID), summed.field(ENTRY.PERIOD_ID))
                .select(inPeriod)
                .select(fromLast)
                .from(summed)
                .asTable("own");
    }

    private static Field<Long> whole(Field<BigDecimal> sum) {
        return sum.cast(SQLDataType.BIGINT);
    }

    /** Of one unit: its own, which is its latest or is not. */
    private static Point point(DuePeriod in, Rate figure, boolean isLatest) {
        return isLatest ? new Point(in, figure, 1, figure, 1) : new Point(in, figure, 1, NOTHING, 0);
    }

    /** Of surveys alone it is asked for, whose figures are never less than none. */
    private static Rate latest(@Nullable Long numerator, @Nullable Long denominator) {
        return numerator == null || denominator == null
                ? NOTHING
                : rate(numerator, denominator).orElse(NOTHING);
    }

    /** A cumulative figure may be below what was typed before it; then nobody knows what its period came to. */
    private static Optional<Rate> rate(long numerator, long denominator) {
        return numerator < 0 || denominator < numerator
                ? Optional.empty()
                : Optional.of(new Rate(numerator, denominator));
    }

    /**
     * Units that owe a figure for the latest period of each frequency that had ended on {@code day}: they were there, had
     * the target by its last day, it applies to them, and nothing has been handed in.
     */
    List<Silent> silent(ProgrammeId programme, LocalDate day) {
        var later = REPORTING_PERIOD.as("later");
        record Whose(DuePeriod period, UnitId unit, String name) {}
        var targets = new LinkedHashMap<Whose, List<Integer>>();
        db.select(PERIOD_FIELDS)
                .select(UNIT.ID, UnitNames.NAME, TARGET.NUMBER)
                .from(REPORTING_PERIOD)
                .join(TARGET)
                .on(DueReports.isReportedIn())
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.TARGET_ID.eq(TARGET.ID))
                .join(UNIT)
                .on(UNIT.ID.eq(ASSIGNMENT.UNIT_ID), DueReports.wasThere(UNIT.VALID_FROM, UNIT.VALID_UNTIL))
                .leftJoin(UNIT_VERSION)
                .on(UnitNames.on(day))
                .where(REPORTING_PERIOD.PROGRAMME_ID.eq(programme))
                .and(REPORTING_PERIOD.UNTIL_ON.eq(select(max(later.UNTIL_ON))
                        .from(later)
                        .where(later.PROGRAMME_ID.eq(programme), later.FREQUENCY.eq(REPORTING_PERIOD.FREQUENCY))
                        .and(later.UNTIL_ON.le(day))))
                .and(DueReports.isDue())
                .and(notExists(selectOne()
                        .from(ENTRY)
                        .where(ENTRY.ASSIGNMENT_ID.eq(ASSIGNMENT.ID), ENTRY.PERIOD_ID.eq(REPORTING_PERIOD.ID))
                        .and(ENTRY.STATE.in(REPORTED))))
                .orderBy(REPORTING_PERIOD.UNTIL_ON.desc(), UnitNames.NAME, UNIT.ID, TARGET.NUMBER)
                .forEach(row -> targets.computeIfAbsent(
                                new Whose(period(row), row.get(UNIT.ID), row.get(UnitNames.NAME)),
                                none -> new ArrayList<>())
                        .add(row.get(TARGET.NUMBER)));
        return targets.entrySet().stream()
                .map(each -> new Silent(
                        each.getKey().period(),
                        each.getKey().unit(),
                        each.getKey().name(),
                        List.copyOf(each.getValue())))
                .toList();
    }

    private static YearTarget target(Record row) {
        return new YearTarget(
                row.get(TARGET.ID),
                row.get(TARGET.NUMBER),
                row.get(TARGET.SHORT_NAME),
                new Goal(
                        new Measure(row.get(TARGET.FIGURE_KIND), row.get(TARGET.MEASURE_UNIT)),
                        row.get(TARGET.COMPARISON),
                        row.get(TARGET.GOAL),
                        row.get(TARGET.MINIMUM_DENOMINATOR),
                        false),
                row.get(TARGET.ACCUMULATION),
                row.get(TARGET.FREQUENCY));
    }

    private static DuePeriod period(Record row) {
        return new DuePeriod(
                row.get(REPORTING_PERIOD.ID),
                row.get(REPORTING_PERIOD.FREQUENCY),
                row.get(REPORTING_PERIOD.NUMBER),
                new Period(row.get(REPORTING_PERIOD.FROM_ON), row.get(REPORTING_PERIOD.UNTIL_ON)),
                row.get(REPORTING_PERIOD.CLOSES_ON),
                row.get(REPORTING_PERIOD.CLOSED_AT) != null);
    }
}
