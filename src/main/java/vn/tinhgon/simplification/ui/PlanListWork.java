package vn.tinhgon.simplification.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.WorkItem;
import vn.tinhgon.platform.ui.WorkSource;
import vn.tinhgon.simplification.PlanListService;

/** Lists of plans that wait: to be published, commented on, submitted or decided, by role. */
@Component
class PlanListWork implements WorkSource {

    private final PlanListService lists;
    private final Me me;

    PlanListWork(PlanListService lists, Me me) {
        this.lists = lists;
        this.me = me;
    }

    @Override
    public List<WorkItem> waiting() {
        var acting = me.get();
        if (!acting.may(Right.COMMENT_PLANS)) {
            return List.of();
        }
        var open = lists.open();
        var items = new ArrayList<WorkItem>();
        if (acting.may(Right.LIST_PLANS)) {
            add(items, Glyph.PENCIL, "todo.planList.drawnUp", open.drawnUp());
            add(items, Glyph.ALARM, "todo.planList.commented", open.commented());
        }
        if (acting.may(Right.APPROVE_PLANS)) {
            add(items, Glyph.APPROVE, "todo.planList.submitted", open.submitted());
        }
        if (acting.may(Right.RECORD_PLANS)) {
            open.until()
                    .ifPresent(until -> items.add(item(Glyph.QUESTION, "todo.planList.inComment", open.inComment())
                            .due(until)));
        }
        return items;
    }

    private static void add(List<WorkItem> items, Glyph glyph, String key, int count) {
        if (count > 0) {
            items.add(item(glyph, key, count));
        }
    }

    private static WorkItem item(Glyph glyph, String key, int count) {
        return new WorkItem(glyph, key, "", count, PlanListsView.class, Map.of());
    }
}
