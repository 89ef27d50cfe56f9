package vn.tinhgon.people.account;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.accounts.KeycloakAdmin;
import vn.tinhgon.platform.accounts.KeycloakAway;
import vn.tinhgon.province.FirstPassword;

/** Passwords to begin with, set for accounts that the portal made, and written down before they are. */
@Component
class FirstPasswords implements FirstPassword {

    private final AccountTaskStore store;
    private final SignInStore signIns;
    private final KeycloakAdmin keycloak;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FirstPasswords(
            AccountTaskStore store,
            SignInStore signIns,
            KeycloakAdmin keycloak,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.signIns = signIns;
        this.keycloak = keycloak;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Asked and written down first, then set: Keycloak is never waited for within a transaction.
     *
     * @throws Refused when the person has signed in already; when their account was not made by an invitation of
     *     {@code province}, or belongs to another one too. Who sets a password could act as that person
     * @throws KeycloakAway when Keycloak did not say that it was set
     */
    String of(PersonId person, ProvinceAlias province) {
        var subject = transaction.execute(status -> {
            if (signIns.hasAnyOf(person)) {
                throw new Refused("account.refused.hasSignedIn");
            }
            return store.accountMadeHere(person).orElseThrow(() -> new Refused("account.refused.notMadeHere"));
        });
        if (!keycloak.belongsOnlyTo(province, subject)) {
            throw new Refused("account.refused.elsewhereToo");
        }
        transaction.executeWithoutResult(status -> store.insertPassword(person, clock.instant()));
        return keycloak.temporaryPassword(subject);
    }

    @Override
    public Given give(ProvinceAlias province) {
        var admin = transaction.execute(status -> {
            if (signIns.hasAny()) {
                throw new Refused("province.refused.entered");
            }
            return store.namedByThePlatform().orElseThrow(() -> new Refused("province.refused.noAccountYet"));
        });
        return new Given(admin.username(), admin.fullName(), of(admin.id(), province));
    }
}
