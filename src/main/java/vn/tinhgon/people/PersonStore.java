package vn.tinhgon.people;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static vn.tinhgon.schema.Tables.ACCOUNT_TASK;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.ROLE_GRANT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.people.Person.Account;
import vn.tinhgon.people.account.AccountTask;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.database.Writes;

/** The people of the province, one by one and as a list. */
@Component
class PersonStore {

    private static final Field<Account> ACCOUNT = when(PERSON.SUBJECT.isNotNull(), Account.THERE.name())
            .when(
                    exists(selectOne()
                            .from(ACCOUNT_TASK)
                            .where(
                                    ACCOUNT_TASK.PERSON_ID.eq(PERSON.ID),
                                    ACCOUNT_TASK.TASK.eq(AccountTask.INVITE.name()),
                                    ACCOUNT_TASK.SETTLED_AT.isNull())),
                    Account.BEING_MADE.name())
            .otherwise(Account.NONE.name())
            .convertFrom(Account::valueOf);

    private final DSLContext db;

    PersonStore(DSLContext db) {
        this.db = db;
    }

    Optional<Person> find(PersonId id) {
        return db.select(columns()).from(PERSON).where(PERSON.ID.eq(id)).fetchOptional(PersonStore::person);
    }

    /** Whether there is such a person; until the transaction ends nobody else gets past here. */
    boolean lock(PersonId id) {
        return db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    List<Person> all() {
        return db.select(columns()).from(PERSON).fetch(PersonStore::person);
    }

    /** @param unit only those who hold or held a right there; all where it is empty */
    List<PersonRow> rows(PeopleFilter filter, Optional<UnitId> unit, Instant now, Slice slice) {
        var held = held(now);
        return db.select(columns())
                .select(held)
                .from(PERSON)
                .where(matches(filter, unit, now))
                .orderBy(PERSON.FULL_NAME, PERSON.ID)
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(row -> new PersonRow(person(row), row.get(held)));
    }

    int count(PeopleFilter filter, Optional<UnitId> unit, Instant now) {
        return db.fetchCount(PERSON, matches(filter, unit, now));
    }

    /** @throws Refused at {@code username} where somebody of the province has it */
    void insert(PersonId id, PersonData data) {
        try {
            db.insertInto(PERSON)
                    .set(PERSON.ID, id)
                    .set(PERSON.USERNAME, data.username())
                    .set(PERSON.FULL_NAME, data.fullName())
                    .set(PERSON.EMAIL, data.email())
                    .execute();
        } catch (DuplicateKeyException taken) {
            throw Refused.field("username", "person.refused.usernameTaken", data.username());
        }
    }

    /** The user name is Keycloak's and stays. */
    void rename(PersonId id, long version, PersonData data) {
        Writes.foundOrChanged(
                "person",
                db.update(PERSON)
                        .set(PERSON.FULL_NAME, data.fullName())
                        .set(PERSON.EMAIL, data.email())
                        .set(PERSON.VERSION, version + 1)
                        .where(PERSON.ID.eq(id), PERSON.VERSION.eq(version)));
    }

    /** The same for what is taken in from a file: it was just read in this transaction. */
    void rename(PersonId id, PersonData data) {
        db.update(PERSON)
                .set(PERSON.FULL_NAME, data.fullName())
                .set(PERSON.EMAIL, data.email())
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.ID.eq(id))
                .execute();
    }

    private static List<Field<?>> columns() {
        return List.of(PERSON.ID, PERSON.VERSION, PERSON.USERNAME, PERSON.FULL_NAME, PERSON.EMAIL, ACCOUNT);
    }

    private static Person person(Record row) {
        return new Person(
                row.get(PERSON.ID),
                row.get(PERSON.VERSION),
                row.get(PERSON.USERNAME),
                row.get(PERSON.FULL_NAME),
                row.get(PERSON.EMAIL),
                row.get(ACCOUNT));
    }

    private static Field<List<PersonRow.Held>> held(Instant now) {
        return multiset(select(ROLE_GRANT.ROLE, GrantStore.UNIT_NAME, GrantStore.REPRESENTED.FULL_NAME)
                        .from(ROLE_GRANT)
                        .leftJoin(GrantStore.REPRESENTED)
                        .on(GrantStore.REPRESENTED.ID.eq(ROLE_GRANT.STANDS_IN_FOR))
                        .where(ROLE_GRANT.PERSON_ID.eq(PERSON.ID), GrantStore.inForce(now))
                        .orderBy(ROLE_GRANT.ID))
                .as("held")
                .convertFrom(rows -> rows.map(row -> new PersonRow.Held(
                        Role.valueOf(row.value1()), row.value2(), Optional.ofNullable(row.value3()))));
    }

    private static Condition matches(PeopleFilter filter, Optional<UnitId> unit, Instant now) {
        var ofUnit = unit.map(own -> holds(ROLE_GRANT.UNIT_ID.eq(own))).orElse(noCondition());
        var withRole = filter.role()
                .map(role -> holds(ROLE_GRANT.ROLE.eq(role.name()).and(GrantStore.inForce(now))))
                .orElse(noCondition());
        return ofUnit.and(withRole).and(named(filter.text().strip(), now));
    }

    private static Condition named(String text, Instant now) {
        return text.isEmpty()
                ? noCondition()
                : isNamed(text).or(holds(GrantStore.UNIT_NAME.contains(text).and(GrantStore.inForce(now))));
    }

    /** By part of the full name, whose diacritics need not be typed, or of the user name. */
    static Condition isNamed(String text) {
        return PERSON.FULL_NAME.collate("utf8mb4_uca1400_ai_ci").contains(text).or(PERSON.USERNAME.contains(text));
    }

    private static Condition holds(Condition which) {
        return exists(selectOne().from(ROLE_GRANT).where(ROLE_GRANT.PERSON_ID.eq(PERSON.ID), which));
    }
}
