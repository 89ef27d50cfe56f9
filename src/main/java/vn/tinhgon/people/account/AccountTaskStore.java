package vn.tinhgon.people.account;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static vn.tinhgon.schema.Tables.ACCOUNT_TASK;
import static vn.tinhgon.schema.Tables.ACCOUNT_TASK_DUE;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.ROLE_GRANT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.people.account.AccountTask.State;
import vn.tinhgon.platform.access.Role;

@Component
class AccountTaskStore {

    /** The last invitation that is not settled; its row is locked until the transaction ends. */
    record Invitation(long id, int attempts, boolean running, Instant nextTryAt) {}

    /**
     * What there is to be done, and about whom.
     *
     * @param subject empty where Keycloak has not said yet who they are
     * @param madeAccount whether the portal set about making their account, in this invitation or an undone one
     */
    record Due(
            long id,
            long version,
            int attempts,
            AccountTask task,
            PersonId person,
            String username,
            String fullName,
            String email,
            Optional<String> subject,
            boolean madeAccount) {}

    record Named(PersonId id, String username, String fullName) {}

    private static final vn.tinhgon.schema.tables.AccountTask EARLIER = ACCOUNT_TASK.as("earlier");
    private static final vn.tinhgon.schema.tables.AccountTask INVITATION = ACCOUNT_TASK.as("invitation");

    private static final Condition NOT_SETTLED = ACCOUNT_TASK.STATE.in(State.WAITING.name(), State.RUNNING.name());

    private static final Field<Boolean> MADE_ACCOUNT = field(exists(selectOne()
            .from(INVITATION)
            .where(INVITATION.PERSON_ID.eq(ACCOUNT_TASK.PERSON_ID))
            .and(INVITATION.MADE_ACCOUNT)));

    private static final Condition ACCOUNT_WAS_MADE_HERE = exists(selectOne()
            .from(INVITATION)
            .where(INVITATION.PERSON_ID.eq(PERSON.ID))
            .and(INVITATION.STATE.eq(State.DONE.name()))
            .and(INVITATION.MADE_ACCOUNT));

    private final DSLContext db;

    AccountTaskStore(DSLContext db) {
        this.db = db;
    }

    /**
     * Whether the last that waits for this person is the same, which is then due at once. An earlier one does not count:
     * who is invited, leaves and is invited again comes back.
     */
    boolean hasten(PersonId person, AccountTask task, Instant now) {
        var last = db.select(ACCOUNT_TASK.ID, ACCOUNT_TASK.TASK)
                .from(ACCOUNT_TASK)
                .where(ACCOUNT_TASK.PERSON_ID.eq(person))
                .and(NOT_SETTLED)
                .orderBy(ACCOUNT_TASK.ID.desc())
                .limit(1)
                .forUpdate()
                .fetchOptional()
                .filter(row -> row.value2().equals(task.name()));
        last.ifPresent(row -> db.update(ACCOUNT_TASK)
                .set(ACCOUNT_TASK.NEXT_TRY_AT, now)
                .set(ACCOUNT_TASK.VERSION, ACCOUNT_TASK.VERSION.plus(1))
                .where(ACCOUNT_TASK.ID.eq(row.value1()))
                .and(ACCOUNT_TASK.STATE.eq(State.WAITING.name()))
                .execute());
        return last.isPresent();
    }

    void insert(PersonId person, AccountTask task, Instant now, Instant firstTryAt) {
        db.insertInto(ACCOUNT_TASK)
                .set(ACCOUNT_TASK.ID, Id.ofRow())
                .set(ACCOUNT_TASK.PERSON_ID, person)
                .set(ACCOUNT_TASK.TASK, task.name())
                .set(ACCOUNT_TASK.NEXT_TRY_AT, firstTryAt)
                .set(ACCOUNT_TASK.REQUESTED_AT, now)
                .execute();
    }

    Optional<Invitation> waitingInvitation(PersonId person) {
        return db.selectFrom(ACCOUNT_TASK)
                .where(ACCOUNT_TASK.PERSON_ID.eq(person))
                .and(ACCOUNT_TASK.TASK.eq(AccountTask.INVITE.name()))
                .and(NOT_SETTLED)
                .orderBy(ACCOUNT_TASK.ID.desc())
                .limit(1)
                .forUpdate()
                .fetchOptional(row -> new Invitation(
                        row.getId(),
                        row.getAttempts(),
                        row.getState().equals(State.RUNNING.name()),
                        row.getNextTryAt()));
    }

