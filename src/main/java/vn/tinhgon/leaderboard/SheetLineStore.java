package vn.tinhgon.leaderboard;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.GOAL_VERSION;
import static vn.tinhgon.schema.Tables.SCORE_CRITERION;
import static vn.tinhgon.schema.Tables.SCORE_STEP;
import static vn.tinhgon.schema.Tables.SOURCE_FIGURE;
import static vn.tinhgon.schema.Tables.TARGET;
import static vn.tinhgon.schema.Tables.YEAR_FIGURE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.score.Award;
import vn.tinhgon.score.Criterion;
import vn.tinhgon.score.PointRule;
import vn.tinhgon.score.Source;
import vn.tinhgon.score.Step;

/** What stands on the sheets of units, with the figures that points are made from. */
@Component
class SheetLineStore {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private static final List<Field<?>> OF_TARGETS = List.of(
            ASSIGNMENT.ID,
            ASSIGNMENT.UNIT_ID,
            ASSIGNMENT.NOT_APPLICABLE_REASON,
            TARGET.ID,
            TARGET.NUMBER,
            TARGET.SHORT_NAME,
            TARGET.WEIGHT,
            TARGET.FIGURE_KIND,
            TARGET.MEASURE_UNIT,
            TARGET.COMPARISON,
            TARGET.ACCUMULATION,
            TARGET.FREQUENCY,
            TARGET.MINIMUM_DENOMINATOR,
            GOAL_VERSION.GOAL,
            GOAL_VERSION.IN_FORCE_FROM,
            YEAR_FIGURE.ID,
            YEAR_FIGURE.REPORTED_DUE,
            YEAR_FIGURE.REPORTED,
            YEAR_FIGURE.TOTAL_NUMERATOR,
            YEAR_FIGURE.TOTAL_DENOMINATOR,
            YEAR_FIGURE.LAST_PERIOD,
            YEAR_FIGURE.LAST_NUMERATOR,
            YEAR_FIGURE.LAST_DENOMINATOR,
            YEAR_FIGURE.WAITING,
            YEAR_FIGURE.THEN_REPORTED,
            YEAR_FIGURE.THEN_TOTAL_NUMERATOR,
            YEAR_FIGURE.THEN_TOTAL_DENOMINATOR,
            YEAR_FIGURE.THEN_LAST_PERIOD,
            YEAR_FIGURE.THEN_LAST_NUMERATOR,
            YEAR_FIGURE.THEN_LAST_DENOMINATOR);

    private static final List<Field<?>> OF_SHEETS = List.of(
            SCORE_CRITERION.CODE,
            SCORE_CRITERION.TARGET_ID,
            SCORE_CRITERION.NAME,
            SCORE_CRITERION.MAXIMUM,
            SCORE_CRITERION.AWARD,
            SCORE_CRITERION.SOURCE,
            SCORE_CRITERION.COMPARISON,
            SCORE_CRITERION.REQUIRED,
            SCORE_CRITERION.RULE,
            SOURCE_FIGURE.UNIT_ID,
            SOURCE_FIGURE.NUMERATOR,
            SOURCE_FIGURE.DENOMINATOR);

    /** In one text: joined as rows they would multiply with the versions of goals. */
    private static final Field<String> STEPS = field(
                    select(groupConcat(concat(SCORE_STEP.REACHED, inline(":"), SCORE_STEP.SHARE))
                                    .orderBy(SCORE_STEP.REACHED)
                                    .separator(","))
                            .from(SCORE_STEP)
                            .where(SCORE_STEP.CRITERION_ID.eq(SCORE_CRITERION.ID)))
            .as("steps");

    private final DSLContext db;

    SheetLineStore(DSLContext db) {
        this.db = db;
    }

    /** What a tier is compared by, and what its units have of it, in the order of the sheet. */
    record Lines(List<SheetCriterion> criteria, List<SheetLine> lines) {}

