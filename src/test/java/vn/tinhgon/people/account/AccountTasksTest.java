package vn.tinhgon.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhgon.schema.Tables.ACCOUNT_TASK;
import static vn.tinhgon.schema.Tables.AUDIT_ROW;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.ROLE_GRANT;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.RoleGrantId;
import vn.tinhgon.people.account.AccountTask.State;
import vn.tinhgon.platform.access.GuardOff;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.accounts.KeycloakAt;
import vn.tinhgon.platform.tenancy.Binding;
import vn.tinhgon.platform.tenancy.DatabaseUser;
import vn.tinhgon.platform.tenancy.Tenancy;
import vn.tinhgon.province.FirstPassword;
import vn.tinhgon.province.ProvinceNames;

/** What Keycloak is to be told is told, whatever goes away in between: each time once, or visibly not yet. */
@PortalTest
class AccountTasksTest {

    private static final String EMAIL = "hoa@tinh.example";
    private static final int MOST_ROUNDS = 200;

    @Autowired
    Provinces provinces;

    @Autowired
    Tenancy tenancy;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DSLContext db;

    @Autowired
    AccountTasks tasks;

    @Autowired
    AccountTaskStore store;

    @Autowired
    SignInStore signIns;

    @Autowired
    AccountWork workWhileKeycloakIsAway;

    @Autowired
    Clock clock;

    @Autowired
    Me me;

    KeycloakStandIn keycloak;
    Telling telling;
    AccountWork work;

    @Autowired
    ProvinceNames names;

    TestProvince province;
    TestPerson admin;
    PersonId hoa;
    String username;

    @BeforeEach
    void somebody_to_be_invited() throws IOException {
        keycloak = new KeycloakStandIn();
        telling = new Telling(KeycloakAt.issuer(keycloak.issuer(), "secret"), store, names, clock);
        work = new AccountWork(store, telling, tenancy, clock);
        province = provinces.fresh();
        admin = province.admin();
        hoa = PersonId.next();
        username = "hoa." + hoa.text().toLowerCase(java.util.Locale.ROOT);
        inProvince(() -> db.insertInto(PERSON)
                .set(PERSON.ID, hoa)
                .set(PERSON.USERNAME, username)
                .set(PERSON.FULL_NAME, "Nguyễn Thị Hoa")
                .set(PERSON.EMAIL, hoa.text() + EMAIL)
                .execute());
    }

    @AfterEach
    void nothing_is_left_for_the_next_test() {
        keycloak.silentAt = "never";
        timePasses();
        work.round();
        timePasses();
        work.round();
        keycloak.close();
    }

    @Test
    void an_invitation_makes_an_account_and_a_member_and_says_who_it_is() {
        request(AccountTask.INVITE);
        assertThat(state(AccountTask.INVITE)).isEqualTo(State.WAITING);
        work.round();
        assertThat(state(AccountTask.INVITE)).isEqualTo(State.DONE);
        assertThat(accounts()).containsExactly(username);
        assertThat(keycloak.organizationsOf(username))
                .containsExactly(province.alias().text());
        assertThat(subject()).isPresent();
        assertThat(waiting()).isEmpty();

        work.round();
        assertThat(accounts()).as("made once").hasSize(1);
        assertThat(joinings()).as("joined once").hasSize(1);
    }

