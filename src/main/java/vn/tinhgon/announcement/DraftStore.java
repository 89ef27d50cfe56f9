package vn.tinhgon.announcement;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static vn.tinhgon.schema.Tables.DRAFT_VERSION;
import static vn.tinhgon.schema.Tables.MINISTRY_DRAFT;
import static vn.tinhgon.schema.Tables.OPINION;
import static vn.tinhgon.schema.Tables.OPINION_VERSION;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.announcement.MinistryDraft.DraftEntry;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.DraftId;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.schema.tables.records.MinistryDraftRecord;
import vn.tinhgon.schema.tables.records.OpinionRecord;
import vn.tinhgon.unit.UnitNames;

/** Drafts of ministries with what units said of them. A unit finds those that it is asked about, and its own opinion. */
@Component
class DraftStore {

    /** How many opinions a unit owes, and the first of their last days. */
    record Owed(int count, LocalDate due) {}

    private final DSLContext db;
    private final Clock clock;

    DraftStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those not yet answered first, the nearest last day on top. */
    List<DraftRow> list(Scope scope, DraftFilter filter, Slice slice, LocalDate today) {
        var page = db.select(MINISTRY_DRAFT.ID)
                .from(MINISTRY_DRAFT)
                .where(isSeenIn(scope), matches(scope, filter, today))
                .orderBy(MINISTRY_DRAFT.WAITING.desc(), MINISTRY_DRAFT.DUE_ON, MINISTRY_DRAFT.ID)
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(MINISTRY_DRAFT.ID);
        var asked = DSL.count(OPINION.ID);
        var given = DSL.count(OPINION.GIVEN_ON);
        var last = max(OPINION.GIVEN_ON);
        return db.select(MINISTRY_DRAFT.asterisk(), asked, given, last)
                .from(MINISTRY_DRAFT)
                .leftJoin(OPINION)
                .on(OPINION.DRAFT_ID.eq(MINISTRY_DRAFT.ID), isAskedIn(scope))
                .where(MINISTRY_DRAFT.ID.in(page))
                .groupBy(MINISTRY_DRAFT.ID)
                .orderBy(MINISTRY_DRAFT.WAITING.desc(), MINISTRY_DRAFT.DUE_ON, MINISTRY_DRAFT.ID)
                .fetch(row -> new DraftRow(
                        row.get(MINISTRY_DRAFT.ID),
                        draft(row),
                        sent(row.get(MINISTRY_DRAFT.SENT_NUMBER), row.get(MINISTRY_DRAFT.SENT_ON)),
                        OpinionState.of(
                                row.get(MINISTRY_DRAFT.DUE_ON),
                                row.get(given) < row.get(asked) ? Optional.empty() : Optional.ofNullable(row.get(last)),
                                today),
                        row.get(asked),
                        row.get(given)));
    }

    int count(Scope scope, DraftFilter filter, LocalDate today) {
        return db.fetchCount(MINISTRY_DRAFT, isSeenIn(scope).and(matches(scope, filter, today)));
    }

    /** What {@code unit} still owes on drafts that the province has not answered; empty where nothing. */
    Optional<Owed> owed(UnitId unit) {
        return db.select(DSL.count(), min(MINISTRY_DRAFT.DUE_ON))
                .from(OPINION)
                .join(MINISTRY_DRAFT)
                .on(MINISTRY_DRAFT.ID.eq(OPINION.DRAFT_ID))
                .where(OPINION.UNIT_ID.eq(unit), OPINION.GIVEN_ON.isNull(), MINISTRY_DRAFT.SENT_ON.isNull())
                .fetchOptional(row -> Optional.ofNullable(row.value2()).map(due -> new Owed(row.value1(), due)))
                .flatMap(owed -> owed);
    }

    /** How many drafts all asked units have answered and the province has not, and the first of their last days. */
    Optional<Owed> toBeSent() {
        var open = OPINION.as("open");
        return db.select(DSL.count(), min(MINISTRY_DRAFT.DUE_ON))
                .from(MINISTRY_DRAFT)
                .where(MINISTRY_DRAFT.WAITING.isTrue())
                .andNotExists(selectOne()
                        .from(open)
                        .where(open.DRAFT_ID.eq(MINISTRY_DRAFT.ID))
                        .and(open.GIVEN_ON.isNull()))
                .fetchOptional(row -> Optional.ofNullable(row.value2()).map(due -> new Owed(row.value1(), due)))
                .flatMap(owed -> owed);
    }

    /** A draft with all that was entered of it, in four statements; empty where a unit is not asked about it. */
    Optional<MinistryDraft> find(Scope scope, DraftId id, LocalDate today, LocalDate day) {
        return db.selectFrom(MINISTRY_DRAFT)
                .where(MINISTRY_DRAFT.ID.eq(id), isSeenIn(scope))
                .fetchOptional()
                .map(row -> new MinistryDraft(
                        id,
                        row.getVersion(),
                        draft(row),
                        sent(row.getSentNumber(), row.getSentOn()),
                        entered(id),
                        asked(scope, id, row.getDueOn(), today, day)));
    }

