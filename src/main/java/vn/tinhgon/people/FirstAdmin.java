package vn.tinhgon.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.people.account.AccountTask;
import vn.tinhgon.people.account.AccountTasks;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.province.ProvinceCreated;
import vn.tinhgon.unit.FirstUnits;

/** Gives a province that has just been created the one who sets it up. After that its rights are its own affair. */
@Component
class FirstAdmin {

    private final PersonStore people;
    private final GrantStore grants;
    private final FirstUnits units;
    private final AccountTasks accounts;
    private final Clock clock;

    FirstAdmin(PersonStore people, GrantStore grants, FirstUnits units, AccountTasks accounts, Clock clock) {
        this.people = people;
        this.grants = grants;
        this.units = units;
        this.accounts = accounts;
        this.clock = clock;
    }

    @EventListener
    @Order(2)
    void provinceCreated(ProvinceCreated created) {
        var admin = created.admin();
        var id = PersonId.next();
        people.insert(id, new PersonData(admin.username(), admin.fullName(), admin.email()));
        grants.insert(id, first(units.office(), admin.basis()), clock.instant(), Optional.empty());
        accounts.request(id, AccountTask.INVITE);
    }

    private NewGrant first(UnitId office, String basis) {
        return new NewGrant(
                Role.PROVINCIAL_ADMIN,
                office,
                LocalDate.ofInstant(clock.instant(), PortalClock.VIETNAM),
                Optional.empty(),
                basis,
                Optional.empty());
    }
}
