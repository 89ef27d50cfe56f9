package vn.tinhgon.province;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;

/** The provinces of the platform, created and suspended by those who run it; they see the content of none. */
@Service
public class PlatformService {

    private final TenantStore tenants;
    private final OnBehalf onBehalf;
    private final FirstPassword password;
    private final ApplicationEventPublisher events;
    private final Me me;
    private final TransactionTemplate transaction;

    PlatformService(
            TenantStore tenants,
            OnBehalf onBehalf,
            FirstPassword password,
            ApplicationEventPublisher events,
            Me me,
            PlatformTransactionManager transactions) {
        this.tenants = tenants;
        this.onBehalf = onBehalf;
        this.password = password;
        this.events = events;
        this.me = me;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All provinces, by name. */
    @May(Right.RUN_PLATFORM)
    @Transactional(readOnly = true)
    public List<Tenant> provinces() {
        return tenants.all();
    }

    /**
     * Creates a province with its first units and its first admin, who goes on from there. The province is there first;
     * should the rest fail, {@link #begin} does it again.
     *
     * @throws Refused at the alias or the code that is taken, or at the field that the room of people refuses
     */
    @May(Right.RUN_PLATFORM)
    public void create(NewProvince province) {
        transaction.executeWithoutResult(status -> {
            tenants.create(province);
            codeIsFree(province);
        });
        begun(
                new ProvinceAlias(province.alias()),
                new ProvinceCreated(
                        province.alias(), province.name(), province.office(), province.from(), province.admin()));
    }

    /**
     * Gives a province that has no admin its first one, and its first units where it has none.
     *
     * @param office what its provincial office is called
     * @param from since when there is such a province
     * @throws NotFound when there is no such province
     * @throws Refused when it has an admin: who runs the platform names nobody there
     */
    @May(Right.RUN_PLATFORM)
    public void begin(ProvinceAlias alias, String office, LocalDate from, NewProvince.FirstAdmin admin) {
        var tenant = transaction.execute(status -> tenants.get(alias));
        if (tenant.admin()) {
            throw new Refused("province.refused.hasAdmin");
        }
        begun(alias, new ProvinceCreated(alias.text(), tenant.name(), office, from, admin));
    }

    /**
     * A password for the first admin of a province that nobody has entered yet, to be handed over in person. From the
     * first sign-in on, who runs the platform has no way in.
     *
     * @throws NotFound when there is no such province
     * @throws Refused when it has no admin, somebody has signed in there already, or the account is not there yet
     */
    @May(Right.RUN_PLATFORM)
    public FirstPassword.Given firstPassword(ProvinceAlias alias) {
        var tenant = transaction.execute(status -> tenants.get(alias));
        if (!tenant.admin()) {
            throw new Refused("province.refused.noAdmin");
        }
        return onBehalf.bound(alias, () -> password.give(alias));
    }

    /** The number of a merged province may go to another: statistics have given numbers anew before. */
    private void codeIsFree(NewProvince province) {
        tenants.all().stream()
                .filter(tenant -> !tenant.alias().text().equals(province.alias()))
                .filter(tenant -> tenant.merger().isEmpty() && tenant.code().equals(province.code()))
                .findFirst()
                .ifPresent(taken -> {
                    throw Refused.field("code", "province.refused.codeTaken", province.code(), taken.name());
                });
    }

    private void begun(ProvinceAlias alias, ProvinceCreated created) {
        onBehalf.in(alias, () -> events.publishEvent(created));
    }

    /**
     * From now on nobody works in the province: its people see the page of those without a role.
     *
     * @throws Changed when somebody suspended it meanwhile, or there is no such province
     */
    @May(Right.RUN_PLATFORM)
    public void suspend(ProvinceAlias alias) {
        suspended(alias, true);
    }

    /**
     * From now on its people work again.
     *
     * @throws Changed when somebody resumed it meanwhile, or there is no such province
     */
    @May(Right.RUN_PLATFORM)
    public void resume(ProvinceAlias alias) {
        suspended(alias, false);
    }

    private void suspended(ProvinceAlias alias, boolean suspended) {
        transaction.executeWithoutResult(status -> tenants.suspend(alias, suspended));
        me.forget(alias);
    }
}