    private List<Entered<DraftEntry>> entered(DraftId id) {
        return db.select(DRAFT_VERSION.asterisk(), PERSON.FULL_NAME)
                .from(DRAFT_VERSION)
                .join(PERSON)
                .on(PERSON.ID.eq(DRAFT_VERSION.ENTERED_BY))
                .where(DRAFT_VERSION.DRAFT_ID.eq(id))
                .orderBy(DRAFT_VERSION.VERSION)
                .fetch(row -> new Entered<>(
                        row.get(DRAFT_VERSION.VERSION).intValue(),
                        new DraftEntry(
                                new Draft(
                                        row.get(DRAFT_VERSION.TITLE),
                                        row.get(DRAFT_VERSION.MINISTRY),
                                        row.get(DRAFT_VERSION.RECEIVED_ON),
                                        row.get(DRAFT_VERSION.DUE_ON)),
                                sent(row.get(DRAFT_VERSION.SENT_NUMBER), row.get(DRAFT_VERSION.SENT_ON))),
                        row.get(DRAFT_VERSION.REASON),
                        row.get(PERSON.FULL_NAME),
                        row.get(DRAFT_VERSION.ENTERED_AT)));
    }

    private List<AskedUnit> asked(Scope scope, DraftId id, LocalDate due, LocalDate today, LocalDate day) {
        var given = given(scope, id);
        return db.select(OPINION.asterisk(), UnitNames.NAME)
                .from(OPINION)
                .join(UNIT)
                .on(UNIT.ID.eq(OPINION.UNIT_ID))
                .leftJoin(UNIT_VERSION)
                .on(UnitNames.on(day))
                .where(OPINION.DRAFT_ID.eq(id), isAskedIn(scope))
                .orderBy(UnitNames.NAME)
                .fetch(row -> new AskedUnit(
                        row.get(OPINION.UNIT_ID),
                        row.get(UnitNames.NAME),
                        OpinionState.of(due, Optional.ofNullable(row.get(OPINION.GIVEN_ON)), today),
                        given.getOrDefault(row.get(OPINION.ID), List.of())));
    }