    /**
     * What is on the sheets of {@code units}, judged by the goals of what is closed, or of {@code day} where nothing is, or by the
     * first one where a target was given later. Versions of a goal are joined: there is hardly ever more than one, and looking
     * each up apart takes twice as long.
     */
    Lines lines(ProgrammeYear year, Collection<UnitId> units, LocalDate day) {
        var bySheet = year.sheet();
        var rows = bySheet.isPresent() ? bySheet(year, bySheet.get(), units) : byTargets(year, units);
        var criteria = new LinkedHashMap<String, SheetCriterion>();
        var versions = new LinkedHashMap<Of, List<Record>>();
        for (var row : rows) {
            var code = bySheet.isPresent() ? row.get(SCORE_CRITERION.CODE) : String.valueOf(row.get(TARGET.NUMBER));
            criteria.computeIfAbsent(code, each -> bySheet.isPresent() ? ofSheet(row) : ofTargets(code, row));
            unit(row, bySheet.isPresent())
                    .ifPresent(unit -> versions.computeIfAbsent(new Of(code, unit), each -> new ArrayList<>())
                            .add(row));
        }
        var reading = new Reading(year, day, criteria, bySheet.isPresent());
        return new Lines(
                List.copyOf(criteria.values()),
                versions.entrySet().stream()
                        .map(each -> reading.line(each.getKey(), each.getValue()))
                        .toList());
    }

    /** A criterion on a unit's sheet. */
    private record Of(String code, UnitId unit) {}

