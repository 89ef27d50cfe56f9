package vn.tinhgon.people;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.ROLE_GRANT;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Capacities;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.calendar.PortalClock;

/** What somebody may act as, read afresh each time it is asked: by what they hold now, on the day the portal shows. */
@Component
class CapacityStore implements Capacities {

    private final DSLContext db;
    private final Clock clock;
    private final PortalClock today;

    CapacityStore(DSLContext db, Clock clock, PortalClock today) {
        this.db = db;
        this.clock = clock;
        this.today = today;
    }

    /** Rights go by real time, whatever day a demonstration shows. A new transaction: asked before one is bound. */
    @Override
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    public List<Acting> of(ProvinceAlias province, String subject) {
        var now = clock.instant();
        var below = below();
        return db.select(
                        PERSON.ID,
                        PERSON.FULL_NAME,
                        ROLE_GRANT.ID,
                        ROLE_GRANT.ROLE,
                        ROLE_GRANT.UNIT_ID,
                        GrantStore.UNIT_NAME,
                        UNIT.CODE,
                        below,
                        GrantStore.REPRESENTED.FULL_NAME)
                .from(PERSON)
                .join(ROLE_GRANT)
                .on(ROLE_GRANT.PERSON_ID.eq(PERSON.ID))
                .join(UNIT)
                .on(UNIT.ID.eq(ROLE_GRANT.UNIT_ID))
                .leftJoin(GrantStore.REPRESENTED)
                .on(GrantStore.REPRESENTED.ID.eq(ROLE_GRANT.STANDS_IN_FOR))
                .where(PERSON.SUBJECT.eq(subject))
                .and(GrantStore.inForce(now))
                .orderBy(ROLE_GRANT.ID)
                .fetch(row -> new Acting(
                        province,
                        row.get(ROLE_GRANT.ID),
                        row.get(PERSON.ID),
                        row.get(PERSON.FULL_NAME),
                        Role.valueOf(row.get(ROLE_GRANT.ROLE)),
                        row.get(ROLE_GRANT.UNIT_ID),
                        row.get(GrantStore.UNIT_NAME),
                        row.get(UNIT.CODE),
                        Set.copyOf(row.get(below)),
                        Optional.ofNullable(row.get(GrantStore.REPRESENTED.FULL_NAME)),
                        Optional.empty()));
    }

    /** The units under that of a grant, on the day the portal shows, for the one role that reads them. */
    private Field<List<UnitId>> below() {
        var day = today.today();
        return multiset(select(UNIT_VERSION.UNIT_ID)
                        .from(UNIT_VERSION)
                        .where(UNIT_VERSION.PARENT_ID.eq(ROLE_GRANT.UNIT_ID))
                        .and(ROLE_GRANT.ROLE.eq(Role.PARENT_CHECKER.name()))
                        .and(UNIT_VERSION.VALID_FROM.le(day))
                        .and(UNIT_VERSION.VALID_UNTIL.isNull().or(UNIT_VERSION.VALID_UNTIL.gt(day))))
                .convertFrom(rows -> rows.map(Record1::value1));
    }
}
