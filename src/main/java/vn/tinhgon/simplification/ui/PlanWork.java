package vn.tinhgon.simplification.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.WorkItem;
import vn.tinhgon.platform.ui.WorkSource;
import vn.tinhgon.simplification.OpenPlans;
import vn.tinhgon.simplification.PlanChainService;
import vn.tinhgon.simplification.PlanService;
import vn.tinhgon.simplification.PlanState;

/** What waits of plans: to be corrected, submitted or decided, by role. */
@Component
class PlanWork implements WorkSource {

    private static final List<PlanState> ORDER =
            List.of(PlanState.RETURNED, PlanState.DRAFT, PlanState.SUBMITTED, PlanState.APPRAISED, PlanState.APPROVED);

    private final PlanService plans;
    private final PlanChainService chains;
    private final Me me;

    PlanWork(PlanService plans, PlanChainService chains, Me me) {
        this.plans = plans;
        this.chains = chains;
        this.me = me;
    }

    @Override
    public List<WorkItem> waiting() {
        var acting = me.get();
        if (!acting.may(Right.RECORD_PLANS) && !acting.may(Right.APPROVE_PLANS)) {
            return List.of();
        }
        var open = plans.openPlans();
        var appraises = chains.chain().appraises();
        return open.counts().stream()
                .sorted(Comparator.comparing(count -> ORDER.indexOf(count.state())))
                .flatMap(count -> item(acting, count, open.due(), appraises).stream())
                .toList();
    }

    /** A unit has until the day of the directive; who decides hurries for the same. */
    private static Optional<WorkItem> item(
            Acting acting, OpenPlans.Count count, Optional<LocalDate> due, boolean appraises) {
        return switch (count.state()) {
            case RETURNED -> waiting(acting, Right.RECORD_PLANS, Glyph.RETURN, count, due);
            case DRAFT -> waiting(acting, Right.SUBMIT_PLANS, Glyph.PENCIL, count, due);
            case SUBMITTED ->
                appraises
                        ? waiting(acting, Right.APPRAISE_PLANS, Glyph.HOURGLASS, "todo.plan.toAppraise", count, due)
                        : waiting(acting, Right.APPROVE_PLANS, Glyph.APPROVE, count, due);
            case APPRAISED -> waiting(acting, Right.APPROVE_PLANS, Glyph.APPROVE, count, due);
            case APPROVED -> waiting(acting, Right.RECORD_PLANS, Glyph.CHECK, count, Optional.empty());
            case ENFORCED, REJECTED, WITHDRAWN -> Optional.empty();
        };
    }

    private static Optional<WorkItem> waiting(
            Acting acting, Right right, Glyph glyph, OpenPlans.Count count, Optional<LocalDate> due) {
        return waiting(acting, right, glyph, "todo.plan." + count.state(), count, due);
    }

    private static Optional<WorkItem> waiting(
            Acting acting, Right right, Glyph glyph, String key, OpenPlans.Count count, Optional<LocalDate> due) {
        if (!acting.may(right)) {
            return Optional.empty();
        }
        var item = new WorkItem(glyph, key, "", count.count(), PlansView.class, PlanLinks.in(count.state()))
                .since(count.since());
        return Optional.of(due.map(item::due).orElse(item));
    }
}
