package vn.tinhgon.simplification.ui;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.WorkItem;
import vn.tinhgon.platform.ui.WorkSource;
import vn.tinhgon.simplification.ReductionService;

/** Lists whose day is over and that nobody has frozen: until then every rate is provisional. */
@Component
class ReductionWork implements WorkSource {

    private final ReductionService reductions;
    private final PortalClock clock;
    private final Me me;

    ReductionWork(ReductionService reductions, PortalClock clock, Me me) {
        this.reductions = reductions;
        this.clock = clock;
        this.me = me;
    }

    @Override
    public List<WorkItem> waiting() {
        if (!me.get().may(Right.SET_UP_REDUCTIONS)) {
            return List.of();
        }
        var open = reductions.all().stream()
                .filter(each -> each.id().isPresent() && each.freezing().isEmpty())
                .filter(each -> clock.today().isAfter(each.baselineOn()))
                .toList();
        return open.isEmpty()
                ? List.of()
                : List.of(new WorkItem(
                        Glyph.LOCK, "todo.reduction.freeze", "", open.size(), ReductionsView.class, Map.of()));
    }
}
