package vn.tinhgon.announcement;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.trueCondition;
import static vn.tinhgon.schema.Tables.ANNOUNCEMENT;
import static vn.tinhgon.schema.Tables.ANNOUNCEMENT_PUBLICATION;
import static vn.tinhgon.schema.Tables.ANNOUNCEMENT_VERSION;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.tinhgon.announcement.AnnouncementFilter.Which;
import vn.tinhgon.kernel.AnnouncementId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Owned;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.database.VietnameseOrder;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.schema.tables.records.AnnouncementRecord;
import vn.tinhgon.unit.UnitNames;

/** Announcements with what units published after them. */
@Component
class AnnouncementStore {

    /** When a duty was done, and what its last day was by the calendar of that day. */
    record Done(LocalDate on, Optional<LocalDate> due) {}

    /**
     * What a unit says to have published.
     *
     * @param number from 1; each later one is a correction
     * @param due its last day, as far as the calendar has it
     */
    record Publication(Duty duty, int number, Published said, String reason, Optional<LocalDate> due) {}

    /** How often a duty is still owed, and the first day of one. */
    record Owed(int count, LocalDate first) {}

    private record Columns(Field<LocalDate> on, Field<LocalDate> due) {}

    private static final Map<Duty, Columns> COLUMNS = Map.of(
            Duty.PROCEDURES, new Columns(ANNOUNCEMENT.PROCEDURES_ON, ANNOUNCEMENT.PROCEDURES_DUE),
            Duty.WORKFLOWS, new Columns(ANNOUNCEMENT.WORKFLOWS_ON, ANNOUNCEMENT.WORKFLOWS_DUE));

    private final DSLContext db;
    private final Clock clock;

    AnnouncementStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What is owed first, the nearest last day on top: later announcements are never due earlier. */
    List<AnnouncementRow> list(
            Scope scope, AnnouncementFilter filter, Slice slice, Deadlines deadlines, LocalDate day) {
        var page = db.select(ANNOUNCEMENT.ID)
                .from(ANNOUNCEMENT)
                .where(isSeenIn(scope), matches(filter, deadlines))
                .orderBy(ANNOUNCEMENT.WAITING.desc(), ANNOUNCEMENT.ANNOUNCED_ON, ANNOUNCEMENT.ID)
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(ANNOUNCEMENT.ID);
        return rows(ANNOUNCEMENT.ID.in(page), deadlines, day);
    }

    /** All of the list. */
    List<AnnouncementRow> all(Scope scope, AnnouncementFilter filter, Deadlines deadlines, LocalDate day) {
        return rows(isSeenIn(scope).and(matches(filter, deadlines)), deadlines, day);
    }

    private List<AnnouncementRow> rows(Condition which, Deadlines deadlines, LocalDate day) {
        return db.select(ANNOUNCEMENT.asterisk(), UnitNames.NAME)
                .from(ANNOUNCEMENT)
                .join(UNIT)
                .on(UNIT.ID.eq(ANNOUNCEMENT.UNIT_ID))
                .leftJoin(UNIT_VERSION)
                .on(UnitNames.on(day))
                .where(which)
                .orderBy(ANNOUNCEMENT.WAITING.desc(), ANNOUNCEMENT.ANNOUNCED_ON, ANNOUNCEMENT.ID)
                .fetch(row -> new AnnouncementRow(
                        row.get(ANNOUNCEMENT.ID), announced(row), row.get(UnitNames.NAME), deadlines(row, deadlines)));
    }

    int count(Scope scope, AnnouncementFilter filter, Deadlines deadlines) {
        return db.fetchCount(ANNOUNCEMENT, isSeenIn(scope).and(matches(filter, deadlines)));
    }

    /** Fields of the announcements that {@code scope} sees, in the order of the alphabet. */
    List<String> fields(Scope scope) {
        var order = VietnameseOrder.of(ANNOUNCEMENT.FIELD);
        return db.selectDistinct(ANNOUNCEMENT.FIELD, order)
                .from(ANNOUNCEMENT)
                .where(isSeenIn(scope))
                .orderBy(order)
                .fetch(ANNOUNCEMENT.FIELD);
    }

