package vn.tinhgon.progress;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_EVIDENCE;
import static vn.tinhgon.schema.Tables.ENTRY_STEP;
import static vn.tinhgon.schema.Tables.ENTRY_VERSION;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.TARGET;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.EntryVersionId;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.platform.access.Owned;
import vn.tinhgon.platform.database.Writes;

/** Entries as they are changed, one or many with the same number of statements. */
@Component
class EntryStore {

    /** An entry as it now is, with the version of its figure that is in force and what is odd about it. */
    record Written(Entry entry, Set<Question> questions) {}

    /** What has to be with a figure when it is handed in. */
    record HandIn(
            EntryId entry,
            int number,
            boolean evidenceMissing,
            boolean unconfirmed,
            Set<Question> questions,
            Figure figure,
            Goal goal,
            LocalDate lastDay) {

        /** Nothing odd, whatever proves it is there, and all who lead it stand by it: it may be approved with others. */
        boolean isPlain() {
            return questions.isEmpty() && !evidenceMissing && !unconfirmed && !isJudgedByAnotherDay();
        }

        /** Whether the day of its milestone was moved after it was typed. */
        boolean isJudgedByAnotherDay() {
            return !figure.isOfKind(goal, lastDay);
        }

        boolean isShortfallMissing() {
            return goal.isMissedBy(figure.rate()) && !figure.shortfall().isWhole();
        }
    }

    private final DSLContext db;
    private final Clock clock;

    EntryStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those of {@code ids} that are reported in {@code period}. */
    Map<AssignmentId, Owned<Assigned>> assigned(Collection<AssignmentId> ids, ReportingPeriod period) {
        var applicable = field(ASSIGNMENT.NOT_APPLICABLE_REASON.isNull());
        var given = field(DueReports.isGivenBy(period));
        var goal = FigureColumns.goalOn(period.span().lastDay());
        return db.select(ASSIGNMENT.ID, ASSIGNMENT.UNIT_ID, applicable, given, goal)
                .select(FigureColumns.judged())
                .from(ASSIGNMENT)
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .where(ASSIGNMENT.ID.in(ids), DueReports.isReportedIn(period))
                .fetchMap(
                        ASSIGNMENT.ID,
                        row -> Owned.by(
                                row.get(ASSIGNMENT.UNIT_ID),
                                false,
                                new Assigned(
                                        row.get(ASSIGNMENT.ID),
                                        row.get(ASSIGNMENT.UNIT_ID),
                                        FigureColumns.goal(row, goal),
                                        row.get(applicable),
                                        row.get(given))));
    }

    /**
     * The entries of {@code assignments} that the caller, {@code asking}, holds: of a figure and its correction, the
     * correction.
     */
    Map<AssignmentId, Entry> present(Collection<AssignmentId> assignments, PeriodId period, PersonId asking) {
        var own = FigureColumns.isOwnWorkOf(asking);
        var present = new LinkedHashMap<AssignmentId, Entry>();
        entries(own)
                .where(ENTRY.ASSIGNMENT_ID.in(assignments), ENTRY.PERIOD_ID.eq(period), ENTRY.SET_ASIDE.isFalse())
                .orderBy(ENTRY.REVISION)
                .forEach(row -> present.put(row.get(ENTRY.ASSIGNMENT_ID), entry(row, own)));
        return present;
    }

    /** The figures of the period before {@code period}, however far they got. */
    Map<AssignmentId, PastFigure> before(Collection<AssignmentId> assignments, ReportingPeriod period) {
        var before = new LinkedHashMap<AssignmentId, PastFigure>();
        db.select(
                        ENTRY.ASSIGNMENT_ID,
                        REPORTING_PERIOD.NUMBER,
                        REPORTING_PERIOD.FROM_ON,
                        REPORTING_PERIOD.UNTIL_ON,
                        ENTRY_VERSION.NUMERATOR,
                        ENTRY_VERSION.DENOMINATOR,
                        ENTRY_VERSION.COUNT_BASIS)
                .from(ENTRY)
                .join(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.ID.eq(ENTRY.PERIOD_ID))
                .join(ENTRY_VERSION)
                .on(ENTRY_VERSION.ID.eq(ENTRY.CURRENT_VERSION_ID))
                .where(ENTRY.ASSIGNMENT_ID.in(assignments), ENTRY.SET_ASIDE.isFalse())
                .and(REPORTING_PERIOD.PROGRAMME_ID.eq(period.programme()))
                .and(REPORTING_PERIOD.FREQUENCY.eq(period.frequency()))
                .and(REPORTING_PERIOD.NUMBER.eq(period.number() - 1))
                .orderBy(ENTRY.REVISION)
                .forEach(row -> before.put(row.get(ENTRY.ASSIGNMENT_ID), pastFigure(row)));
        return before;
    }