    List<WaitingTask> waiting() {
        return db.select(
                        PERSON.ID,
                        PERSON.FULL_NAME,
                        ACCOUNT_TASK.TASK,
                        ACCOUNT_TASK.ATTEMPTS,
                        ACCOUNT_TASK.NEXT_TRY_AT,
                        ACCOUNT_TASK.LAST_ERROR,
                        ACCOUNT_TASK.REQUESTED_AT)
                .from(ACCOUNT_TASK)
                .join(PERSON)
                .on(PERSON.ID.eq(ACCOUNT_TASK.PERSON_ID))
                .where(NOT_SETTLED)
                .orderBy(ACCOUNT_TASK.ID)
                .fetch(mapping((person, name, task, attempts, nextTryAt, error, requestedAt) -> new WaitingTask(
                        person,
                        name,
                        AccountTask.valueOf(task),
                        attempts,
                        nextTryAt,
                        Optional.of(error).filter(key -> !key.isEmpty()),
                        requestedAt)));
    }

    /** The provinces in which something is due; asked on a connection that is bound to none. */
    @Transactional(readOnly = true)
    List<ProvinceAlias> provincesWithDue() {
        return db.select(ACCOUNT_TASK_DUE.ALIAS).from(ACCOUNT_TASK_DUE).fetch(row -> new ProvinceAlias(row.value1()));
    }

    /** What is due, the oldest first, one for each person: what was asked later waits for it. */
    @Transactional(readOnly = true)
    List<Due> due(Instant now) {
        return db.select(
                        ACCOUNT_TASK.ID,
                        ACCOUNT_TASK.VERSION,
                        ACCOUNT_TASK.ATTEMPTS,
                        ACCOUNT_TASK.TASK,
                        PERSON.ID,
                        PERSON.USERNAME,
                        PERSON.FULL_NAME,
                        PERSON.EMAIL,
                        PERSON.SUBJECT,
                        MADE_ACCOUNT)
                .from(ACCOUNT_TASK)
                .join(PERSON)
                .on(PERSON.ID.eq(ACCOUNT_TASK.PERSON_ID))
                .where(NOT_SETTLED)
                .and(ACCOUNT_TASK.NEXT_TRY_AT.le(now))
                .and(notExists(selectOne()
                        .from(EARLIER)
                        .where(EARLIER.PERSON_ID.eq(ACCOUNT_TASK.PERSON_ID))
                        .and(EARLIER.ID.lt(ACCOUNT_TASK.ID))
                        .and(EARLIER.STATE.in(State.WAITING.name(), State.RUNNING.name()))))
                .orderBy(ACCOUNT_TASK.ID)
                .fetch(row -> new Due(
                        row.get(ACCOUNT_TASK.ID),
                        row.get(ACCOUNT_TASK.VERSION),
                        row.get(ACCOUNT_TASK.ATTEMPTS),
                        AccountTask.valueOf(row.get(ACCOUNT_TASK.TASK)),
                        row.get(PERSON.ID),
                        row.get(PERSON.USERNAME),
                        row.get(PERSON.FULL_NAME),
                        row.get(PERSON.EMAIL),
                        Optional.ofNullable(row.get(PERSON.SUBJECT)),
                        row.get(MADE_ACCOUNT)));
    }

    /** Takes it until {@code until}; false where somebody else was quicker, or it is settled. */
    @Transactional
    boolean take(Due task, Instant until) {
        return db.update(ACCOUNT_TASK)
                        .set(ACCOUNT_TASK.STATE, State.RUNNING.name())
                        .set(ACCOUNT_TASK.ATTEMPTS, task.attempts() + 1)
                        .set(ACCOUNT_TASK.NEXT_TRY_AT, until)
                        .set(ACCOUNT_TASK.VERSION, task.version() + 1)
                        .where(ACCOUNT_TASK.ID.eq(task.id()))
                        .and(ACCOUNT_TASK.VERSION.eq(task.version()))
                        .and(NOT_SETTLED)
                        .execute()
                == 1;
    }