    /** How often {@code unit} still owes each duty; a duty of which it owes nothing is left out. */
    Map<Duty, Owed> owed(UnitId unit) {
        var found = new EnumMap<Duty, Owed>(Duty.class);
        for (var duty : Duty.values()) {
            var row = db.select(DSL.count(), min(ANNOUNCEMENT.ANNOUNCED_ON))
                    .from(ANNOUNCEMENT)
                    .where(
                            ANNOUNCEMENT.UNIT_ID.eq(unit),
                            ANNOUNCEMENT.WAITING.isTrue(),
                            columns(duty).on().isNull())
                    .fetchSingle();
            Optional.ofNullable(row.value2()).ifPresent(first -> found.put(duty, new Owed(row.value1(), first)));
        }
        return found;
    }

    /** An announcement with all that was entered of it, in three statements. */
    Optional<Owned<Announcement>> find(AnnouncementId id, Deadlines deadlines, LocalDate day) {
        return db.select(ANNOUNCEMENT.asterisk(), UnitNames.NAME)
                .from(ANNOUNCEMENT)
                .join(UNIT)
                .on(UNIT.ID.eq(ANNOUNCEMENT.UNIT_ID))
                .leftJoin(UNIT_VERSION)
                .on(UnitNames.on(day))
                .where(ANNOUNCEMENT.ID.eq(id))
                .fetchOptional(row -> Owned.by(
                        row.get(ANNOUNCEMENT.UNIT_ID),
                        true,
                        new Announcement(
                                id,
                                row.get(ANNOUNCEMENT.VERSION),
                                announced(row),
                                row.get(UnitNames.NAME),
                                deadlines(row, deadlines),
                                entered(id),
                                published(id))));
    }

    private List<Entered<Announced>> entered(AnnouncementId id) {
        var number = new int[1];
        return db.select(ANNOUNCEMENT_VERSION.asterisk(), PERSON.FULL_NAME)
                .from(ANNOUNCEMENT_VERSION)
                .join(PERSON)
                .on(PERSON.ID.eq(ANNOUNCEMENT_VERSION.ENTERED_BY))
                .where(ANNOUNCEMENT_VERSION.ANNOUNCEMENT_ID.eq(id))
                .orderBy(ANNOUNCEMENT_VERSION.VERSION)
                .fetch(row -> new Entered<>(
                        ++number[0],
                        new Announced(
                                row.get(ANNOUNCEMENT_VERSION.NUMBER),
                                row.get(ANNOUNCEMENT_VERSION.ANNOUNCED_ON),
                                row.get(ANNOUNCEMENT_VERSION.ISSUER),
                                row.get(ANNOUNCEMENT_VERSION.FIELD),
                                row.get(ANNOUNCEMENT_VERSION.EXCERPT),
                                row.get(ANNOUNCEMENT_VERSION.UNIT_ID)),
                        row.get(ANNOUNCEMENT_VERSION.REASON),
                        row.get(PERSON.FULL_NAME),
                        row.get(ANNOUNCEMENT_VERSION.ENTERED_AT)));
    }

    private Map<Duty, List<Entered<Published>>> published(AnnouncementId id) {
        Function<Record, Entered<Published>> read = row -> new Entered<>(
                row.get(ANNOUNCEMENT_PUBLICATION.NUMBER),
                new Published(
                        row.get(ANNOUNCEMENT_PUBLICATION.DECISION_NUMBER),
                        row.get(ANNOUNCEMENT_PUBLICATION.PUBLISHED_ON),
                        row.get(ANNOUNCEMENT_PUBLICATION.NOTE)),
                row.get(ANNOUNCEMENT_PUBLICATION.REASON),
                row.get(PERSON.FULL_NAME),
                row.get(ANNOUNCEMENT_PUBLICATION.ENTERED_AT));
        return db.select(ANNOUNCEMENT_PUBLICATION.asterisk(), PERSON.FULL_NAME)
                .from(ANNOUNCEMENT_PUBLICATION)
                .join(PERSON)
                .on(PERSON.ID.eq(ANNOUNCEMENT_PUBLICATION.ENTERED_BY))
                .where(ANNOUNCEMENT_PUBLICATION.ANNOUNCEMENT_ID.eq(id))
                .orderBy(ANNOUNCEMENT_PUBLICATION.NUMBER)
                .fetchGroups(row -> Duty.valueOf(row.get(ANNOUNCEMENT_PUBLICATION.DUTY)), read::apply);
    }

