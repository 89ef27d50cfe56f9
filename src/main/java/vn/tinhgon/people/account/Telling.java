package vn.tinhgon.people.account;

import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.people.account.AccountTask.State;
import vn.tinhgon.people.account.AccountTaskStore.Due;
import vn.tinhgon.platform.accounts.Account;
import vn.tinhgon.platform.accounts.KeycloakAdmin;
import vn.tinhgon.platform.accounts.KeycloakAway;
import vn.tinhgon.province.ProvinceNames;

/** What each task comes to at Keycloak; each may have been half done before. */
@Component
class Telling {

    private final KeycloakAdmin keycloak;
    private final AccountTaskStore tasks;
    private final ProvinceNames names;
    private final Clock clock;

    Telling(KeycloakAdmin keycloak, AccountTaskStore tasks, ProvinceNames names, Clock clock) {
        this.keycloak = keycloak;
        this.tasks = tasks;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Tells Keycloak and settles the task.
     *
     * @throws Refused when Keycloak says no, or is away
     */
    void tell(Due task, ProvinceAlias province) {
        switch (task.task()) {
            case INVITE -> invite(task, province);
            case LEAVE -> leave(task, province);
            case SIGN_OUT -> {
                task.subject().ifPresent(keycloak::signOut);
                settle(task);
            }
            case PASSWORD -> settle(task);
        }
    }

    private void invite(Due task, ProvinceAlias province) {
        var subject = account(task);
        // A province is created with its first admin: whoever is invited first makes its organization.
        keycloak.makeOrganization(province, names.of(province));
        keycloak.join(subject, province);
        try {
            tasks.finish(task, subject, clock.instant());
        } catch (DuplicateKeyException anotherPersons) {
            throw new Refused("account.error.someoneElse");
        }
    }

    private String account(Due task) {
        var there = keycloak.find(task.username());
        if (there.isPresent()) {
            return theirs(there.get(), task).subject();
        }
        tasks.makesAccount(task, true);
        try {
            return keycloak.make(task.username(), task.fullName(), task.email());
        } catch (KeycloakAway unknown) {
            throw unknown;
        } catch (Refused none) {
            tasks.makesAccount(task, false);
            throw none;
        }
    }

    private static Account theirs(Account account, Due task) {
        if (isTheirs(account, task)) {
            return account;
        }
        throw new Refused(
                task.subject().isEmpty() && hasTheirAddress(account, task)
                        ? "account.error.notVerified"
                        : "account.error.someoneElse");
    }

    /**
     * By the user name alone anybody could be made a member of anything: the address has to be theirs too, and known to
     * be the holder's. Whoever made an account of that name and address beforehand would otherwise act here with the
     * rights of the one who is invited.
     */
    private static boolean isTheirs(Account account, Due task) {
        return task.subject()
                .map(account.subject()::equals)
                .orElseGet(() -> hasTheirAddress(account, task) && (task.madeAccount() || account.verified()));
    }

    private static boolean hasTheirAddress(Account account, Due task) {
        return account.email().orElse("").equalsIgnoreCase(task.email())
                && (task.madeAccount() || !task.email().isEmpty());
    }

    private void leave(Due task, ProvinceAlias province) {
        subject(task).ifPresent(subject -> {
            keycloak.leave(subject, province);
            keycloak.signOut(subject);
            if (task.subject().isEmpty() && task.madeAccount()) {
                // Nobody has ever signed in to it: the invitation that made it was taken back.
                keycloak.removeIfInNone(subject);
            }
        });
        settle(task);
    }

    /** Who leaves before their invitation was finished is known by name only. */
    private Optional<String> subject(Due task) {
        return task.subject()
                .or(() -> keycloak.find(task.username())
                        .filter(account -> isTheirs(account, task))
                        .map(Account::subject));
    }

    private void settle(Due task) {
        tasks.settle(task.id(), State.DONE, clock.instant());
    }
}
