package vn.tinhgon.score.ui;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.WorkItem;
import vn.tinhgon.platform.ui.WorkSource;
import vn.tinhgon.score.EnteredPointsService;
import vn.tinhgon.score.WaitingPoints;

/** Points that somebody else entered and that wait for approval. */
@Component
class PointsWork implements WorkSource {

    private final EnteredPointsService points;
    private final Me me;

    PointsWork(EnteredPointsService points, Me me) {
        this.points = points;
        this.me = me;
    }

    @Override
    public List<WorkItem> waiting() {
        if (!me.get().may(Right.APPROVE_POINTS)) {
            return List.of();
        }
        var waiting = points.waiting().stream().mapToInt(WaitingPoints::units).sum();
        return waiting == 0
                ? List.of()
                : List.of(new WorkItem(Glyph.APPROVE, "todo.points", "", waiting, PointsView.class, Map.of()));
    }
}
