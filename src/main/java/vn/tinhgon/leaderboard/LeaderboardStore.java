package vn.tinhgon.leaderboard;

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
import static vn.tinhgon.schema.Tables.TARGET;
import static vn.tinhgon.schema.Tables.YEAR_FIGURE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.ApprovedEntry.Act;
import vn.tinhgon.leaderboard.ProgrammeYear.Closed;
import vn.tinhgon.schema.tables.EntryStep;

@Component
class LeaderboardStore {

    /** As long as a period may be open after its end, at most. */
    private static final int DAYS_AFTER_THE_YEAR = 60;

    private static final String SUBMITTED = "SUBMITTED";
    private static final String APPROVED = "APPROVED";

    private final DSLContext db;

    LeaderboardStore(DSLContext db) {
        this.db = db;
    }

    /**
     * The programme that runs on {@code day} or, where none does, the one that has just ended: its last figures still come
     * in. With two statements.
     */
    Optional<ProgrammeYear> yearOn(LocalDate day) {
        return db.select(PROGRAMME.ID, PROGRAMME.NAME, PROGRAMME.FROM_ON, PROGRAMME.UNTIL_ON, PROVINCE.APPLICABLE_SHARE)
                .from(PROGRAMME)
                .crossJoin(PROVINCE)
                .where(PROGRAMME.FROM_ON.le(day), PROGRAMME.UNTIL_ON.gt(day.minusDays(DAYS_AFTER_THE_YEAR)))
                .orderBy(PROGRAMME.FROM_ON.desc(), PROGRAMME.ID)
                .limit(1)
                .fetchOptional(row -> new ProgrammeYear(
                        row.get(PROGRAMME.ID),
                        row.get(PROGRAMME.NAME),
                        new Period(row.get(PROGRAMME.FROM_ON), row.get(PROGRAMME.UNTIL_ON)),
                        closedPeriods(row.get(PROGRAMME.ID)),
                        row.get(PROVINCE.APPLICABLE_SHARE)));
    }

    private List<Closed> closedPeriods(ProgrammeId programme) {
        return db.select(
                        REPORTING_PERIOD.FREQUENCY,
                        REPORTING_PERIOD.NUMBER,
                        REPORTING_PERIOD.FROM_ON,
                        REPORTING_PERIOD.UNTIL_ON)
                .from(REPORTING_PERIOD)
                .where(REPORTING_PERIOD.PROGRAMME_ID.eq(programme), REPORTING_PERIOD.CLOSED_AT.isNotNull())
                .orderBy(REPORTING_PERIOD.UNTIL_ON.desc(), REPORTING_PERIOD.FROM_ON)
                .fetch(row -> new Closed(
                        row.get(REPORTING_PERIOD.FREQUENCY),
                        row.get(REPORTING_PERIOD.NUMBER),
                        new Period(row.get(REPORTING_PERIOD.FROM_ON), row.get(REPORTING_PERIOD.UNTIL_ON))));
    }

    /**
     * What is on the sheets of {@code units}, by number of the target, judged by the goals of what is closed, or of
     * {@code day} where nothing is, or by the first one where a target was given later. Versions of a goal are joined: there is hardly ever more than one,
     * and looking each up apart takes twice as long.
     */
    List<SheetTarget> sheets(ProgrammeYear year, Collection<UnitId> units, LocalDate day) {
        var assignments = new LinkedHashMap<AssignmentId, List<Record>>();
        db.select(
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
                        YEAR_FIGURE.LAST_DENOMINATOR)
                .from(TARGET)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.TARGET_ID.eq(TARGET.ID))
                .join(GOAL_VERSION)
                .on(GOAL_VERSION.ASSIGNMENT_ID.eq(ASSIGNMENT.ID))
                .leftJoin(YEAR_FIGURE)
                .on(YEAR_FIGURE.ID.eq(ASSIGNMENT.ID))
                .where(TARGET.PROGRAMME_ID.eq(year.id()), ASSIGNMENT.UNIT_ID.in(units))
                .orderBy(TARGET.NUMBER, ASSIGNMENT.ID, GOAL_VERSION.IN_FORCE_FROM, GOAL_VERSION.ID)
                .forEach(row -> assignments
                        .computeIfAbsent(row.get(ASSIGNMENT.ID), id -> new ArrayList<>())
                        .add(row));
        return assignments.values().stream()
                .map(versions -> sheetTarget(
                        judging(versions, year.judgedOn(day, versions.getFirst().get(TARGET.FREQUENCY))),
                        year.dueSince(
                                versions.getFirst().get(GOAL_VERSION.IN_FORCE_FROM),
                                versions.getFirst().get(TARGET.FREQUENCY))))
                .toList();
    }

    private static Record judging(List<Record> versions, LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> !version.get(GOAL_VERSION.IN_FORCE_FROM).isAfter(day))
                .findFirst()
                .orElse(versions.getFirst());
    }

    private static SheetTarget sheetTarget(Record row, Due due) {
        return new SheetTarget(
                row.get(ASSIGNMENT.ID),
                row.get(ASSIGNMENT.UNIT_ID),
                row.get(TARGET.ID),
                row.get(TARGET.NUMBER),
                row.get(TARGET.SHORT_NAME),
                new TargetRule(
                        row.get(TARGET.WEIGHT),
                        new Goal(
                                new Measure(row.get(TARGET.FIGURE_KIND), row.get(TARGET.MEASURE_UNIT)),
                                row.get(TARGET.COMPARISON),
                                row.get(GOAL_VERSION.GOAL),
                                row.get(TARGET.MINIMUM_DENOMINATOR),
                                false),
                        row.get(TARGET.ACCUMULATION)),
                Optional.ofNullable(row.get(ASSIGNMENT.NOT_APPLICABLE_REASON)),
                row.get(YEAR_FIGURE.ID) == null ? YearFigure.none(row.get(ASSIGNMENT.ID)) : SummaryStore.YEAR.map(row),
                due);
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
