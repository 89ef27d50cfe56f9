package vn.tinhgon.leaderboard;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_STEP;
import static vn.tinhgon.schema.Tables.ENTRY_VERSION;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.PROGRAMME;
import static vn.tinhgon.schema.Tables.PROVINCE;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.SCORE_CLASS;
import static vn.tinhgon.schema.Tables.SCORE_SHEET;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.ScoreSheetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.ApprovedEntry.Act;
import vn.tinhgon.leaderboard.ProgrammeYear.Closed;
import vn.tinhgon.progress.Counting;
import vn.tinhgon.schema.tables.EntryStep;
import vn.tinhgon.score.ScoreClass;
import vn.tinhgon.unit.Tier;

/** The year that is compared, and the entries behind it. */
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
                .where(ENTRY.UNIT_ID.eq(unit), Counting.counts(ENTRY))
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
