package vn.tinhgon.score.ui;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.WorkItem;
import vn.tinhgon.platform.ui.WorkSource;
import vn.tinhgon.score.EnteredPointsService;
import vn.tinhgon.score.WaitingPoints;

/** Points that somebody else entered and that wait for approval, and those of one's own that were returned. */
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
        var waiting = me.get().may(Right.APPROVE_POINTS)
                ? points.waiting().stream().mapToInt(WaitingPoints::units).sum()
                : 0;
        var returned = me.get().may(Right.ENTER_POINTS) ? points.countReturned() : 0;
        return Stream.of(
                        item(Glyph.APPROVE, "todo.points", waiting),
                        item(Glyph.RETURN, "todo.points.returned", returned))
                .filter(item -> item.count() > 0)
                .toList();
    }

    private static WorkItem item(Glyph glyph, String words, int count) {
        return new WorkItem(glyph, words, "", count, PointsView.class, Map.of());
    }
}
