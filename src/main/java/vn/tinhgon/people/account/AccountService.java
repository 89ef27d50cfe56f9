package vn.tinhgon.people.account;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.access.Guard;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.accounts.KeycloakAdmin;
import vn.tinhgon.platform.accounts.KeycloakAway;

/** What a province does with the accounts of its people, and what of it waits for Keycloak. */
@Service
public class AccountService {

    private final AccountTasks tasks;
    private final AccountTaskStore store;
    private final FirstPasswords passwords;
    private final KeycloakAdmin keycloak;
    private final Me me;

    AccountService(
            AccountTasks tasks, AccountTaskStore store, FirstPasswords passwords, KeycloakAdmin keycloak, Me me) {
        this.tasks = tasks;
        this.store = store;
        this.passwords = passwords;
        this.keycloak = keycloak;
        this.me = me;
    }

    /** What Keycloak is still to be told about people of the province, the oldest first, with what stood in its way. */
    @May(Right.MANAGE_PEOPLE)
    @Transactional(readOnly = true)
    public List<WaitingTask> waiting() {
        return store.waiting();
    }

    /**
     * «Đăng xuất mọi nơi»: ends all sessions of a person, as soon as Keycloak answers.
     *
     * @throws NotFound when the province has no such person
     */
    @May(Right.MANAGE_PEOPLE)
    @Transactional
    public void signOutEverywhere(PersonId person) {
        if (!store.isThere(person)) {
            throw new NotFound("person");
        }
        tasks.request(person, AccountTask.SIGN_OUT);
    }

    /**
     * Ends all sessions of one's own account, this one too, at once: who only reads has no row to leave behind.
     *
     * @throws KeycloakAway when they could not be ended
     */
    @May(Right.SEE_WORK)
    public void signMeOutEverywhere() {
        me.account().ifPresent(account -> keycloak.signOut(account.subject()));
    }

    /**
     * Gives a person a password to begin with, which they must change when they sign in with it. It is in the answer and
     * nowhere else; that it was given, and by whom, is written down.
     *
     * @throws Refused when the caller only stands in for an admin; when the person has signed in already; when their
     *     account was not made by an invitation of this province, or belongs to another one too. Who sets a password
     *     could act as that person
     * @throws KeycloakAway when Keycloak did not say that it was set
     */
    @May(Right.MANAGE_PEOPLE)
    public String firstPassword(PersonId person) {
        if (!Guard.named("password.not-by-stand-in")
                .allows(me.get().standsInFor().isEmpty())) {
            throw new Refused("account.refused.byStandIn");
        }
        return passwords.of(person, me.get().province());
    }
}
