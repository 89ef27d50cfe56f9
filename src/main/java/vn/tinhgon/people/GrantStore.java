package vn.tinhgon.people;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.ROLE_GRANT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectSeekStep4;
import org.jooq.impl.DSL;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.RoleGrantId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.schema.tables.Person;

/** The rights people hold, held and are going to hold. */
@Component
class GrantStore {

    static final Person REPRESENTED = PERSON.as("represented");

    /** What the unit of a grant was last called. */
    static final Field<String> UNIT_NAME = field(select(UNIT_VERSION.NAME)
            .from(UNIT_VERSION)
            .where(UNIT_VERSION.UNIT_ID.eq(ROLE_GRANT.UNIT_ID))
            .orderBy(UNIT_VERSION.VALID_FROM.desc())
            .limit(1));

    private static final Person GIVER = PERSON.as("giver");
    private static final Person ENDER = PERSON.as("ender");

    private final DSLContext db;

    GrantStore(DSLContext db) {
        this.db = db;
    }

    static Condition inForce(Instant now) {
        return ROLE_GRANT.VALID_FROM.le(now).and(isGoingOn(now));
    }

    /** All rights of somebody, the latest first. */
    List<Grant> of(PersonId person) {
        return grants(ROLE_GRANT.PERSON_ID.eq(person)).stream()
                .sorted(java.util.Comparator.comparing(Grant::from).reversed())
                .toList();
    }

    /** All rights not ended at {@code now}, by unit, role and name. */
    List<Grant> goingOn(Instant now) {
        return grants(isGoingOn(now));
    }

    /** Those of them that match; of one unit, or of all where it is empty. */
    List<Grant> goingOn(PeopleFilter filter, Optional<UnitId> unit, Instant now) {
        return grants(matches(filter, unit, now));
    }

    List<Grant> goingOn(PeopleFilter filter, Optional<UnitId> unit, Instant now, Slice slice) {
        return ordered(matches(filter, unit, now))
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(GrantStore::grant);
    }

    int countGoingOn(PeopleFilter filter, Optional<UnitId> unit, Instant now) {
        return db.fetchCount(selectOne()
                .from(ROLE_GRANT)
                .join(PERSON)
                .on(PERSON.ID.eq(ROLE_GRANT.PERSON_ID))
                .where(matches(filter, unit, now)));
    }

    private static Condition isGoingOn(Instant now) {
        return ROLE_GRANT.VALID_UNTIL.isNull().or(ROLE_GRANT.VALID_UNTIL.gt(now));
    }

    private static Condition matches(PeopleFilter filter, Optional<UnitId> unit, Instant now) {
        var text = filter.text().strip();
        return isGoingOn(now)
                .and(unit.map(ROLE_GRANT.UNIT_ID::eq).orElse(noCondition()))
                .and(filter.role().map(role -> ROLE_GRANT.ROLE.eq(role.name())).orElse(noCondition()))
                .and(text.isEmpty() ? noCondition() : PersonStore.isNamed(text).or(UNIT_NAME.contains(text)));
    }

    Grant get(RoleGrantId id) {
        return grants(ROLE_GRANT.ID.eq(id)).stream().findFirst().orElseThrow(() -> new NotFound("grant"));
    }

    /** Whether somebody holds {@code role} in {@code unit} at any time from {@code from} to {@code until}. */
    boolean overlaps(PersonId person, Role role, UnitId unit, Instant from, Optional<Instant> until) {
        return db.fetchExists(
                ROLE_GRANT,
                isOf(person, role, unit)
                        .and(until.map(ROLE_GRANT.VALID_FROM::lt).orElse(noCondition()))
                        .and(isGoingOn(from)));
    }

    /** Whether somebody holds {@code role} in {@code unit} all the time from {@code from} to {@code until}, by one right. */
    boolean covers(PersonId person, Role role, UnitId unit, Instant from, Optional<Instant> until) {
        return db.fetchExists(
                ROLE_GRANT,
                isOf(person, role, unit)
                        .and(ROLE_GRANT.VALID_FROM.le(from))
                        .and(ROLE_GRANT
                                .VALID_UNTIL
                                .isNull()
                                .or(until.map(ROLE_GRANT.VALID_UNTIL::ge).orElse(falseCondition()))));
    }

    private static Condition isOf(PersonId person, Role role, UnitId unit) {
        return ROLE_GRANT
                .PERSON_ID
                .eq(person)
                .and(ROLE_GRANT.ROLE.eq(role.name()))
                .and(ROLE_GRANT.UNIT_ID.eq(unit));
    }