    /**
     * Remembers that the account is about to be made, before it is: whoever takes the invitation back must know. And
     * that it was not, once Keycloak has said so.
     */
    @Transactional
    void makesAccount(Due task, boolean made) {
        db.update(ACCOUNT_TASK)
                .set(ACCOUNT_TASK.MADE_ACCOUNT, made)
                .where(ACCOUNT_TASK.ID.eq(task.id()))
                .execute();
    }

    /** The invitation is finished, and Keycloak knows the person as {@code subject}; nothing where it was undone. */
    @Transactional
    void finish(Due invitation, String subject, Instant now) {
        if (settle(invitation.id(), State.DONE, now)) {
            db.update(PERSON)
                    .set(PERSON.SUBJECT, subject)
                    .where(PERSON.ID.eq(invitation.person()))
                    .execute();
        }
    }

    /** Whether it was not settled before. */
    @Transactional
    boolean settle(long id, State state, Instant now) {
        return db.update(ACCOUNT_TASK)
                        .set(ACCOUNT_TASK.STATE, state.name())
                        .set(ACCOUNT_TASK.SETTLED_AT, now)
                        .set(ACCOUNT_TASK.LAST_ERROR, "")
                        .set(ACCOUNT_TASK.VERSION, ACCOUNT_TASK.VERSION.plus(1))
                        .where(ACCOUNT_TASK.ID.eq(id))
                        .and(NOT_SETTLED)
                        .execute()
                == 1;
    }

    /** Waits again; nothing where it was undone or taken over meanwhile. */
    @Transactional
    void failed(Due task, String error, Instant nextTryAt) {
        db.update(ACCOUNT_TASK)
                .set(ACCOUNT_TASK.STATE, State.WAITING.name())
                .set(ACCOUNT_TASK.LAST_ERROR, error)
                .set(ACCOUNT_TASK.NEXT_TRY_AT, nextTryAt)
                .set(ACCOUNT_TASK.VERSION, task.version() + 2)
                .where(ACCOUNT_TASK.ID.eq(task.id()))
                .and(ACCOUNT_TASK.VERSION.eq(task.version() + 1))
                .execute();
    }

    /** Writes down that a first password was given, which is done at once. */
    void insertPassword(PersonId person, Instant now) {
        db.insertInto(ACCOUNT_TASK)
                .set(ACCOUNT_TASK.ID, Id.ofRow())
                .set(ACCOUNT_TASK.PERSON_ID, person)
                .set(ACCOUNT_TASK.TASK, AccountTask.PASSWORD.name())
                .set(ACCOUNT_TASK.STATE, State.DONE.name())
                .set(ACCOUNT_TASK.ATTEMPTS, 1)
                .set(ACCOUNT_TASK.NEXT_TRY_AT, now)
                .set(ACCOUNT_TASK.REQUESTED_AT, now)
                .set(ACCOUNT_TASK.SETTLED_AT, now)
                .execute();
    }

    /** Who was made the first admin of the province, by nobody of it, once the portal has made their account. */
    Optional<Named> namedByThePlatform() {
        return db.select(PERSON.ID, PERSON.USERNAME, PERSON.FULL_NAME)
                .from(PERSON)
                .join(ROLE_GRANT)
                .on(ROLE_GRANT.PERSON_ID.eq(PERSON.ID))
                .where(ROLE_GRANT.ROLE.eq(Role.PROVINCIAL_ADMIN.name()))
                .and(ROLE_GRANT.GIVEN_BY.isNull())
                .and(PERSON.SUBJECT.isNotNull())
                .and(ACCOUNT_WAS_MADE_HERE)
                .orderBy(ROLE_GRANT.ID)
                .limit(1)
                .fetchOptional(mapping(Named::new));
    }

    boolean isThere(PersonId person) {
        return db.fetchExists(PERSON, PERSON.ID.eq(person));
    }

    /** The subject of somebody whose account this province had made; empty where it was there before, or is not yet. */
    Optional<String> accountMadeHere(PersonId person) {
        return db.select(PERSON.SUBJECT)
                .from(PERSON)
                .where(PERSON.ID.eq(person))
                .and(PERSON.SUBJECT.isNotNull())
                .and(ACCOUNT_WAS_MADE_HERE)
                .fetchOptional(PERSON.SUBJECT);
    }
}
