package vn.tinhgon.province;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;

/**
 * Mergers of provinces: the ending one is looked through, sealed where it stands, and becomes an ended branch of its
 * successor. No row of it is rewritten, so that it can be undone until it is confirmed.
 *
 * @see "docs/decisions/0007-a-merged-province-is-a-branch.md"
 */
@Service
public class MergerService {

    private static final int LONGEST_BASIS = 500;

    private final TenantStore tenants;
    private final MergerTrialStore trial;
    private final OnBehalf onBehalf;
    private final ApplicationEventPublisher events;
    private final Me me;
    private final TransactionTemplate transaction;

    MergerService(
            TenantStore tenants,
            MergerTrialStore trial,
            OnBehalf onBehalf,
            ApplicationEventPublisher events,
            Me me,
            PlatformTransactionManager transactions) {
        this.tenants = tenants;
        this.trial = trial;
        this.onBehalf = onBehalf;
        this.events = events;
        this.me = me;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What the merger would come to, with nothing done: how many rows would be sealed, what would stay open in them, who
     * has an account in both, and whether both audit chains are whole.
     *
     * @throws NotFound when there is no such province
     */
    @May(Right.RUN_PLATFORM)
    public MergerFindings tryOut(ProvinceAlias ending, ProvinceAlias successor) {
        transaction.executeWithoutResult(status -> mergeable(ending, successor));
        return trial.of(ending, successor);
    }

    /**
     * Seals {@code ending}: nobody works in it any more, nothing of it changes, and its successor reads it as an ended
     * branch. Gives nobody a right, and counts in no figure of the successor.
     *
     * @param lastDay its last day as a province
     * @param basis number and date of the resolution, up to 500 characters
     * @throws NotFound when there is no such province
     * @throws Refused when one of the two is merged or suspended already, or at the field that does not fit
     * @throws Changed when somebody was faster
     */
    @May(Right.RUN_PLATFORM)
    public void seal(ProvinceAlias ending, ProvinceAlias successor, LocalDate lastDay, String basis) {
        var said = basis.strip();
        if (said.isEmpty() || said.length() > LONGEST_BASIS) {
            throw Refused.field("basis", "merger.refused.basis", LONGEST_BASIS);
        }
        transaction.executeWithoutResult(status -> {
            mergeable(ending, successor);
            tenants.merge(ending, successor, lastDay, said);
        });
        me.forget(ending);
    }

    /**
     * Undoes a merger that is not confirmed: the province goes on as if nothing had been.
     *
     * @throws Changed when it is not merged, or confirmed already
     */
    @May(Right.RUN_PLATFORM)
    public void undo(ProvinceAlias ending) {
        transaction.executeWithoutResult(status -> tenants.undoMerger(ending));
        me.forget(ending);
    }

    /**
     * Confirms a merger for good: the ended province stands in the successor's tree from now on. The tree is changed
     * first, in a transaction of the successor's; should the confirmation then fail, confirming again does the rest.
     *
     * @throws NotFound when there is no such province
     * @throws Refused when it is not merged
     * @throws Changed when it is confirmed already
     */
    @May(Right.RUN_PLATFORM)
    public void confirm(ProvinceAlias ending) {
        var tenant = transaction.execute(status -> tenants.get(ending));
        var merger = tenant.merger().orElseThrow(() -> new Refused("merger.refused.notMerged"));
        if (merger.confirmedAt().isPresent()) {
            throw new Changed("province");
        }
        onBehalf.in(
                merger.into(),
                () -> events.publishEvent(
                        new ProvinceMerged(ending.text(), tenant.name(), merger.lastDay(), merger.basis())));
        transaction.executeWithoutResult(status -> tenants.confirmMerger(ending));
    }

    private void mergeable(ProvinceAlias ending, ProvinceAlias successor) {
        if (ending.equals(successor)) {
            throw Refused.field("successor", "merger.refused.same");
        }
        working(tenants.get(ending), "ending");
        working(tenants.get(successor), "successor");
        if (tenants.all().stream()
                .flatMap(tenant -> tenant.merger().stream())
                .anyMatch(merger -> merger.into().equals(ending))) {
            throw Refused.field("ending", "merger.refused.hasBranches");
        }
    }

    private static void working(Tenant tenant, String field) {
        if (tenant.merger().isPresent() || tenant.suspendedAt().isPresent()) {
            throw Refused.field(field, "merger.refused.notWorking", tenant.name());
        }
    }
}
