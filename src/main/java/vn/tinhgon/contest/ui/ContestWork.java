package vn.tinhgon.contest.ui;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tinhgon.contest.ContestService;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.WorkItem;
import vn.tinhgon.platform.ui.WorkSource;

/** Contested figures that wait for an answer of the province. */
@Component
class ContestWork implements WorkSource {

    private final ContestService contests;
    private final Me me;

    ContestWork(ContestService contests, Me me) {
        this.contests = contests;
        this.me = me;
    }

    @Override
    public List<WorkItem> waiting() {
        return me.get().may(Right.ANSWER_CONTESTS)
                ? contests.waiting().map(waiting -> item(waiting.count()).since(waiting.since())).stream()
                        .toList()
                : List.of();
    }

    private WorkItem item(int count) {
        return new WorkItem(Glyph.QUESTION, "todo.contests", me.get().unitName(), count, ContestsView.class, Map.of());
    }
}