    static PastFigure pastFigure(Record row) {
        return new PastFigure(
                row.get(REPORTING_PERIOD.NUMBER),
                new Period(row.get(REPORTING_PERIOD.FROM_ON), row.get(REPORTING_PERIOD.UNTIL_ON)),
                new Rate(row.get(ENTRY_VERSION.NUMERATOR), row.get(ENTRY_VERSION.DENOMINATOR)),
                Basis.valueOf(row.get(ENTRY_VERSION.COUNT_BASIS)));
    }

    Owned<Entry> get(EntryId id, PersonId asking) {
        return Optional.ofNullable(get(List.of(id), asking).get(id)).orElseThrow(() -> new NotFound("entry"));
    }

    /**
     * Those of {@code ids} that there are. They are not locked: each write carries the version that was read, and two who
     * lock at once would each wait for the other.
     */
    Map<EntryId, Owned<Entry>> get(Collection<EntryId> ids, PersonId asking) {
        var own = FigureColumns.isOwnWorkOf(asking);
        return entries(own)
                .where(ENTRY.ID.in(ids), ENTRY.SET_ASIDE.isFalse())
                .orderBy(ENTRY.ID)
                .fetchMap(ENTRY.ID, row -> {
                    var found = entry(row, own);
                    return Owned.by(found.unit(), found.state().isHandedIn(), found);
                });
    }

    /** First figures of assignments in a period, or first ones of corrections. */
    void insert(List<Written> entries, String correctionReason) {
        if (entries.isEmpty()) {
            return;
        }
        DatabaseRefusals.worded(() -> {
            var now = clock.instant();
            var insert = db.insertInto(
                    ENTRY,
                    ENTRY.ID,
                    ENTRY.VERSION,
                    ENTRY.ASSIGNMENT_ID,
                    ENTRY.PERIOD_ID,
                    ENTRY.UNIT_ID,
                    ENTRY.REVISION,
                    ENTRY.CORRECTION_REASON,
                    ENTRY.STATE,
                    ENTRY.STATE_SINCE,
                    ENTRY.CURRENT_VERSION_ID);
            for (var written : entries) {
                var entry = written.entry();
                insert = insert.values(
                        entry.id(),
                        entry.version(),
                        entry.assignment(),
                        entry.period(),
                        entry.unit(),
                        entry.revision(),
                        correctionReason,
                        entry.state().name(),
                        now,
                        entry.current());
            }
            insert.execute();
            insertVersions(entries);
        });
    }

    /** Other figures for entries that are there. */
    void record(List<Written> entries) {
        if (entries.isEmpty()) {
            return;
        }
        DatabaseRefusals.worded(() -> {
            update(entries.stream().map(Written::entry).toList(), EntryState.DRAFT);
            insertVersions(entries);
        });
    }

    /**
     * Steps of entries that go the same way: their new state, who took it, and why.
     *
     * @param entries at least one, all now in the same state
     * @param step what was done, as it is told
     */
    void step(List<Entry> entries, EntryState step, PersonId by, Optional<ReturnReason> code, String reason) {
        DatabaseRefusals.worded(() -> {
            update(entries, entries.getFirst().state());
            var now = clock.instant();
            var insert = db.insertInto(
                    ENTRY_STEP,
                    ENTRY_STEP.ID,
                    ENTRY_STEP.ENTRY_ID,
                    ENTRY_STEP.ENTRY_VERSION_ID,
                    ENTRY_STEP.STATE,
                    ENTRY_STEP.PERSON_ID,
                    ENTRY_STEP.TAKEN_AT,
                    ENTRY_STEP.REASON_CODE,
                    ENTRY_STEP.REASON);
            for (var entry : entries) {
                insert = insert.values(
                        EntryId.next().value(),
                        entry.id(),
                        entry.current(),
                        step.name(),
                        by,
                        now,
                        code.map(ReturnReason::name).orElse(null),
                        reason);
            }
            insert.execute();
        });
    }