    private List<? extends Record> byTargets(ProgrammeYear year, Collection<UnitId> units) {
        return db.select(OF_TARGETS)
                .from(TARGET)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.TARGET_ID.eq(TARGET.ID))
                .join(GOAL_VERSION)
                .on(GOAL_VERSION.ASSIGNMENT_ID.eq(ASSIGNMENT.ID))
                .leftJoin(YEAR_FIGURE)
                .on(YEAR_FIGURE.ID.eq(ASSIGNMENT.ID))
                .where(TARGET.PROGRAMME_ID.eq(year.id()), ASSIGNMENT.UNIT_ID.in(units))
                .orderBy(TARGET.NUMBER, ASSIGNMENT.ID, GOAL_VERSION.IN_FORCE_FROM, GOAL_VERSION.ID)
                .fetch();
    }

    private List<? extends Record> bySheet(ProgrammeYear year, BoardSheet sheet, Collection<UnitId> units) {
        return db.select(OF_TARGETS)
                .select(OF_SHEETS)
                .select(STEPS)
                .from(SCORE_CRITERION)
                .leftJoin(TARGET)
                .on(TARGET.ID.eq(SCORE_CRITERION.TARGET_ID), TARGET.PROGRAMME_ID.eq(year.id()))
                .leftJoin(ASSIGNMENT)
                .on(ASSIGNMENT.TARGET_ID.eq(TARGET.ID), ASSIGNMENT.UNIT_ID.in(units))
                .leftJoin(GOAL_VERSION)
                .on(GOAL_VERSION.ASSIGNMENT_ID.eq(ASSIGNMENT.ID))
                .leftJoin(YEAR_FIGURE)
                .on(YEAR_FIGURE.ID.eq(ASSIGNMENT.ID))
                .leftJoin(SOURCE_FIGURE)
                .on(
                        SOURCE_FIGURE.PROGRAMME_ID.eq(year.id()),
                        SOURCE_FIGURE.SOURCE.eq(SCORE_CRITERION.SOURCE),
                        SOURCE_FIGURE.CODE.in(SCORE_CRITERION.CODE, inline("")),
                        SOURCE_FIGURE.UNIT_ID.in(units))
                .where(SCORE_CRITERION.SHEET_ID.eq(sheet.id()))
                .orderBy(
                        SCORE_CRITERION.PLACE,
                        ASSIGNMENT.ID,
                        GOAL_VERSION.IN_FORCE_FROM,
                        GOAL_VERSION.ID,
                        SOURCE_FIGURE.ID)
                .fetch();
    }

    private static Optional<UnitId> unit(Record row, boolean bySheet) {
        var given = row.get(ASSIGNMENT.UNIT_ID);
        return Optional.ofNullable(given == null && bySheet ? row.get(SOURCE_FIGURE.UNIT_ID) : given);
    }

    private static SheetCriterion ofSheet(Record row) {
        return new SheetCriterion(
                row.get(SCORE_CRITERION.CODE),
                row.get(SCORE_CRITERION.NAME),
                row.get(SCORE_CRITERION.MAXIMUM),
                Award.valueOf(row.get(SCORE_CRITERION.AWARD)),
                Optional.ofNullable(row.get(SCORE_CRITERION.TARGET_ID)));
    }

    private static SheetCriterion ofTargets(String code, Record row) {
        return new SheetCriterion(
                code,
                row.get(TARGET.SHORT_NAME),
                row.get(TARGET.WEIGHT),
                Award.NORMAL,
                Optional.of(row.get(TARGET.ID)));
    }

    /**
     * Makes lines of rows. What the rows of a criterion have in common is made once, and so is what is due since a day: a
     * province's sheets have thousands of lines of some thirty criteria, given on a few days.
     *
     * @param bySheet whether they have the columns of a score sheet
     */
    private record Reading(
            ProgrammeYear year,
            LocalDate day,
            Map<String, SheetCriterion> criteria,
            boolean bySheet,
            Map<Given, Due> due,
            Map<Frequency, LocalDate> judgedOn) {

        /** How often something is reported, and since when. */
        private record Given(Frequency frequency, LocalDate since) {}

        Reading(ProgrammeYear year, LocalDate day, Map<String, SheetCriterion> criteria, boolean bySheet) {
            this(year, day, criteria, bySheet, new HashMap<>(), new EnumMap<>(Frequency.class));
        }

        SheetLine line(Of of, List<Record> versions) {
            var first = versions.getFirst();
            var criterion = requireNonNull(criteria.get(of.code()));
            return first.get(ASSIGNMENT.ID) == null
                    ? ofSource(of, criterion, first)
                    : ofTarget(of, criterion, judging(versions), due(first));
        }

        private Due due(Record first) {
            return due.computeIfAbsent(
                    new Given(first.get(TARGET.FREQUENCY), first.get(GOAL_VERSION.IN_FORCE_FROM)),
                    given -> year.dueSince(given.since(), given.frequency()));
        }

        private Record judging(List<Record> versions) {
            var first = versions.getFirst();
            if (versions.size() == 1) {
                return first;
            }
            var on = judgedOn.computeIfAbsent(first.get(TARGET.FREQUENCY), frequency -> year.judgedOn(day, frequency));
            return versions.reversed().stream()
                    .filter(version -> !version.get(GOAL_VERSION.IN_FORCE_FROM).isAfter(on))
                    .findFirst()
                    .orElse(first);
        }

        private SheetLine ofTarget(Of of, SheetCriterion criterion, Record row, Due due) {
            var goal = new Goal(
                    new Measure(row.get(TARGET.FIGURE_KIND), row.get(TARGET.MEASURE_UNIT)),
                    row.get(TARGET.COMPARISON),
                    row.get(GOAL_VERSION.GOAL),
                    row.get(TARGET.MINIMUM_DENOMINATOR),
                    false);
            return new SheetLine(
                    of.code(),
                    criterion.name(),
                    Source.TARGET,
                    of.unit(),
                    Optional.of(row.get(TARGET.ID)),
                    Optional.of(row.get(ASSIGNMENT.ID)),
                    rule(criterion, row, goal, row.get(TARGET.ACCUMULATION)),
                    Optional.ofNullable(row.get(ASSIGNMENT.NOT_APPLICABLE_REASON)),
                    row.get(YEAR_FIGURE.ID) == null ? YearFigure.NONE : SummaryStore.YEAR.map(row),
                    row.get(YEAR_FIGURE.ID) == null ? Optional.empty() : SummaryStore.WAITING.map(row),
                    due);
        }

        private SheetLine ofSource(Of of, SheetCriterion criterion, Record row) {
            var source = Source.valueOf(row.get(SCORE_CRITERION.SOURCE));
            var goal = source.hasGoal()
                    ? Criterion.rate(row.get(SCORE_CRITERION.COMPARISON), row.get(SCORE_CRITERION.REQUIRED))
                    : Criterion.rate(Comparison.AT_LEAST, ALL);
            return new SheetLine(
                    of.code(),
                    criterion.name(),
                    source,
                    of.unit(),
                    Optional.empty(),
                    Optional.empty(),
                    rule(criterion, row, goal, Accumulation.STOCK),
                    Optional.empty(),
                    YearFigure.of(new Rate(row.get(SOURCE_FIGURE.NUMERATOR), row.get(SOURCE_FIGURE.DENOMINATOR))),
                    Optional.empty(),
                    Due.NOTHING);
        }

        private PointsRule rule(SheetCriterion criterion, Record row, Goal goal, Accumulation accumulation) {
            return bySheet
                    ? new PointsRule(
                            criterion.maximum(),
                            goal,
                            accumulation,
                            criterion.award(),
                            PointRule.valueOf(row.get(SCORE_CRITERION.RULE)),
                            steps(row.get(STEPS)))
                    : PointsRule.proportional(criterion.maximum(), goal, accumulation);
        }
    }

    /** «60:50,80:100», as the statement joins them. */
    private static List<Step> steps(@Nullable String joined) {
        return joined == null
                ? List.of()
                : Stream.of(joined.split(",", -1))
                        .map(step -> step.split(":", -1))
                        .map(step -> new Step(new BigDecimal(step[0]), new BigDecimal(step[1])))
                        .toList();
    }
}
