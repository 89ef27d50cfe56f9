package vn.tinhgon.leaderboard;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_STEP;
import static vn.tinhgon.schema.Tables.ENTRY_VERSION;
import static vn.tinhgon.schema.Tables.GOAL_VERSION;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.PROGRAMME;
import static vn.tinhgon.schema.Tables.PROVINCE;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.SCORE_CLASS;
import static vn.tinhgon.schema.Tables.SCORE_CRITERION;
import static vn.tinhgon.schema.Tables.SCORE_SHEET;
import static vn.tinhgon.schema.Tables.SCORE_STEP;
import static vn.tinhgon.schema.Tables.SOURCE_FIGURE;
import static vn.tinhgon.schema.Tables.TARGET;
import static vn.tinhgon.schema.Tables.YEAR_FIGURE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.ScoreSheetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.ApprovedEntry.Act;
import vn.tinhgon.leaderboard.ProgrammeYear.Closed;
import vn.tinhgon.schema.tables.EntryStep;
import vn.tinhgon.score.Award;
import vn.tinhgon.score.Criterion;
import vn.tinhgon.score.PointRule;
import vn.tinhgon.score.ScoreClass;
import vn.tinhgon.score.Source;
import vn.tinhgon.score.Step;
import vn.tinhgon.unit.Tier;

@Component
class LeaderboardStore {

    /** As long as a period may be open after its end, at most. */
    private static final int DAYS_AFTER_THE_YEAR = 60;

