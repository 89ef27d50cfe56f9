package vn.tinhgon.people.account;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.accounts.KeycloakAdmin;
import vn.tinhgon.platform.accounts.KeycloakAway;
import vn.tinhgon.province.FirstPassword;

/** Passwords to begin with, set for accounts that the portal made, and written down as given. */
@Component
class FirstPasswords implements FirstPassword {

    private final AccountTaskStore store;
    private final SignInStore signIns;
    private final KeycloakAdmin keycloak;
    private final Clock clock;

    FirstPasswords(AccountTaskStore store, SignInStore signIns, KeycloakAdmin keycloak, Clock clock) {
        this.store = store;
        this.signIns = signIns;
        this.keycloak = keycloak;
        this.clock = clock;
    }

    /**
     * @throws Refused when the account was not made by an invitation of {@code province}, or belongs to another one too:
     *     who sets its password could act there as that person
     * @throws KeycloakAway when it could not be set; then nothing has changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String of(PersonId person, ProvinceAlias province) {
        var subject = store.accountMadeHere(person).orElseThrow(() -> new Refused("account.refused.notMadeHere"));
        if (!keycloak.belongsOnlyTo(province, subject)) {
            throw new Refused("account.refused.elsewhereToo");
        }
        store.insertPassword(person, clock.instant());
        return keycloak.temporaryPassword(subject);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Given give(ProvinceAlias province) {
        if (signIns.hasAny()) {
            throw new Refused("province.refused.entered");
        }
        var admin = store.namedByThePlatform().orElseThrow(() -> new Refused("province.refused.noAccountYet"));
        return new Given(admin.username(), admin.fullName(), of(admin.id(), province));
    }
}