    /** @throws Refused at {@code number} that is recorded already for the unit */
    void record(AnnouncementId id, Announced announced, PersonId by) {
        var row = row(announced);
        row.setId(id);
        numbered(() -> db.insertInto(ANNOUNCEMENT).set(row).execute());
        enter(id, 1, announced, "", by);
    }

    /**
     * @param done duties that are done, with when they were due by the corrected day
     * @throws Changed when somebody entered something after {@code seen}
     */
    void correct(AnnouncementId id, long seen, Announced announced, Map<Duty, Done> done, String reason, PersonId by) {
        var row = row(announced);
        row.setVersion(seen + 1);
        done.forEach((duty, each) -> row.set(columns(duty).due(), each.due().orElse(null)));
        numbered(() -> update(id, seen, row));
        enter(id, seen + 1, announced, reason, by);
    }

    /** @throws Changed when somebody entered something after {@code seen} */
    void publish(AnnouncementId id, long seen, Publication publication, PersonId by) {
        var said = publication.said();
        var row = new AnnouncementRecord();
        row.setVersion(seen + 1);
        row.set(columns(publication.duty()).on(), said.publishedOn());
        row.set(columns(publication.duty()).due(), publication.due().orElse(null));
        update(id, seen, row);
        db.insertInto(ANNOUNCEMENT_PUBLICATION)
                .set(ANNOUNCEMENT_PUBLICATION.ID, Id.ofRow())
                .set(ANNOUNCEMENT_PUBLICATION.ANNOUNCEMENT_ID, id)
                .set(ANNOUNCEMENT_PUBLICATION.DUTY, publication.duty().name())
                .set(ANNOUNCEMENT_PUBLICATION.NUMBER, publication.number())
                .set(ANNOUNCEMENT_PUBLICATION.DECISION_NUMBER, said.decisionNumber())
                .set(ANNOUNCEMENT_PUBLICATION.PUBLISHED_ON, said.publishedOn())
                .set(ANNOUNCEMENT_PUBLICATION.NOTE, said.note())
                .set(ANNOUNCEMENT_PUBLICATION.REASON, publication.reason())
                .set(ANNOUNCEMENT_PUBLICATION.ENTERED_BY, by)
                .set(ANNOUNCEMENT_PUBLICATION.ENTERED_AT, clock.instant())
                .execute();
    }

    private void update(AnnouncementId id, long seen, AnnouncementRecord row) {
        Writes.foundOrChanged(
                "announcement",
                db.update(ANNOUNCEMENT).set(row).where(ANNOUNCEMENT.ID.eq(id), ANNOUNCEMENT.VERSION.eq(seen)));
    }