    /** The approved figures that {@code corrections}, approved now, take the place of. */
    void setAsideFor(List<Entry> corrections) {
        var earlier = corrections.stream()
                .map(entry -> ENTRY.ASSIGNMENT_ID
                        .eq(entry.assignment())
                        .and(ENTRY.PERIOD_ID.eq(entry.period()))
                        .and(ENTRY.REVISION.lt(entry.revision())))
                .reduce(Condition::or);
        earlier.ifPresent(which -> DatabaseRefusals.worded(() -> db.update(ENTRY)
                .set(ENTRY.SET_ASIDE, true)
                .set(ENTRY.VERSION, ENTRY.VERSION.plus(1))
                .where(Counting.counts(ENTRY), which)
                .execute()));
    }

    /** A correction that its unit does not go on with. */
    void drop(Entry correction) {
        DatabaseRefusals.worded(() -> {
            Writes.foundOrChanged(
                    "entry",
                    db.update(ENTRY)
                            .set(ENTRY.SET_ASIDE, true)
                            .set(ENTRY.VERSION, correction.version() + 1)
                            .where(ENTRY.ID.eq(correction.id()), ENTRY.VERSION.eq(correction.version())));
        });
    }

    /** What is with the figures of {@code entries}, and what should be, by number of the target. */
    List<HandIn> handIns(Collection<EntryId> entries) {
        var goal = FigureColumns.goalBefore(REPORTING_PERIOD.UNTIL_ON);
        var proven = field(ENTRY_VERSION
                .EVIDENCE_REFERENCE
                .ne("")
                .or(exists(selectOne()
                        .from(ENTRY_EVIDENCE)
                        .where(ENTRY_EVIDENCE.ENTRY_ID.eq(ENTRY.ID), ENTRY_EVIDENCE.WITHDRAWN.isFalse()))));
        var unconfirmed = field(Beside.isUnconfirmed());
        return db.select(
                        ENTRY.ID,
                        TARGET.NUMBER,
                        TARGET.EVIDENCE_REQUIRED,
                        goal,
                        proven,
                        unconfirmed,
                        REPORTING_PERIOD.UNTIL_ON,
                        ENTRY_VERSION.QUESTIONS)
                .select(FigureColumns.judged())
                .select(FigureColumns.figure())
                .from(ENTRY)
                .join(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.ID.eq(ENTRY.PERIOD_ID))
                .join(ENTRY_VERSION)
                .on(ENTRY_VERSION.ID.eq(ENTRY.CURRENT_VERSION_ID))
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.ID.eq(ENTRY.ASSIGNMENT_ID))
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .where(ENTRY.ID.in(entries))
                .orderBy(TARGET.NUMBER, ENTRY.ID)
                .fetch(row -> new HandIn(
                        row.get(ENTRY.ID),
                        row.get(TARGET.NUMBER),
                        row.get(TARGET.EVIDENCE_REQUIRED) && !row.get(proven),
                        row.get(unconfirmed),
                        Question.of(row.get(ENTRY_VERSION.QUESTIONS)),
                        FigureColumns.figure(row),
                        FigureColumns.goal(row, goal),
                        row.get(REPORTING_PERIOD.UNTIL_ON).minusDays(1)));
    }

    /** What is odd about the current figure of an entry. */
    Set<Question> questionsOf(EntryId id) {
        return Question.of(db.select(ENTRY_VERSION.QUESTIONS)
                .from(ENTRY)
                .join(ENTRY_VERSION)
                .on(ENTRY_VERSION.ID.eq(ENTRY.CURRENT_VERSION_ID))
                .where(ENTRY.ID.eq(id))
                .fetchSingle(ENTRY_VERSION.QUESTIONS));
    }

    /** All of them, or none: each at the version before the one it now carries. */
    private void update(List<Entry> entries, EntryState state) {
        var seen = entries.stream()
                .map(entry -> ENTRY.ID.eq(entry.id()).and(ENTRY.VERSION.eq(entry.version() - 1)))
                .reduce(Condition::or)
                .orElseThrow();
        var rows = db.update(ENTRY)
                .set(ENTRY.VERSION, ENTRY.VERSION.plus(1))
                .set(ENTRY.STATE, state.name())
                .set(ENTRY.STATE_SINCE, clock.instant())
                .set(ENTRY.CURRENT_VERSION_ID, currentOf(entries))
                .where(seen)
                .execute();
        if (rows != entries.size()) {
            throw new Changed("entry");
        }
    }

    private static Field<EntryVersionId> currentOf(List<Entry> entries) {
        var current = new LinkedHashMap<Field<EntryId>, Field<EntryVersionId>>();
        entries.forEach(
                entry -> current.put(val(entry.id(), ENTRY.ID), val(entry.current(), ENTRY.CURRENT_VERSION_ID)));
        return case_(ENTRY.ID).mapFields(current);
    }

    private void insertVersions(List<Written> entries) {
        var insert = db.insertInto(
                ENTRY_VERSION,
                ENTRY_VERSION.ID,
                ENTRY_VERSION.ENTRY_ID,
                ENTRY_VERSION.NUMBER,
                ENTRY_VERSION.NUMERATOR,
                ENTRY_VERSION.DENOMINATOR,
                ENTRY_VERSION.REACHED_ON,
                ENTRY_VERSION.COUNT_BASIS,
                ENTRY_VERSION.NOTE,
                ENTRY_VERSION.EVIDENCE_REFERENCE,
                ENTRY_VERSION.QUESTIONS,
                ENTRY_VERSION.EXPLANATION,
                ENTRY_VERSION.CAUSE,
                ENTRY_VERSION.REMEDY,
                ENTRY_VERSION.REMEDY_BY,
                ENTRY_VERSION.ENTERED_BY,
                ENTRY_VERSION.ENTERED_AT);
        var now = clock.instant();
        for (var written : entries) {
            var entry = written.entry();
            var figure = entry.figure();
            insert = insert.values(
                    entry.current(),
                    entry.id(),
                    entry.number(),
                    figure.rate().numerator(),
                    figure.rate().denominator(),
                    figure.reachedOn().orElse(null),
                    figure.basis().name(),
                    figure.note(),
                    figure.evidenceReference(),
                    Question.codes(written.questions()),
                    figure.explanation(),
                    figure.shortfall().cause(),
                    figure.shortfall().remedy(),
                    figure.shortfall().by().orElse(null),
                    entry.enteredBy(),
                    now);
        }
        insert.execute();
    }

    private SelectOnConditionStep<? extends Record> entries(Field<Boolean> own) {
        return db.select(
                        ENTRY.ID,
                        ENTRY.VERSION,
                        ENTRY.ASSIGNMENT_ID,
                        ENTRY.PERIOD_ID,
                        ENTRY.UNIT_ID,
                        ENTRY.REVISION,
                        ENTRY.STATE,
                        ENTRY.CURRENT_VERSION_ID,
                        ENTRY_VERSION.NUMBER,
                        ENTRY_VERSION.ENTERED_BY,
                        own)
                .select(FigureColumns.figure())
                .from(ENTRY)
                .join(ENTRY_VERSION)
                .on(ENTRY_VERSION.ID.eq(ENTRY.CURRENT_VERSION_ID));
    }

    private static Entry entry(Record row, Field<Boolean> own) {
        return new Entry(
                row.get(ENTRY.ID),
                row.get(ENTRY.VERSION),
                row.get(ENTRY.ASSIGNMENT_ID),
                row.get(ENTRY.PERIOD_ID),
                row.get(ENTRY.UNIT_ID),
                row.get(ENTRY.REVISION),
                EntryState.valueOf(row.get(ENTRY.STATE)),
                row.get(ENTRY.CURRENT_VERSION_ID),
                row.get(ENTRY_VERSION.NUMBER),
                FigureColumns.figure(row),
                row.get(ENTRY_VERSION.ENTERED_BY),
                row.get(own));
    }
}