    private static final String SUBMITTED = "SUBMITTED";
    private static final String APPROVED = "APPROVED";

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
            YEAR_FIGURE.LAST_DENOMINATOR);

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

    LeaderboardStore(DSLContext db) {
        this.db = db;
    }

    /**
     * The programme that runs on {@code day} or, where none does, the one that has just ended: its last figures still come
     * in; with the sheet of {@code tier} that is in force then, or {@code tried} in its place. With one statement.
     */
    Optional<ProgrammeYear> yearOn(LocalDate day, Tier tier, Optional<ScoreSheetId> tried) {
        var programme = select(PROGRAMME.ID)
                .from(PROGRAMME)
                .where(PROGRAMME.FROM_ON.le(day), PROGRAMME.UNTIL_ON.gt(day.minusDays(DAYS_AFTER_THE_YEAR)))
                .orderBy(PROGRAMME.FROM_ON.desc(), PROGRAMME.ID)
                .limit(1);
        var inForce = select(SCORE_SHEET.ID)
                .from(SCORE_SHEET)
                .where(SCORE_SHEET.TIER.eq(tier.name()), SCORE_SHEET.IN_FORCE_FROM.le(day))
                .orderBy(SCORE_SHEET.IN_FORCE_FROM.desc())
                .limit(1);
        var rows = db.select(PROGRAMME.ID, PROGRAMME.NAME, PROGRAMME.FROM_ON, PROGRAMME.UNTIL_ON)
                .select(PROVINCE.APPLICABLE_SHARE)
                .select(
                        REPORTING_PERIOD.FREQUENCY,
                        REPORTING_PERIOD.NUMBER,
                        REPORTING_PERIOD.FROM_ON,
                        REPORTING_PERIOD.UNTIL_ON)
                .select(SCORE_SHEET.ID, SCORE_SHEET.NAME, SCORE_SHEET.NUMBER, SCORE_CLASS.NAME, SCORE_CLASS.AT_LEAST)
                .from(PROGRAMME)
                .crossJoin(PROVINCE)
                .leftJoin(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.PROGRAMME_ID.eq(PROGRAMME.ID), REPORTING_PERIOD.CLOSED_AT.isNotNull())
                .leftJoin(SCORE_SHEET)
                .on(tried.map(SCORE_SHEET.ID::eq).orElseGet(() -> SCORE_SHEET.ID.eq(inForce)))
                .leftJoin(SCORE_CLASS)
                .on(SCORE_CLASS.SHEET_ID.eq(SCORE_SHEET.ID))
                .where(PROGRAMME.ID.eq(programme))
                .orderBy(REPORTING_PERIOD.UNTIL_ON.desc(), REPORTING_PERIOD.FROM_ON, SCORE_CLASS.AT_LEAST.desc())
                .fetch();
        return rows.stream()
                .findFirst()
                .map(row -> new ProgrammeYear(
                        row.get(PROGRAMME.ID),
                        row.get(PROGRAMME.NAME),
                        new Period(row.get(PROGRAMME.FROM_ON), row.get(PROGRAMME.UNTIL_ON)),
                        closedPeriods(rows),
                        row.get(PROVINCE.APPLICABLE_SHARE),
                        Optional.ofNullable(row.get(SCORE_SHEET.ID))
                                .map(sheet -> new BoardSheet(
                                        sheet,
                                        row.get(SCORE_SHEET.NAME),
                                        Optional.ofNullable(row.get(SCORE_SHEET.NUMBER)),
                                        classes(rows)))));
    }

    private static List<Closed> closedPeriods(List<? extends Record> rows) {
        return rows.stream()
                .filter(row -> row.get(REPORTING_PERIOD.NUMBER) != null)
                .map(row -> new Closed(
                        row.get(REPORTING_PERIOD.FREQUENCY),
                        row.get(REPORTING_PERIOD.NUMBER),
                        new Period(row.get(REPORTING_PERIOD.FROM_ON), row.get(REPORTING_PERIOD.UNTIL_ON))))
                .distinct()
                .toList();
    }

    private static List<ScoreClass> classes(List<? extends Record> rows) {
        return rows.stream()
                .filter(row -> row.get(SCORE_CLASS.NAME) != null)
                .map(row -> new ScoreClass(row.get(SCORE_CLASS.NAME), row.get(SCORE_CLASS.AT_LEAST)))
                .distinct()
                .toList();
    }

    /** What a tier is compared by, and what its units have of it, in the order of the sheet. */
    record Lines(List<SheetCriterion> criteria, List<SheetLine> lines) {}

    /**
     * What is on the sheets of {@code units}, judged by the goals of what is closed, or of {@code day} where nothing is, or by the
     * first one where a target was given later. Versions of a goal are joined: there is hardly ever more than one, and looking
     * each up apart takes twice as long.
     */
    Lines lines(ProgrammeYear year, Collection<UnitId> units, LocalDate day) {
        var criteria = new LinkedHashMap<String, SheetCriterion>();
        var lines = new LinkedHashMap<List<Object>, List<Record>>();
        for (var row : year.sheet().isPresent() ? bySheet(year, year.sheet().get(), units) : byTargets(year, units)) {
            var code = code(row);
            criteria.computeIfAbsent(code, each -> criterion(row));
            unit(row)
                    .ifPresent(unit -> lines.computeIfAbsent(List.of(code, unit), each -> new ArrayList<>())
                            .add(row));
        }
        return new Lines(
                List.copyOf(criteria.values()),
                lines.values().stream()
                        .map(versions -> line(versions, year, day))
                        .toList());
    }

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

    private static boolean isOfSheet(Record row) {
        return row.indexOf(SCORE_CRITERION.CODE) >= 0;
    }

    private static String code(Record row) {
        return isOfSheet(row) ? row.get(SCORE_CRITERION.CODE) : String.valueOf(row.get(TARGET.NUMBER));
    }

    private static Optional<UnitId> unit(Record row) {
        return Optional.ofNullable(row.get(ASSIGNMENT.UNIT_ID))
                .or(() -> isOfSheet(row) ? Optional.ofNullable(row.get(SOURCE_FIGURE.UNIT_ID)) : Optional.empty());
    }

    private static SheetCriterion criterion(Record row) {
        return isOfSheet(row)
                ? new SheetCriterion(
                        code(row),
                        row.get(SCORE_CRITERION.NAME),
                        row.get(SCORE_CRITERION.MAXIMUM),
                        Award.valueOf(row.get(SCORE_CRITERION.AWARD)),
                        Optional.ofNullable(row.get(SCORE_CRITERION.TARGET_ID)))
                : new SheetCriterion(
                        code(row),
                        row.get(TARGET.SHORT_NAME),
                        row.get(TARGET.WEIGHT),
                        Award.NORMAL,
                        Optional.of(row.get(TARGET.ID)));
    }

    private static SheetLine line(List<Record> versions, ProgrammeYear year, LocalDate day) {
        var first = versions.getFirst();
        return first.get(ASSIGNMENT.ID) == null
                ? ofSource(first)
                : ofTarget(
                        judging(versions, year.judgedOn(day, first.get(TARGET.FREQUENCY))),
                        year.dueSince(first.get(GOAL_VERSION.IN_FORCE_FROM), first.get(TARGET.FREQUENCY)));
    }

    private static Record judging(List<Record> versions, LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> !version.get(GOAL_VERSION.IN_FORCE_FROM).isAfter(day))
                .findFirst()
                .orElse(versions.getFirst());
    }

    private static SheetLine ofTarget(Record row, Due due) {
        var goal = new Goal(
                new Measure(row.get(TARGET.FIGURE_KIND), row.get(TARGET.MEASURE_UNIT)),
                row.get(TARGET.COMPARISON),
                row.get(GOAL_VERSION.GOAL),
                row.get(TARGET.MINIMUM_DENOMINATOR),
                false);
        return new SheetLine(
                code(row),
                criterion(row).name(),
                Source.TARGET,
                row.get(ASSIGNMENT.UNIT_ID),
                Optional.of(row.get(TARGET.ID)),
                Optional.of(row.get(ASSIGNMENT.ID)),
                rule(row, goal, row.get(TARGET.ACCUMULATION)),
                Optional.ofNullable(row.get(ASSIGNMENT.NOT_APPLICABLE_REASON)),
                row.get(YEAR_FIGURE.ID) == null ? YearFigure.NONE : SummaryStore.YEAR.map(row),
                due);
    }

    private static SheetLine ofSource(Record row) {
        var source = Source.valueOf(row.get(SCORE_CRITERION.SOURCE));
        var goal = source.hasGoal()
                ? Criterion.rate(row.get(SCORE_CRITERION.COMPARISON), row.get(SCORE_CRITERION.REQUIRED))
                : Criterion.rate(Comparison.AT_LEAST, ALL);
        return new SheetLine(
                code(row),
                row.get(SCORE_CRITERION.NAME),
                source,
                row.get(SOURCE_FIGURE.UNIT_ID),
                Optional.empty(),
                Optional.empty(),
                rule(row, goal, Accumulation.STOCK),
                Optional.empty(),
                YearFigure.of(new Rate(row.get(SOURCE_FIGURE.NUMERATOR), row.get(SOURCE_FIGURE.DENOMINATOR))),
                Due.NOTHING);
    }

    private static PointsRule rule(Record row, Goal goal, Accumulation accumulation) {
        return isOfSheet(row)
                ? new PointsRule(
                        row.get(SCORE_CRITERION.MAXIMUM),
                        goal,
                        accumulation,
                        Award.valueOf(row.get(SCORE_CRITERION.AWARD)),
                        PointRule.valueOf(row.get(SCORE_CRITERION.RULE)),
                        steps(row.get(STEPS)))
                : PointsRule.proportional(row.get(TARGET.WEIGHT), goal, accumulation);
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

    /** The approved entries of a unit in a programme, the latest period first. */
    Map<AssignmentId, List<ApprovedEntry>> approved(ProgrammeId programme, UnitId unit) {
        var entering = PERSON.as("entering");
        var submission = ENTRY_STEP.as("submission");
        var submitting = PERSON.as("submitting");
        var approval = ENTRY_STEP.as("approval");
        var approving = PERSON.as("approving");
        return db.select(
                        ENTRY.ASSIGNMENT_ID,
                        REPORTING_PERIOD.NUMBER,
                        REPORTING_PERIOD.FROM_ON,
                        REPORTING_PERIOD.UNTIL_ON,
                        ENTRY_VERSION.NUMERATOR,
                        ENTRY_VERSION.DENOMINATOR,
                        ENTRY_VERSION.REACHED_ON,
                        ENTRY_VERSION.EVIDENCE_REFERENCE,
                        ENTRY_VERSION.ENTERED_AT,
                        entering.FULL_NAME,
                        submission.TAKEN_AT,
                        submitting.FULL_NAME,
                        approval.TAKEN_AT,
                        approving.FULL_NAME)
                .from(ENTRY)
                .join(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.ID.eq(ENTRY.PERIOD_ID))
                .join(ENTRY_VERSION)
                .on(ENTRY_VERSION.ID.eq(ENTRY.CURRENT_VERSION_ID))
                .join(entering)
                .on(entering.ID.eq(ENTRY_VERSION.ENTERED_BY))
                .leftJoin(submission)
                .on(lastOf(submission, SUBMITTED))
                .leftJoin(submitting)
                .on(submitting.ID.eq(submission.PERSON_ID))
                .leftJoin(approval)
                .on(lastOf(approval, APPROVED))
                .leftJoin(approving)
                .on(approving.ID.eq(approval.PERSON_ID))
                .where(ENTRY.UNIT_ID.eq(unit), ENTRY.STATE.eq(APPROVED), ENTRY.SET_ASIDE.isFalse())
                .and(REPORTING_PERIOD.PROGRAMME_ID.eq(programme))
                .orderBy(REPORTING_PERIOD.NUMBER.desc(), ENTRY.ID)
                .fetchGroups(
                        ENTRY.ASSIGNMENT_ID,
                        row -> new ApprovedEntry(
                                row.get(ENTRY.ASSIGNMENT_ID),
                                row.get(REPORTING_PERIOD.NUMBER),
                                new Period(row.get(REPORTING_PERIOD.FROM_ON), row.get(REPORTING_PERIOD.UNTIL_ON)),
                                new Rate(row.get(ENTRY_VERSION.NUMERATOR), row.get(ENTRY_VERSION.DENOMINATOR)),
                                Optional.ofNullable(row.get(ENTRY_VERSION.REACHED_ON)),
                                row.get(ENTRY_VERSION.EVIDENCE_REFERENCE),
                                new Act(row.get(entering.FULL_NAME), row.get(ENTRY_VERSION.ENTERED_AT)),
                                act(row.get(submitting.FULL_NAME), row.get(submission.TAKEN_AT)),
                                act(row.get(approving.FULL_NAME), row.get(approval.TAKEN_AT))));
    }

    /** A returned entry is submitted again: the last step of a sort is the one that counts. */
    private static Condition lastOf(EntryStep step, String state) {
        var other = ENTRY_STEP.as("other");
        return step.ENTRY_ID
                .eq(ENTRY.ID)
                .and(step.ID.eq(
                        select(max(other.ID)).from(other).where(other.ENTRY_ID.eq(ENTRY.ID), other.STATE.eq(state))));
    }

    private static Optional<Act> act(@Nullable String person, @Nullable Instant at) {
        return person == null || at == null ? Optional.empty() : Optional.of(new Act(person, at));
    }
}
