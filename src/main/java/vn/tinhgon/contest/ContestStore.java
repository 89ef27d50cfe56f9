package vn.tinhgon.contest;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.CONTEST;
import static vn.tinhgon.schema.Tables.CONTEST_FILE;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.PROGRAMME;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.STORED_FILE;
import static vn.tinhgon.schema.Tables.TARGET;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.ContestId;
import vn.tinhgon.kernel.FileId;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.platform.files.StoredFile;
import vn.tinhgon.progress.DueReports;
import vn.tinhgon.schema.tables.Person;
import vn.tinhgon.unit.UnitNames;

/** Contested figures, as far as somebody sees: of their own unit, or of the province. */
@Component
class ContestStore {

    private static final Person ANSWERING = PERSON.as("answering");

    private final DSLContext db;
    private final Clock clock;

    ContestStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What waits first, the oldest on top. */
    List<Contest> list(Acting reader, ContestFilter filter, Slice slice, LocalDate day) {
        return contests(isSeenBy(reader).and(matches(filter)), slice, day);
    }

    int count(Acting reader, ContestFilter filter) {
        return db.fetchCount(CONTEST, isSeenBy(reader).and(matches(filter)));
    }

    Optional<Contest> find(Acting reader, ContestId id, LocalDate day) {
        return contests(isSeenBy(reader).and(CONTEST.ID.eq(id)), new Slice(0, 1), day).stream()
                .findFirst();
    }

    private List<Contest> contests(Condition which, Slice slice, LocalDate day) {
        return db.select(CONTEST.asterisk(), UnitNames.NAME, PERSON.FULL_NAME, ANSWERING.FULL_NAME)
                .select(TARGET.NUMBER, TARGET.SHORT_NAME, REPORTING_PERIOD.FROM_ON, REPORTING_PERIOD.UNTIL_ON)
                .from(CONTEST)
                .join(UNIT)
                .on(UNIT.ID.eq(CONTEST.UNIT_ID))
                .leftJoin(UNIT_VERSION)
                .on(UnitNames.on(day))
                .join(PERSON)
                .on(PERSON.ID.eq(CONTEST.ENTERED_BY))
                .leftJoin(ANSWERING)
                .on(ANSWERING.ID.eq(CONTEST.ANSWERED_BY))
                .leftJoin(ASSIGNMENT)
                .on(ASSIGNMENT.ID.eq(CONTEST.ASSIGNMENT_ID))
                .leftJoin(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .leftJoin(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.ID.eq(CONTEST.PERIOD_ID))
                .where(which)
                .orderBy(CONTEST.WAITING.desc(), CONTEST.ID)
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(ContestStore::contest);
    }

    private static Condition isSeenBy(Acting reader) {
        return switch (reader.scope()) {
            case Scope.Unit own -> CONTEST.UNIT_ID.eq(own.unit());
            case Scope.UnitAndBelow some -> CONTEST.UNIT_ID.eq(some.unit());
            case Scope.Submitted all -> trueCondition();
            case Scope.Everything all -> trueCondition();
        };
    }

    private static Condition matches(ContestFilter filter) {
        var which = switch (filter.which()) {
            case WAITING -> CONTEST.WAITING.isTrue();
            case ANSWERED -> CONTEST.WAITING.isFalse();
            case ALL -> noCondition();
        };
        return which.and(filter.unit().map(CONTEST.UNIT_ID::eq).orElse(noCondition()));
    }

    private static Contest contest(Record row) {
        return new Contest(
                row.get(CONTEST.ID),
                row.get(CONTEST.UNIT_ID),
                row.get(UnitNames.NAME),
                Optional.ofNullable(row.get(TARGET.NUMBER))
                        .map(number -> number + " " + row.get(TARGET.SHORT_NAME))
                        .orElse(""),
                Optional.ofNullable(row.get(REPORTING_PERIOD.FROM_ON))
                        .map(from -> new Period(from, row.get(REPORTING_PERIOD.UNTIL_ON))),
                Cause.valueOf(row.get(CONTEST.CAUSE)),
                row.get(CONTEST.WORDS),
                row.get(CONTEST.ENTERED_BY),
                row.get(PERSON.FULL_NAME),
                row.get(CONTEST.ENTERED_AT),
                Optional.ofNullable(row.get(CONTEST.OUTCOME))
                        .map(outcome -> new Contest.Answer(
                                Outcome.valueOf(outcome),
                                row.get(CONTEST.ANSWER),
                                row.get(ANSWERING.FULL_NAME),
                                row.get(CONTEST.ANSWERED_AT))));
    }

    /** How many of each unit, in a programme. */
    Map<UnitId, ContestCount> counted(Acting reader, ProgrammeId programme) {
        var counted = new HashMap<UnitId, ContestCount>();
        db.select(CONTEST.UNIT_ID, CONTEST.WAITING, DSL.count())
                .from(CONTEST)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.ID.eq(CONTEST.ASSIGNMENT_ID))
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .where(TARGET.PROGRAMME_ID.eq(programme), isSeenBy(reader))
                .groupBy(CONTEST.UNIT_ID, CONTEST.WAITING)
                .forEach(row -> counted.merge(
                        row.value1(),
                        row.value2() ? new ContestCount(row.value3(), 0) : new ContestCount(0, row.value3()),
                        ContestCount::plus));
        return counted;
    }

    Optional<WaitingContests> waiting() {
        return since(CONTEST.ENTERED_AT, CONTEST.WAITING.isTrue());
    }