    @Test
    void what_is_asked_in_a_transaction_that_fails_was_never_asked() {
        assertThatThrownBy(() -> inProvince(() -> {
                    tasks.request(hoa, AccountTask.INVITE);
                    throw new IllegalStateException("something after it");
                }))
                .hasMessage("something after it");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void while_keycloak_is_away_it_waits_says_why_and_is_tried_again() {
        request(AccountTask.INVITE);
        triedInVain(1);
        assertThat(waiting()).singleElement().satisfies(task -> {
            assertThat(task.fullName()).isEqualTo("Nguyễn Thị Hoa");
            assertThat(task.error()).contains("account.error.away");
            assertThat(task.attempts()).isEqualTo(1);
            assertThat(task.nextTryAt()).isAfter(clock.instant());
        });
        workWhileKeycloakIsAway.round();
        assertThat(waiting()).as("not before its time").allMatch(task -> task.attempts() == 1);

        timePasses();
        triedInVain(2);
        assertThat(waiting()).allMatch(task -> task.attempts() == 2);

        timePasses();
        work.round();
        assertThat(state(AccountTask.INVITE)).isEqualTo(State.DONE);
    }

    @Test
    void each_pause_is_longer_up_to_five_minutes() {
        request(AccountTask.INVITE);
        var pause = Duration.ZERO;
        for (var attempt = 1; attempt < 10; attempt++) {
            timePasses();
            var tried = clock.instant();
            triedInVain(attempt);
            var next = Duration.between(tried, waiting().getFirst().nextTryAt());
            assertThat(next).isGreaterThanOrEqualTo(pause.minusSeconds(2)).isLessThan(Duration.ofSeconds(310));
            pause = next;
        }
        assertThat(pause).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void asked_again_it_is_tried_at_once_and_is_still_one() {
        request(AccountTask.INVITE);
        triedInVain(1);
        request(AccountTask.INVITE);
        assertThat(waiting()).hasSize(1);
        work.round();
        assertThat(state(AccountTask.INVITE)).isEqualTo(State.DONE);
    }

    @Test
    void keycloak_that_falls_silent_half_way_is_told_the_rest_later() {
        keycloak.silentAt = "POST /organizations/.*";
        request(AccountTask.INVITE);
        triedInVain(work, 1);
        assertThat(accounts()).containsExactly(username);
        assertThat(waiting())
                .singleElement()
                .satisfies(task -> assertThat(task.error()).contains("account.error.away"));
        assertThat(subject()).isEmpty();

        keycloak.silentAt = "never";
        timePasses();
        work.round();
        assertThat(state(AccountTask.INVITE)).isEqualTo(State.DONE);
        assertThat(accounts()).containsExactly(username);
        assertThat(keycloak.organizationsOf(username)).hasSize(1);
    }

    /** The account was made when the portal was killed; nothing of what it would have done after that happened. */
    @Test
    void a_portal_that_stops_half_way_leaves_it_to_the_next_one() {
        request(AccountTask.INVITE);
        var taken = taken();
        inProvince(() -> {
            store.makesAccount(taken, true);
            return true;
        });
        keycloak.has(username, hoa.text() + EMAIL, false);

        work.round();
        assertThat(state(AccountTask.INVITE)).as("its time is not over").isEqualTo(State.RUNNING);
        timePasses();
        work.round();
        assertThat(state(AccountTask.INVITE)).isEqualTo(State.DONE);
        assertThat(accounts()).containsExactly(username);
        assertThat(keycloak.organizationsOf(username)).hasSize(1);
    }

    @Test
    void of_two_nodes_one_carries_it_out() {
        request(AccountTask.INVITE);
        var seen = as(() -> store.due(clock.instant())).getFirst();
        assertThat(as(() -> store.take(seen, clock.instant().plusSeconds(60)))).isTrue();
        assertThat(as(() -> store.take(seen, clock.instant().plusSeconds(60)))).isFalse();
    }

    @Test
    void what_was_asked_first_is_carried_out_first() {
        request(AccountTask.INVITE);
        request(AccountTask.LEAVE);
        work.round();
        assertThat(state(AccountTask.LEAVE)).isEqualTo(State.WAITING);
        work.round();
        assertThat(state(AccountTask.LEAVE)).isEqualTo(State.DONE);
        assertThat(accounts()).as("the account stays").containsExactly(username);
        assertThat(keycloak.organizationsOf(username)).isEmpty();
    }

    @Test
    void who_leaves_and_is_invited_again_comes_back() {
        request(AccountTask.INVITE);
        request(AccountTask.LEAVE);
        request(AccountTask.INVITE);
        work.round();
        work.round();
        work.round();
        assertThat(waiting()).isEmpty();
        assertThat(keycloak.organizationsOf(username)).hasSize(1);
    }

    @Test
    void taken_back_before_it_began_keycloak_hears_nothing_of_it() {
        request(AccountTask.INVITE);
        undo();
        work.round();
        assertThat(state(AccountTask.INVITE)).isEqualTo(State.UNDONE);
        assertThat(accounts()).isEmpty();
        assertThat(joinings()).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void taken_back_half_way_the_account_that_it_made_goes_again() {
        keycloak.silentAt = "POST /organizations/.*";
        request(AccountTask.INVITE);
        triedInVain(work, 1);
        keycloak.silentAt = "never";
        undo();
        assertThat(waiting())
                .as("seen until it is done")
                .extracting(WaitingTask::task)
                .containsExactly(AccountTask.LEAVE);
        work.round();
        assertThat(accounts()).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void taken_back_an_account_that_was_there_before_stays() {
        keycloak.has(username, hoa.text() + EMAIL);
        keycloak.silentAt = "POST /organizations/.*";
        request(AccountTask.INVITE);
        triedInVain(work, 1);
        keycloak.silentAt = "never";
        undo();
        work.round();
        assertThat(accounts()).containsExactly(username);
    }

    @Test
    void taken_back_an_account_that_another_province_took_on_stays() {
        keycloak.silentAt = "POST /organizations/.*";
        request(AccountTask.INVITE);
        triedInVain(work, 1);
        keycloak.silentAt = "never";
        keycloak.isMember(keycloak.subjectOf(username), "an-giang");
        undo();
        work.round();
        assertThat(keycloak.organizationsOf(username)).containsExactly("an-giang");
    }

    /** Whoever carries it out is between its requests when the admin takes it back. */
    @Test
    void taken_back_while_it_is_carried_out_it_ends_undone_all_the_same() {
        request(AccountTask.INVITE);
        var taken = taken();
        undo();
        work.round();
        assertThat(state(AccountTask.LEAVE)).as("waits for who carries it out").isEqualTo(State.WAITING);

        inProvince(() -> {
            telling.tell(taken, province.alias());
            return true;
        });
        assertThat(accounts()).as("it went on").contains(username);
        assertThat(subject()).as("and led to nothing").isEmpty();

        timePasses();
        work.round();
        assertThat(accounts()).doesNotContain(username);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_finished_invitation_is_not_taken_back() {
        request(AccountTask.INVITE);
        work.round();
        assertThatThrownBy(this::undo).isInstanceOf(Refused.class).hasMessageContaining("invitationFinished");
    }

    @Test
    void somebody_elses_account_of_that_name_is_not_taken_and_it_is_seen() {
        keycloak.has(username, "somebody@else.example");
        request(AccountTask.INVITE);
        work.round();
        assertThat(waiting())
                .singleElement()
                .satisfies(task -> assertThat(task.error()).contains("account.error.someoneElse"));
        assertThat(keycloak.organizationsOf(username)).isEmpty();
        undo();
    }

    @Test
    void an_account_that_somebody_may_have_made_beforehand_is_not_joined() {
        keycloak.has(username, hoa.text() + EMAIL, false);
        request(AccountTask.INVITE);
        work.round();
        assertThat(waiting())
                .singleElement()
                .satisfies(task -> assertThat(task.error()).contains("account.error.notVerified"));
        assertThat(keycloak.organizationsOf(username)).isEmpty();
        undo();
    }

    @Test
    void what_keycloak_refused_to_make_is_not_taken_for_ones_own_later() {
        keycloak.has("another", hoa.text() + EMAIL);
        request(AccountTask.INVITE);
        work.round();
        keycloak.goes("another");
        keycloak.has(username, hoa.text() + EMAIL, false);
        timePasses();
        work.round();
        assertThat(waiting())
                .singleElement()
                .satisfies(task -> assertThat(task.error()).contains("account.error.notVerified"));
        undo();
    }

    @Test
    void an_address_that_is_somebody_elses_is_seen() {
        keycloak.has("another", hoa.text() + EMAIL);
        request(AccountTask.INVITE);
        work.round();
        assertThat(waiting())
                .singleElement()
                .satisfies(task -> assertThat(task.error()).contains("account.error.emailTaken"));
        undo();
    }

    @Test
    void a_refusal_keeps_nobody_else_waiting() {
        keycloak.has(username, "somebody@else.example");
        request(AccountTask.INVITE);
        var editor = province.editorOf(province.department("Sở Tư pháp"));
        inProvince(() -> {
            tasks.request(editor.id(), AccountTask.SIGN_OUT);
            return true;
        });
        work.round();
        assertThat(waiting()).extracting(WaitingTask::person).containsExactly(hoa);
        undo();
    }

    @Test
    void the_clock_of_all_provinces_learns_where_something_is_due_and_a_province_does_not() {
        request(AccountTask.INVITE);
        assertThat(tenancy.as(Binding.none(DatabaseUser.PORTAL_RW), store::provincesWithDue))
                .contains(province.alias());
        assertThat(as(store::provincesWithDue)).isEmpty();
    }

    @Test
    void nobody_asks_in_anothers_name() {
        admin.doing(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            tasks.request(hoa, AccountTask.SIGN_OUT);
            db.update(ACCOUNT_TASK).set(ACCOUNT_TASK.ATTEMPTS, 0).execute();
        }));
        assertThat(as(() -> db.fetchValues(ACCOUNT_TASK.REQUESTED_BY))).containsExactly(admin.id());
    }

    @Test
    void a_first_password_is_given_for_an_account_that_the_province_had_made() {
        var service = service();
        request(AccountTask.INVITE);
        assertThatThrownBy(() -> password(service)).as("not there yet").isInstanceOf(Refused.class);
        work.round();

        var password = password(service);
        assertThat(password)
                .hasSizeGreaterThanOrEqualTo(12)
                .matches(".*[a-z].*")
                .matches(".*[A-Z].*")
                .matches(".*[0-9].*");
        assertThat(keycloak.told.getLast()).startsWith("PUT /users/").endsWith("/reset-password");
        assertThat(state(AccountTask.PASSWORD)).isEqualTo(State.DONE);
        assertThat(as(() -> db.select(AUDIT_ROW.ACTOR, AUDIT_ROW.AFTER_JSON)
                        .from(AUDIT_ROW)
                        .where(AUDIT_ROW.SUBJECT.eq("account_task"))
                        .orderBy(AUDIT_ROW.ID.desc())
                        .limit(1)
                        .fetchOne()))
                .satisfies(row -> {
                    assertThat(row.value1()).isEqualTo(admin.name());
                    assertThat(row.value2()).contains("PASSWORD").doesNotContain(password);
                });
    }

    @Test
    void whose_account_is_somewhere_else_too_gets_no_password_here() {
        request(AccountTask.INVITE);
        work.round();
        keycloak.isMember(keycloak.subjectOf(username), "an-giang");
        assertThatThrownBy(() -> password(service())).hasMessageContaining("elsewhereToo");
    }

    @Test
    void who_has_signed_in_gets_no_password_from_anybody() {
        request(AccountTask.INVITE);
        work.round();
        signedIn();
        assertThatThrownBy(() -> password(service())).hasMessageContaining("hasSignedIn");
    }

    @Test
    void nor_does_a_stand_in_give_any() {
        request(AccountTask.INVITE);
        work.round();
        var standIn = province.standInFor(admin, Role.PROVINCIAL_ADMIN);
        assertThatThrownBy(() -> standIn.does(() -> service().firstPassword(hoa)))
                .hasMessageContaining("byStandIn");
        GuardOff.during(
                "password.not-by-stand-in",
                () -> assertThat(standIn.does(() -> service().firstPassword(hoa)))
                        .isNotEmpty());
    }

    private void signedIn() {
        inProvince(() -> {
            signIns.insert(subject().orElseThrow(), new SignIn(clock.instant(), "Firefox", "127.0.0.1"));
            return true;
        });
    }

    @Test
    void whose_account_was_there_before_gets_no_password_here() {
        keycloak.has(username, hoa.text() + EMAIL);
        request(AccountTask.INVITE);
        work.round();
        assertThat(subject()).isPresent();
        assertThatThrownBy(() -> password(service())).hasMessageContaining("notMadeHere");
    }

    @Test
    void a_new_province_is_handed_over_to_its_first_admin_and_after_that_nobody_has_a_way_in() {
        assertThatThrownBy(this::handedOver)
                .as("the account is not there yet")
                .hasMessageContaining("province.refused.noAccountYet");
        isFirstAdmin();
        request(AccountTask.INVITE);
        work.round();
        assertThat(handedOver()).satisfies(given -> {
            assertThat(given.username()).isEqualTo(username);
            assertThat(given.password()).hasSizeGreaterThanOrEqualTo(12);
        });
        assertThat(state(AccountTask.PASSWORD)).isEqualTo(State.DONE);

        signedIn();
        assertThatThrownBy(this::handedOver).hasMessageContaining("province.refused.entered");
    }

    private FirstPassword.Given handedOver() {
        return as(() -> passwords().give(province.alias()));
    }

    private void isFirstAdmin() {
        inProvince(() -> db.insertInto(ROLE_GRANT)
                .set(ROLE_GRANT.ID, RoleGrantId.next())
                .set(ROLE_GRANT.PERSON_ID, hoa)
                .set(ROLE_GRANT.UNIT_ID, admin.unit())
                .set(ROLE_GRANT.ROLE, Role.PROVINCIAL_ADMIN.name())
                .set(ROLE_GRANT.VALID_FROM, clock.instant())
                .set(ROLE_GRANT.BASIS, "Quyết định 1")
                .execute());
    }

    private AccountService service() {
        return new AccountService(tasks, store, passwords(), KeycloakAt.issuer(keycloak.issuer(), "secret"), me);
    }

    private FirstPasswords passwords() {
        return new FirstPasswords(store, signIns, KeycloakAt.issuer(keycloak.issuer(), "secret"), clock, transactions);
    }

    private String password(AccountService service) {
        return admin.does(() -> service.firstPassword(hoa));
    }

    private void request(AccountTask task) {
        inProvince(() -> {
            tasks.request(hoa, task);
            return true;
        });
    }

    /** Of the person of this test: a round carries out what other provinces have waiting as well. */
    private List<String> accounts() {
        return keycloak.usernames().stream().filter(username::equals).toList();
    }

    /** What Keycloak was told of the organization of this test's province. */
    private List<String> joinings() {
        return keycloak.told.stream()
                .filter(request ->
                        request.contains("/organizations/" + province.alias().text() + "/"))
                .toList();
    }

    private void undo() {
        inProvince(() -> {
            tasks.undo(hoa);
            return true;
        });
    }

    /** A round ends where Keycloak turns out to be away, which may be in another province; that one then waits longer. */
    private void triedInVain(int times) {
        triedInVain(workWhileKeycloakIsAway, times);
    }

    private void triedInVain(AccountWork by, int times) {
        for (var rounds = 0; rounds < MOST_ROUNDS && waiting().getFirst().attempts() < times; rounds++) {
            by.round();
        }
    }

    private AccountTaskStore.Due taken() {
        var due = as(() -> store.due(clock.instant())).getFirst();
        assertThat(as(() -> store.take(due, clock.instant().plus(AccountWork.TIME_FOR_A_TASK))))
                .isTrue();
        return due;
    }

    /** All that waits is due now. */
    private void timePasses() {
        inProvince(() -> db.update(ACCOUNT_TASK)
                .set(ACCOUNT_TASK.NEXT_TRY_AT, Instant.now().minusSeconds(1))
                .execute());
    }

    private State state(AccountTask task) {
        return as(() -> db.select(ACCOUNT_TASK.STATE)
                .from(ACCOUNT_TASK)
                .where(ACCOUNT_TASK.TASK.eq(task.name()))
                .fetchSingle(row -> State.valueOf(row.value1())));
    }

    private Optional<String> subject() {
        return as(() -> db.select(PERSON.SUBJECT)
                .from(PERSON)
                .where(PERSON.ID.eq(hoa))
                .and(PERSON.SUBJECT.isNotNull())
                .fetchOptional(PERSON.SUBJECT));
    }

    private List<WaitingTask> waiting() {
        return as(store::waiting);
    }

    private <T> T as(Supplier<T> work) {
        return tenancy.as(province.alias(), work);
    }

    private <T> T inProvince(Supplier<T> work) {
        return as(() -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
