package vn.tinhgon.score;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static vn.tinhgon.schema.Tables.ENTERED_POINTS;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.UNIT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.PointsId;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.schema.tables.Person;
import vn.tinhgon.score.EnteredPoints.State;
import vn.tinhgon.unit.Tier;
import vn.tinhgon.unit.UnitKind;

/** Points that were entered by hand. */
@Component
class EnteredPointsStore {

    private static final Person DECIDING = PERSON.as("deciding");

    private final DSLContext db;

    EnteredPointsStore(DSLContext db) {
        this.db = db;
    }

    /** What waits, counts or was returned of a criterion in a programme, the latest first. */
    List<EnteredPoints> of(ProgrammeId programme, String code) {
        return points(ENTERED_POINTS
                .PROGRAMME_ID
                .eq(programme)
                .and(ENTERED_POINTS.CODE.eq(code))
                .and(ENTERED_POINTS.STATE.notIn(State.REPLACED.name(), State.TAKEN_BACK.name())));
    }

    /** What waits in a programme that {@code person} has not entered, by tier and code. */
    List<WaitingPoints> waitingFor(PersonId person, ProgrammeId programme) {
        return db
                .select(UNIT.KIND, ENTERED_POINTS.CODE, count())
                .from(ENTERED_POINTS)
                .join(UNIT)
                .on(UNIT.ID.eq(ENTERED_POINTS.UNIT_ID))
                .where(ENTERED_POINTS.PROGRAMME_ID.eq(programme), ENTERED_POINTS.OPEN.isTrue())
                .and(ENTERED_POINTS.ENTERED_BY.ne(person))
                .groupBy(UNIT.KIND, ENTERED_POINTS.CODE)
                .fetch()
                .stream()
                .flatMap(row -> Tier.of(UnitKind.valueOf(row.value1()))
                        .map(tier -> new WaitingPoints(tier, row.value2(), row.value3()))
                        .stream())
                .toList();
    }

    /** Of how many units points that {@code person} entered were returned, and none were entered since. */
    int countReturnedTo(PersonId person, ProgrammeId programme) {
        var since = ENTERED_POINTS.as("since");
        return db.fetchCount(
                ENTERED_POINTS,
                ENTERED_POINTS.PROGRAMME_ID.eq(programme),
                ENTERED_POINTS.STATE.eq(State.RETURNED.name()),
                ENTERED_POINTS.ENTERED_BY.eq(person),
                notExists(selectOne()
                        .from(since)
                        .where(
                                since.PROGRAMME_ID.eq(ENTERED_POINTS.PROGRAMME_ID),
                                since.UNIT_ID.eq(ENTERED_POINTS.UNIT_ID),
                                since.CODE.eq(ENTERED_POINTS.CODE),
                                since.STATE.ne(State.TAKEN_BACK.name()),
                                since.ID.gt(ENTERED_POINTS.ID))));
    }

    /** @throws NotFound when this province has not all of these points */
    List<EnteredPoints> get(List<PointsId> ids) {
        var found = points(ENTERED_POINTS.ID.in(ids));
        if (found.size() < ids.size()) {
            throw new NotFound("points");
        }
        return found;
    }

    /**
     * Whoever decides on them at the same moment waits.
     *
     * @throws Changed when one of them is decided on already
     */
    void requireWaiting(List<PointsId> ids) {
        Writes.foundOrChanged(
                "points",
                ids.size(),
                db.select(ENTERED_POINTS.ID)
                        .from(ENTERED_POINTS)
                        .where(ENTERED_POINTS.ID.in(ids), ENTERED_POINTS.OPEN.isTrue())
                        .forUpdate());
    }

    /** The units whose points of a criterion wait. */
    Set<UnitId> waitingUnits(ProgrammeId programme, String code) {
        return db.select(ENTERED_POINTS.UNIT_ID)
                .from(ENTERED_POINTS)
                .where(
                        ENTERED_POINTS.PROGRAMME_ID.eq(programme),
                        ENTERED_POINTS.CODE.eq(code),
                        ENTERED_POINTS.OPEN.isTrue())
                .fetchSet(ENTERED_POINTS.UNIT_ID);
    }