    private Map<Long, List<Entered<Opinion>>> given(Scope scope, DraftId id) {
        return new HashMap<>(db.select(OPINION_VERSION.asterisk(), PERSON.FULL_NAME)
                .from(OPINION_VERSION)
                .join(OPINION)
                .on(OPINION.ID.eq(OPINION_VERSION.OPINION_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(OPINION_VERSION.ENTERED_BY))
                .where(OPINION.DRAFT_ID.eq(id), isAskedIn(scope))
                .orderBy(OPINION_VERSION.NUMBER)
                .fetchGroups(
                        OPINION_VERSION.OPINION_ID,
                        row -> new Entered<>(
                                row.get(OPINION_VERSION.NUMBER),
                                new Opinion(
                                        Stance.valueOf(row.get(OPINION_VERSION.STANCE)),
                                        row.get(OPINION_VERSION.WORDS),
                                        row.get(OPINION_VERSION.GIVEN_ON)),
                                row.get(OPINION_VERSION.REASON),
                                row.get(PERSON.FULL_NAME),
                                row.get(OPINION_VERSION.ENTERED_AT))));
    }

    void record(DraftId id, Draft draft, PersonId by) {
        var row = row(draft, Optional.empty());
        row.setId(id);
        db.insertInto(MINISTRY_DRAFT).set(row).execute();
        enter(id, 1, new DraftEntry(draft, Optional.empty()), "", by);
    }

    /** Asks units that are not asked yet. */
    void ask(DraftId id, Collection<UnitId> units, PersonId by) {
        if (units.isEmpty()) {
            return;
        }
        var insert = db.insertQuery(OPINION);
        for (var unit : units) {
            var row = new OpinionRecord();
            row.setId(Id.ofRow());
            row.setDraftId(id);
            row.setUnitId(unit);
            row.setEnteredBy(by);
            row.setEnteredAt(clock.instant());
            insert.addRecord(row);
        }
        Writes.orChanged("draft", insert::execute);
    }

    /** @throws Changed when somebody entered something after {@code seen} */
    void change(DraftId id, long seen, DraftEntry to, String reason, PersonId by) {
        var row = row(to.draft(), to.sent());
        row.setVersion(seen + 1);
        Writes.foundOrChanged(
                "draft",
                db.update(MINISTRY_DRAFT).set(row).where(MINISTRY_DRAFT.ID.eq(id), MINISTRY_DRAFT.VERSION.eq(seen)));
        enter(id, seen + 1, to, reason, by);
    }

    /** @throws Changed when somebody gave or corrected the unit's opinion meanwhile: then {@code number} is there */
    void give(DraftId draft, UnitId unit, int number, Opinion opinion, String reason, PersonId by) {
        var id = db.select(OPINION.ID)
                .from(OPINION)
                .where(OPINION.DRAFT_ID.eq(draft), OPINION.UNIT_ID.eq(unit))
                .fetchSingle(OPINION.ID);
        Writes.orChanged(
                "draft",
                () -> db.insertInto(OPINION_VERSION)
                        .set(OPINION_VERSION.ID, Id.ofRow())
                        .set(OPINION_VERSION.OPINION_ID, id)
                        .set(OPINION_VERSION.NUMBER, number)
                        .set(OPINION_VERSION.STANCE, opinion.stance().name())
                        .set(OPINION_VERSION.WORDS, opinion.words())
                        .set(OPINION_VERSION.GIVEN_ON, opinion.givenOn())
                        .set(OPINION_VERSION.REASON, reason)
                        .set(OPINION_VERSION.ENTERED_BY, by)
                        .set(OPINION_VERSION.ENTERED_AT, clock.instant())
                        .execute());
        db.update(OPINION)
                .set(OPINION.STANCE, opinion.stance().name())
                .set(OPINION.GIVEN_ON, opinion.givenOn())
                .where(OPINION.ID.eq(id))
                .execute();
    }

    private void enter(DraftId id, long version, DraftEntry entry, String reason, PersonId by) {
        db.insertInto(DRAFT_VERSION)
                .set(DRAFT_VERSION.ID, Id.ofRow())
                .set(DRAFT_VERSION.DRAFT_ID, id)
                .set(DRAFT_VERSION.VERSION, version)
                .set(DRAFT_VERSION.TITLE, entry.draft().title())
                .set(DRAFT_VERSION.MINISTRY, entry.draft().ministry())
                .set(DRAFT_VERSION.RECEIVED_ON, entry.draft().receivedOn())
                .set(DRAFT_VERSION.DUE_ON, entry.draft().dueOn())
                .set(
                        DRAFT_VERSION.SENT_NUMBER,
                        entry.sent().map(SentAnswer::number).orElse(null))
                .set(DRAFT_VERSION.SENT_ON, entry.sent().map(SentAnswer::sentOn).orElse(null))
                .set(DRAFT_VERSION.REASON, reason)
                .set(DRAFT_VERSION.ENTERED_BY, by)
                .set(DRAFT_VERSION.ENTERED_AT, clock.instant())
                .execute();
    }

    private static MinistryDraftRecord row(Draft draft, Optional<SentAnswer> sent) {
        var row = new MinistryDraftRecord();
        row.setTitle(draft.title());
        row.setMinistry(draft.ministry());
        row.setReceivedOn(draft.receivedOn());
        row.setDueOn(draft.dueOn());
        sent.ifPresent(answer -> {
            row.setSentNumber(answer.number());
            row.setSentOn(answer.sentOn());
        });
        return row;
    }

    private static Draft draft(Record row) {
        return new Draft(
                row.get(MINISTRY_DRAFT.TITLE),
                row.get(MINISTRY_DRAFT.MINISTRY),
                row.get(MINISTRY_DRAFT.RECEIVED_ON),
                row.get(MINISTRY_DRAFT.DUE_ON));
    }

    private static Optional<SentAnswer> sent(@Nullable String number, @Nullable LocalDate on) {
        return number == null || on == null ? Optional.empty() : Optional.of(new SentAnswer(number, on));
    }

    private static Condition isSeenIn(Scope scope) {
        return scope instanceof Scope.Submitted || scope instanceof Scope.Everything
                ? trueCondition()
                : exists(selectOne().from(OPINION).where(OPINION.DRAFT_ID.eq(MINISTRY_DRAFT.ID), isAskedIn(scope)));
    }

    private static Condition isAskedIn(Scope scope) {
        return switch (scope) {
            case Scope.Unit own -> OPINION.UNIT_ID.eq(own.unit());
            case Scope.UnitAndBelow some -> OPINION.UNIT_ID.eq(some.unit());
            case Scope.Submitted all -> trueCondition();
            case Scope.Everything all -> trueCondition();
        };
    }

    private static Condition matches(Scope scope, DraftFilter filter, LocalDate today) {
        var text = filter.text().strip();
        var named = text.isEmpty()
                ? noCondition()
                : MINISTRY_DRAFT.TITLE.contains(text).or(MINISTRY_DRAFT.MINISTRY.contains(text));
        return named.and(
                switch (filter.which()) {
                    case ALL -> noCondition();
                    case OPEN -> MINISTRY_DRAFT.WAITING.isTrue();
                    case SENT -> MINISTRY_DRAFT.WAITING.isFalse();
                    case LATE ->
                        MINISTRY_DRAFT
                                .WAITING
                                .isTrue()
                                .and(MINISTRY_DRAFT.DUE_ON.lt(today))
                                .andExists(selectOne()
                                        .from(OPINION)
                                        .where(
                                                OPINION.DRAFT_ID.eq(MINISTRY_DRAFT.ID),
                                                OPINION.GIVEN_ON.isNull(),
                                                isAskedIn(scope)));
                });
    }
}