    /** Who stands in for somebody does so no longer than that right goes on. */
    void endStandIns(Grant represented, Instant until, String basis) {
        db.update(ROLE_GRANT)
                .set(ROLE_GRANT.VALID_UNTIL, notBeforeItBegins(until))
                .set(ROLE_GRANT.END_BASIS, basis)
                .set(ROLE_GRANT.VERSION, ROLE_GRANT.VERSION.plus(1))
                .where(ROLE_GRANT.STANDS_IN_FOR.eq(represented.person()))
                .and(ROLE_GRANT.ROLE.eq(represented.role().name()))
                .and(ROLE_GRANT.UNIT_ID.eq(represented.unit()))
                .and(isGoingOn(until))
                .execute();
    }

    /** Who gives it, and when, the database writes down by itself. */
    void insert(PersonId person, NewGrant grant, Instant from, Optional<Instant> until) {
        db.insertInto(ROLE_GRANT)
                .set(ROLE_GRANT.ID, RoleGrantId.next())
                .set(ROLE_GRANT.PERSON_ID, person)
                .set(ROLE_GRANT.UNIT_ID, grant.unit())
                .set(ROLE_GRANT.ROLE, grant.role().name())
                .set(ROLE_GRANT.VALID_FROM, from)
                .set(ROLE_GRANT.VALID_UNTIL, until.orElse(null))
                .set(ROLE_GRANT.BASIS, grant.basis())
                .set(ROLE_GRANT.STANDS_IN_FOR, grant.standsInFor().orElse(null))
                .execute();
    }

    /**
     * Ends a right at {@code until}.
     *
     * @throws Changed when somebody ended it after {@code version}
     * @throws Refused when the province would be left without an admin
     */
    void end(RoleGrantId id, long version, Instant until, String basis) {
        try {
            Writes.foundOrChanged(
                    "grant",
                    db.update(ROLE_GRANT)
                            .set(ROLE_GRANT.VALID_UNTIL, notBeforeItBegins(until))
                            .set(ROLE_GRANT.END_BASIS, basis)
                            .set(ROLE_GRANT.VERSION, version + 1)
                            .where(ROLE_GRANT.ID.eq(id), ROLE_GRANT.VERSION.eq(version)));
        } catch (DataAccessException failed) {
            throw worded(failed);
        }
    }

    /** One that has not begun ends where it begins, and never is in force. */
    private static Field<Instant> notBeforeItBegins(Instant until) {
        return DSL.greatest(DSL.val(until, ROLE_GRANT.VALID_UNTIL), ROLE_GRANT.VALID_FROM);
    }

    private static RuntimeException worded(DataAccessException failed) {
        return NestedExceptionUtils.getMostSpecificCause(failed) instanceof SQLException refusal
                        && String.valueOf(refusal.getMessage()).contains("last admin")
                ? new Refused("grant.refused.lastAdmin")
                : failed;
    }

    private List<Grant> grants(Condition which) {
        return ordered(which).fetch(GrantStore::grant);
    }

    private SelectSeekStep4<Record, String, String, String, RoleGrantId> ordered(Condition which) {
        return db.select(ROLE_GRANT.asterisk())
                .select(PERSON.FULL_NAME, UNIT_NAME, GIVER.FULL_NAME, ENDER.FULL_NAME, REPRESENTED.FULL_NAME)
                .from(ROLE_GRANT)
                .join(PERSON)
                .on(PERSON.ID.eq(ROLE_GRANT.PERSON_ID))
                .leftJoin(GIVER)
                .on(GIVER.ID.eq(ROLE_GRANT.GIVEN_BY))
                .leftJoin(ENDER)
                .on(ENDER.ID.eq(ROLE_GRANT.ENDED_BY))
                .leftJoin(REPRESENTED)
                .on(REPRESENTED.ID.eq(ROLE_GRANT.STANDS_IN_FOR))
                .where(which)
                .orderBy(UNIT_NAME, ROLE_GRANT.ROLE, PERSON.FULL_NAME, ROLE_GRANT.ID);
    }

    private static Grant grant(Record row) {
        return new Grant(
                row.get(ROLE_GRANT.ID),
                row.get(ROLE_GRANT.VERSION),
                row.get(ROLE_GRANT.PERSON_ID),
                row.get(PERSON.FULL_NAME),
                Role.valueOf(row.get(ROLE_GRANT.ROLE)),
                row.get(ROLE_GRANT.UNIT_ID),
                row.get(UNIT_NAME),
                row.get(ROLE_GRANT.VALID_FROM),
                Optional.ofNullable(row.get(ROLE_GRANT.VALID_UNTIL)),
                Optional.ofNullable(row.get(GIVER.FULL_NAME)),
                row.get(ROLE_GRANT.GIVEN_AT),
                row.get(ROLE_GRANT.BASIS),
                Optional.ofNullable(row.get(REPRESENTED.FULL_NAME)),
                Optional.ofNullable(row.get(ENDER.FULL_NAME)),
                Optional.ofNullable(row.get(ROLE_GRANT.END_BASIS)));
    }
}
