package vn.tinhgon.simplification.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.WorkItem;
import vn.tinhgon.platform.ui.WorkSource;
import vn.tinhgon.simplification.PlanCommentService;

/** What was said of the unit's plans and waits for its answer. */
@Component
class PlanCommentWork implements WorkSource {

    private final PlanCommentService comments;
    private final Me me;

    PlanCommentWork(PlanCommentService comments, Me me) {
        this.comments = comments;
        this.me = me;
    }

    @Override
    public List<WorkItem> waiting() {
        if (!me.get().may(Right.RECORD_PLANS)) {
            return List.of();
        }
        return comments.waiting().stream()
                .map(open -> new WorkItem(
                                Glyph.QUESTION,
                                "todo.plan.commented",
                                "",
                                open.count(),
                                PlansView.class,
                                PlanLinks.commented())
                        .since(open.since()))
                .toList();
    }
}
