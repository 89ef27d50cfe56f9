package vn.tinhgon.simplification.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.WorkItem;
import vn.tinhgon.platform.ui.WorkSource;
import vn.tinhgon.simplification.PlanService;
import vn.tinhgon.simplification.PlanState;

/** What waits of plans: to be corrected, submitted or decided, by role. */
@Component
class PlanWork implements WorkSource {

    private final PlanService plans;
    private final Me me;

    PlanWork(PlanService plans, Me me) {
        this.plans = plans;
        this.me = me;
    }

    @Override
    public List<WorkItem> waiting() {
        var acting = me.get();
        if (!acting.may(Right.RECORD_PLANS) && !acting.may(Right.APPROVE_PLANS)) {
            return List.of();
        }
        var counts = plans.byState(Optional.empty());
        return Stream.of(PlanState.RETURNED, PlanState.DRAFT, PlanState.SUBMITTED)
                .flatMap(state -> item(acting, state, counts).stream())
                .toList();
    }

    private static Optional<WorkItem> item(Acting acting, PlanState state, Map<PlanState, Integer> counts) {
        var count = counts.getOrDefault(state, 0);
        return switch (state) {
            case RETURNED -> waiting(acting, Right.RECORD_PLANS, Glyph.RETURN, state, count);
            case DRAFT -> waiting(acting, Right.SUBMIT_PLANS, Glyph.PENCIL, state, count);
            case SUBMITTED -> waiting(acting, Right.APPROVE_PLANS, Glyph.APPROVE, state, count);
            case APPROVED -> Optional.empty();
        };
    }

    private static Optional<WorkItem> waiting(Acting acting, Right right, Glyph glyph, PlanState state, int count) {
        return acting.may(right) && count > 0
                ? Optional.of(
                        new WorkItem(glyph, "todo.plan." + state, "", count, PlansView.class, PlanLinks.in(state)))
                : Optional.empty();
    }
}