    private List<EnteredPoints> points(Condition which) {
        return db.select(ENTERED_POINTS.asterisk(), PERSON.FULL_NAME, DECIDING.FULL_NAME)
                .from(ENTERED_POINTS)
                .join(PERSON)
                .on(PERSON.ID.eq(ENTERED_POINTS.ENTERED_BY))
                .leftJoin(DECIDING)
                .on(DECIDING.ID.eq(ENTERED_POINTS.DECIDED_BY))
                .where(which)
                .orderBy(ENTERED_POINTS.ID.desc())
                .fetch(EnteredPointsStore::points);
    }

    private static EnteredPoints points(Record row) {
        return new EnteredPoints(
                row.get(ENTERED_POINTS.ID),
                row.get(ENTERED_POINTS.PROGRAMME_ID),
                row.get(ENTERED_POINTS.UNIT_ID),
                row.get(ENTERED_POINTS.CODE),
                row.get(ENTERED_POINTS.POINTS),
                row.get(ENTERED_POINTS.MAXIMUM),
                row.get(ENTERED_POINTS.EVIDENCE),
                row.get(ENTERED_POINTS.ENTERED_BY),
                row.get(PERSON.FULL_NAME),
                row.get(ENTERED_POINTS.ENTERED_AT),
                State.valueOf(row.get(ENTERED_POINTS.STATE)),
                Optional.ofNullable(row.get(ENTERED_POINTS.DECIDED_AT))
                        .map(at -> new EnteredPoints.Decided(
                                row.get(DECIDING.FULL_NAME), at, blank(row.get(ENTERED_POINTS.REASON)))));
    }

    private static String blank(@Nullable String reason) {
        return reason == null ? "" : reason;
    }

    /** @throws Changed where points of one of the units wait already */
    void enter(List<EnteredPoints> points) {
        var insert = db.insertInto(
                ENTERED_POINTS,
                ENTERED_POINTS.ID,
                ENTERED_POINTS.PROGRAMME_ID,
                ENTERED_POINTS.UNIT_ID,
                ENTERED_POINTS.CODE,
                ENTERED_POINTS.POINTS,
                ENTERED_POINTS.MAXIMUM,
                ENTERED_POINTS.EVIDENCE,
                ENTERED_POINTS.ENTERED_BY,
                ENTERED_POINTS.ENTERED_AT);
        for (var each : points) {
            insert = insert.values(
                    each.id(),
                    each.programme(),
                    each.unit(),
                    each.code(),
                    each.points(),
                    each.maximum(),
                    each.evidence(),
                    each.enteredBy(),
                    each.enteredAt());
        }
        Writes.orChanged("points", insert::execute);
    }

    /** What counted until now in the place of {@code points} counts no more. */
    void replaceBy(List<EnteredPoints> points) {
        var counting = points.stream()
                .map(each -> ENTERED_POINTS
                        .PROGRAMME_ID
                        .eq(each.programme())
                        .and(ENTERED_POINTS.UNIT_ID.eq(each.unit()))
                        .and(ENTERED_POINTS.CODE.eq(each.code())))
                .reduce(falseCondition(), Condition::or);
        Writes.orChanged(
                "points",
                () -> db.update(ENTERED_POINTS)
                        .set(ENTERED_POINTS.STATE, State.REPLACED.name())
                        .where(ENTERED_POINTS.COUNTS.isTrue(), counting)
                        .execute());
    }

    /** @throws Changed when one of them is decided on already */
    void decide(List<PointsId> ids, State state, PersonId by, Instant at, @Nullable String reason) {
        Writes.foundOrChanged(
                "points",
                ids.size(),
                db.update(ENTERED_POINTS)
                        .set(ENTERED_POINTS.STATE, state.name())
                        .set(ENTERED_POINTS.DECIDED_BY, by)
                        .set(ENTERED_POINTS.DECIDED_AT, at)
                        .set(ENTERED_POINTS.REASON, reason)
                        .where(ENTERED_POINTS.ID.in(ids), ENTERED_POINTS.OPEN.isTrue()));
    }
}