    /** Of {@code unit} since {@code from}. */
    Optional<WaitingContests> answered(UnitId unit, Instant from) {
        return since(CONTEST.ANSWERED_AT, CONTEST.UNIT_ID.eq(unit).and(CONTEST.ANSWERED_AT.ge(from)));
    }

    private Optional<WaitingContests> since(Field<Instant> at, Condition which) {
        return db.select(DSL.count(), min(at))
                .from(CONTEST)
                .where(which)
                .fetchOptional(
                        row -> Optional.ofNullable(row.value2()).map(since -> new WaitingContests(row.value1(), since)))
                .flatMap(some -> some);
    }

    /** Targets of {@code unit} in programmes that have begun by {@code day}, the present one first, by number. */
    List<Contestable> contestable(UnitId unit, LocalDate day) {
        return db.select(ASSIGNMENT.ID, TARGET.NUMBER, TARGET.SHORT_NAME)
                .from(ASSIGNMENT)
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .join(PROGRAMME)
                .on(PROGRAMME.ID.eq(TARGET.PROGRAMME_ID))
                .where(ASSIGNMENT.UNIT_ID.eq(unit), PROGRAMME.FROM_ON.le(day))
                .orderBy(PROGRAMME.FROM_ON.desc(), TARGET.NUMBER, ASSIGNMENT.ID)
                .fetch(Records.mapping(Contestable::new));
    }

    /**
     * Periods for which {@code unit} reported a target, or for which it was to by {@code day}: that nothing counts is contested as
     * well. The latest first.
     */
    List<ReportedPeriod> periods(UnitId unit, AssignmentId assignment, LocalDate day) {
        return db.select(REPORTING_PERIOD.ID, REPORTING_PERIOD.FROM_ON, REPORTING_PERIOD.UNTIL_ON)
                .from(ASSIGNMENT)
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .join(REPORTING_PERIOD)
                .on(DueReports.isReportedIn())
                .where(ASSIGNMENT.ID.eq(assignment), ASSIGNMENT.UNIT_ID.eq(unit))
                .and(exists(selectOne()
                                .from(ENTRY)
                                .where(ENTRY.ASSIGNMENT_ID.eq(ASSIGNMENT.ID), ENTRY.PERIOD_ID.eq(REPORTING_PERIOD.ID))
                                .and(ENTRY.SET_ASIDE.isFalse()))
                        .or(REPORTING_PERIOD.UNTIL_ON.le(day).and(DueReports.isGiven())))
                .orderBy(REPORTING_PERIOD.UNTIL_ON.desc(), REPORTING_PERIOD.ID)
                .fetch(row -> new ReportedPeriod(row.value1(), new Period(row.value2(), row.value3())));
    }

    /** @throws Refused where a contest of the same target waits for its answer */
    void contest(ContestId id, NewContest said, UnitId unit, PersonId by) {
        try {
            db.insertInto(CONTEST)
                    .set(CONTEST.ID, id)
                    .set(CONTEST.ASSIGNMENT_ID, said.about())
                    .set(CONTEST.UNIT_ID, unit)
                    .set(CONTEST.PERIOD_ID, said.period().orElse(null))
                    .set(CONTEST.CAUSE, said.cause().name())
                    .set(CONTEST.WORDS, said.words())
                    .set(CONTEST.ENTERED_BY, by)
                    .set(CONTEST.ENTERED_AT, clock.instant())
                    .execute();
        } catch (DuplicateKeyException awaited) {
            throw Refused.field("about", "contest.refused.awaited");
        }
    }

    /** @throws Changed when somebody answered it first */
    void answer(ContestId id, Outcome outcome, String words, PersonId by) {
        Writes.foundOrChanged(
                "contest",
                db.update(CONTEST)
                        .set(CONTEST.OUTCOME, outcome.name())
                        .set(CONTEST.ANSWER, words)
                        .set(CONTEST.ANSWERED_BY, by)
                        .set(CONTEST.ANSWERED_AT, clock.instant())
                        .where(CONTEST.ID.eq(id), CONTEST.WAITING.isTrue()));
    }

    /** The first attached first. */
    List<StoredFile> files(ContestId id) {
        return db.select(STORED_FILE.ID, STORED_FILE.NAME, STORED_FILE.MEDIA_TYPE, STORED_FILE.SIZE_BYTES)
                .from(CONTEST_FILE)
                .join(STORED_FILE)
                .on(STORED_FILE.ID.eq(CONTEST_FILE.FILE_ID))
                .where(CONTEST_FILE.CONTEST_ID.eq(id))
                .orderBy(CONTEST_FILE.ID)
                .fetch(Records.mapping(StoredFile::new));
    }

    /** Whether somebody attached a file to it. */
    boolean hasFileOf(ContestId id, PersonId person) {
        return db.fetchExists(select(CONTEST_FILE.ID)
                .from(CONTEST_FILE)
                .join(STORED_FILE)
                .on(STORED_FILE.ID.eq(CONTEST_FILE.FILE_ID))
                .where(CONTEST_FILE.CONTEST_ID.eq(id), STORED_FILE.UPLOADED_BY.eq(person)));
    }

    void attach(ContestId id, FileId file) {
        db.insertInto(CONTEST_FILE)
                .set(CONTEST_FILE.ID, Id.ofRow())
                .set(CONTEST_FILE.CONTEST_ID, id)
                .set(CONTEST_FILE.FILE_ID, file)
                .execute();
    }
}