    private static void numbered(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException already) {
            throw Refused.field("number", "announcement.refused.numberTaken");
        }
    }

    private void enter(AnnouncementId id, long version, Announced announced, String reason, PersonId by) {
        db.insertInto(ANNOUNCEMENT_VERSION)
                .set(ANNOUNCEMENT_VERSION.ID, Id.ofRow())
                .set(ANNOUNCEMENT_VERSION.ANNOUNCEMENT_ID, id)
                .set(ANNOUNCEMENT_VERSION.VERSION, version)
                .set(ANNOUNCEMENT_VERSION.NUMBER, announced.number())
                .set(ANNOUNCEMENT_VERSION.ANNOUNCED_ON, announced.announcedOn())
                .set(ANNOUNCEMENT_VERSION.ISSUER, announced.issuer())
                .set(ANNOUNCEMENT_VERSION.FIELD, announced.field())
                .set(ANNOUNCEMENT_VERSION.EXCERPT, announced.excerpt())
                .set(ANNOUNCEMENT_VERSION.UNIT_ID, announced.unit())
                .set(ANNOUNCEMENT_VERSION.REASON, reason)
                .set(ANNOUNCEMENT_VERSION.ENTERED_BY, by)
                .set(ANNOUNCEMENT_VERSION.ENTERED_AT, clock.instant())
                .execute();
    }

    private static AnnouncementRecord row(Announced announced) {
        var row = new AnnouncementRecord();
        row.setNumber(announced.number());
        row.setAnnouncedOn(announced.announcedOn());
        row.setIssuer(announced.issuer());
        row.setField(announced.field());
        row.setExcerpt(announced.excerpt());
        row.setUnitId(announced.unit());
        return row;
    }

    private static Announced announced(Record row) {
        return new Announced(
                row.get(ANNOUNCEMENT.NUMBER),
                row.get(ANNOUNCEMENT.ANNOUNCED_ON),
                row.get(ANNOUNCEMENT.ISSUER),
                row.get(ANNOUNCEMENT.FIELD),
                row.get(ANNOUNCEMENT.EXCERPT),
                row.get(ANNOUNCEMENT.UNIT_ID));
    }

    private static List<Deadline> deadlines(Record row, Deadlines deadlines) {
        return Stream.of(Duty.values())
                .map(duty -> Optional.ofNullable(row.get(columns(duty).on()))
                        .map(on -> deadlines.done(
                                duty, Optional.ofNullable(row.get(columns(duty).due())), on))
                        .orElseGet(() -> deadlines.open(duty, row.get(ANNOUNCEMENT.ANNOUNCED_ON))))
                .toList();
    }

    private static Columns columns(Duty duty) {
        return Objects.requireNonNull(COLUMNS.get(duty));
    }

    private static Condition isSeenIn(Scope scope) {
        return switch (scope) {
            case Scope.Unit own -> ANNOUNCEMENT.UNIT_ID.eq(own.unit());
            case Scope.UnitAndBelow some ->
                ANNOUNCEMENT.UNIT_ID.eq(some.unit()).or(ANNOUNCEMENT.UNIT_ID.in(some.below()));
            case Scope.Submitted all -> trueCondition();
            case Scope.Everything all -> trueCondition();
        };
    }

    private static Condition matches(AnnouncementFilter filter, Deadlines deadlines) {
        var text = filter.text().strip();
        var named = text.isEmpty()
                ? noCondition()
                : ANNOUNCEMENT.EXCERPT.contains(text).or(ANNOUNCEMENT.NUMBER.containsIgnoreCase(text));
        return named.and(standing(filter.which(), deadlines))
                .and(filter.field().map(ANNOUNCEMENT.FIELD::eq).orElse(noCondition()))
                .and(filter.unit().map(ANNOUNCEMENT.UNIT_ID::eq).orElse(noCondition()));
    }

    private static Condition standing(Which which, Deadlines deadlines) {
        return switch (which) {
            case ALL -> noCondition();
            case WAITING -> ANNOUNCEMENT.WAITING.isTrue();
            default ->
                Stream.of(Duty.values())
                        .map(duty -> standing(which, duty, deadlines))
                        .reduce(falseCondition(), Condition::or);
        };
    }

    private static Condition standing(Which which, Duty duty, Deadlines deadlines) {
        var columns = columns(duty);
        var open = columns.on().isNull();
        var announced = ANNOUNCEMENT.ANNOUNCED_ON;
        return switch (which) {
            case LATE -> open.and(announced.le(deadlines.lateUntil(duty)));
            case DUE_SOON ->
                open.and(announced.gt(deadlines.lateUntil(duty))).and(announced.le(deadlines.soonUntil(duty)));
            case RUNNING -> open.and(announced.gt(deadlines.soonUntil(duty)));
            case DONE_LATE -> columns.on().gt(columns.due());
            case DONE_IN_TIME ->
                columns.on()
                        .isNotNull()
                        .and(columns.due().isNull().or(columns.on().le(columns.due())));
            case WAITING, ALL -> noCondition();
        };
    }
}
