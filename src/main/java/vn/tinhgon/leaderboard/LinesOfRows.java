package vn.tinhgon.leaderboard;

import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.GOAL_VERSION;
import static vn.tinhgon.schema.Tables.SCORE_CRITERION;
import static vn.tinhgon.schema.Tables.SOURCE_FIGURE;
import static vn.tinhgon.schema.Tables.TARGET;
import static vn.tinhgon.schema.Tables.YEAR_FIGURE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.database.Columns;
import vn.tinhgon.score.Award;
import vn.tinhgon.score.Criterion;
import vn.tinhgon.score.PointRule;
import vn.tinhgon.score.Source;
import vn.tinhgon.score.Step;

/**
 * Makes lines of rows that come by criterion, then by assignment, then by version of its goal. What the rows of a criterion have
 * in common is made once: a province's sheets have thousands of lines of some thirty criteria, given on a few days.
 */
final class LinesOfRows {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final ProgrammeYear year;
    private final LocalDate day;
    private final boolean bySheet;
    private final Map<String, OfCriterion> criteria = new LinkedHashMap<>();
    private final List<SheetLine> lines = new ArrayList<>();

    /** @param bySheet whether the rows have the columns of a score sheet */
    LinesOfRows(ProgrammeYear year, LocalDate day, boolean bySheet) {
        this.year = year;
        this.day = day;
        this.bySheet = bySheet;
    }

    /** The next row. */
    void take(Columns row) {
        var code = bySheet ? row.get(SCORE_CRITERION.CODE) : String.valueOf(row.get(TARGET.NUMBER));
        var criterion = criteria.get(code);
        if (criterion == null) {
            criterion = new OfCriterion(code, row);
            criteria.put(code, criterion);
        }
        criterion.take(row);
    }

    /** What all rows came to. */
    SheetLineStore.Lines lines() {
        return new SheetLineStore.Lines(
                criteria.values().stream().map(each -> each.criterion).toList(), List.copyOf(lines));
    }

    /** A criterion, and what all its lines are made with. */
    private final class OfCriterion {

        private final SheetCriterion criterion;
        private final Source source;
        private final PointRule pointRule;
        private final List<Step> steps;
        private final Optional<OfTarget> target;
        private final Goal own;
        private final Map<BigDecimal, PointsRule> rules = new HashMap<>();
        private final Map<LocalDate, Due> due = new HashMap<>();

        OfCriterion(String code, Columns row) {
            criterion = bySheet ? ofSheet(code, row) : ofTargets(code, row);
            source = bySheet ? Source.valueOf(row.get(SCORE_CRITERION.SOURCE)) : Source.TARGET;
            pointRule = bySheet ? PointRule.valueOf(row.get(SCORE_CRITERION.RULE)) : PointRule.PROPORTIONAL;
            steps = bySheet ? steps(row.get(SheetLineStore.STEPS)) : List.of();
            target = Optional.ofNullable(row.get(TARGET.ID)).map(id -> new OfTarget(id, row));
            own = source.hasGoal()
                    ? Criterion.rate(row.get(SCORE_CRITERION.COMPARISON), row.get(SCORE_CRITERION.REQUIRED))
                    : Criterion.rate(Comparison.AT_LEAST, ALL);
        }

        void take(Columns row) {
            var assignment = row.get(ASSIGNMENT.ID);
            if (assignment != null) {
                take(target.orElseThrow(), assignment, row);
            } else if (bySheet) {
                Optional.ofNullable(row.get(SOURCE_FIGURE.UNIT_ID)).ifPresent(unit -> lines.add(line(unit, row)));
            }
        }

        private void take(OfTarget of, AssignmentId assignment, Columns row) {
            if (!isOfLastLine(assignment)) {
                lines.add(line(of, assignment, row));
            } else if (!row.get(GOAL_VERSION.IN_FORCE_FROM).isAfter(year.judgedOn(day, of.frequency()))) {
                lines.add(lines.removeLast().by(rule(of, row.get(GOAL_VERSION.GOAL))));
            }
        }

        private boolean isOfLastLine(AssignmentId assignment) {
            return !lines.isEmpty()
                    && lines.getLast().assignment().filter(assignment::equals).isPresent()
                    && lines.getLast().code().equals(criterion.code());
        }

        private SheetLine line(OfTarget of, AssignmentId assignment, Columns row) {
            var summed = row.get(YEAR_FIGURE.ID) != null;
            return new SheetLine(
                    criterion.code(),
                    criterion.name(),
                    Source.TARGET,
                    row.get(ASSIGNMENT.UNIT_ID),
                    Optional.of(of.id()),
                    Optional.of(assignment),
                    rule(of, row.get(GOAL_VERSION.GOAL)),
                    Optional.ofNullable(row.get(ASSIGNMENT.NOT_APPLICABLE_REASON)),
                    summed ? SummaryStore.year(row) : YearFigure.NONE,
                    summed ? SummaryStore.waiting(row) : Optional.empty(),
                    due.computeIfAbsent(
                            row.get(GOAL_VERSION.IN_FORCE_FROM), since -> year.dueSince(since, of.frequency())));
        }

        private SheetLine line(UnitId unit, Columns row) {
            return new SheetLine(
                    criterion.code(),
                    criterion.name(),
                    source,
                    unit,
                    Optional.empty(),
                    Optional.empty(),
                    rules.computeIfAbsent(own.required(), same -> rule(own, Accumulation.STOCK)),
                    Optional.empty(),
                    YearFigure.of(new Rate(row.get(SOURCE_FIGURE.NUMERATOR), row.get(SOURCE_FIGURE.DENOMINATOR))),
                    Optional.empty(),
                    Due.NOTHING);
        }

        private PointsRule rule(OfTarget of, BigDecimal required) {
            return rules.computeIfAbsent(required, goal -> rule(of.goal(goal), of.accumulation()));
        }

        private PointsRule rule(Goal goal, Accumulation accumulation) {
            return new PointsRule(criterion.maximum(), goal, accumulation, criterion.award(), pointRule, steps);
        }
    }

    /** The target of a criterion. */
    private record OfTarget(
            TargetId id,
            Measure measure,
            Comparison comparison,
            long minimumDenominator,
            Accumulation accumulation,
            Frequency frequency) {

        OfTarget(TargetId id, Columns row) {
            this(
                    id,
                    new Measure(row.get(TARGET.FIGURE_KIND), row.get(TARGET.MEASURE_UNIT)),
                    row.get(TARGET.COMPARISON),
                    row.get(TARGET.MINIMUM_DENOMINATOR),
                    row.get(TARGET.ACCUMULATION),
                    row.get(TARGET.FREQUENCY));
        }

        Goal goal(BigDecimal required) {
            return new Goal(measure, comparison, required, minimumDenominator, false);
        }
    }

    private static SheetCriterion ofSheet(String code, Columns row) {
        return new SheetCriterion(
                code,
                row.get(SCORE_CRITERION.NAME),
                row.get(SCORE_CRITERION.MAXIMUM),
                Award.valueOf(row.get(SCORE_CRITERION.AWARD)),
                Optional.ofNullable(row.get(SCORE_CRITERION.TARGET_ID)));
    }

    private static SheetCriterion ofTargets(String code, Columns row) {
        return new SheetCriterion(
                code,
                row.get(TARGET.SHORT_NAME),
                row.get(TARGET.WEIGHT),
                Award.NORMAL,
                Optional.of(row.get(TARGET.ID)));
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
