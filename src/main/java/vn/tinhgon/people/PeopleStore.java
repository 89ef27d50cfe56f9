package vn.tinhgon.people;

import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.ROLE_GRANT;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Capacities;
import vn.tinhgon.platform.access.Role;

@Component
class PeopleStore implements Capacities {

    private final DSLContext db;
    private final Clock clock;

    PeopleStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Rights go by real time, whatever day a demonstration shows. A new transaction: asked before one is bound. */
    @Override
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    public Optional<Acting> of(ProvinceAlias province, String subject) {
        var now = clock.instant();
        return db.select(PERSON.ID, PERSON.FULL_NAME, ROLE_GRANT.ROLE, ROLE_GRANT.UNIT_ID, UNIT_VERSION.NAME, UNIT.CODE)
                .from(PERSON)
                .join(ROLE_GRANT)
                .on(ROLE_GRANT.PERSON_ID.eq(PERSON.ID))
                .join(UNIT)
                .on(UNIT.ID.eq(ROLE_GRANT.UNIT_ID))
                .join(UNIT_VERSION)
                .on(UNIT_VERSION.UNIT_ID.eq(UNIT.ID))
                .where(PERSON.SUBJECT.eq(subject))
                .and(ROLE_GRANT.VALID_FROM.le(now))
                .and(ROLE_GRANT.VALID_UNTIL.isNull().or(ROLE_GRANT.VALID_UNTIL.gt(now)))
                .orderBy(ROLE_GRANT.ID, UNIT_VERSION.VALID_FROM.desc())
                .limit(1)
                .fetchOptional(row -> new Acting(
                        province,
                        row.get(PERSON.ID),
                        row.get(PERSON.FULL_NAME),
                        Role.valueOf(row.get(ROLE_GRANT.ROLE)),
                        row.get(ROLE_GRANT.UNIT_ID),
                        row.get(UNIT_VERSION.NAME),
                        row.get(UNIT.CODE)));
    }
}
