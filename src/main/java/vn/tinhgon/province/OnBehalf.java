package vn.tinhgon.province;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.tenancy.Binding;
import vn.tinhgon.platform.tenancy.DatabaseUser;
import vn.tinhgon.platform.tenancy.Tenancy;

/** What the portal does in a province because somebody who runs the platform asked: its trail names them by name. */
@Component
class OnBehalf {

    private final Tenancy tenancy;
    private final Me me;
    private final TransactionTemplate transaction;

    OnBehalf(Tenancy tenancy, Me me, PlatformTransactionManager transactions) {
        this.tenancy = tenancy;
        this.me = me;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Does {@code work} in {@code province}, in a transaction of its own. */
    void in(ProvinceAlias province, Runnable work) {
        bound(
                province,
                () -> transaction.execute(status -> {
                    work.run();
                    return true;
                }));
    }

    /** Does {@code work} in {@code province}, in transactions of its own making. */
    <T> T bound(ProvinceAlias province, Supplier<T> work) {
        var binding = new Binding(
                province,
                java.util.Optional.empty(),
                DatabaseUser.PORTAL_RW,
                null,
                me.get().fullName(),
                "SYSTEM");
        return tenancy.as(binding, work);
    }
}
