package vn.tinhgon.assignment.ui;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tinhgon.assignment.RequestService;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.WorkItem;
import vn.tinhgon.platform.ui.WorkSource;

/** What units said to their targets and wait for an answer to. */
@Component
class RequestWork implements WorkSource {

    private final RequestService requests;
    private final Me me;

    RequestWork(RequestService requests, Me me) {
        this.requests = requests;
        this.me = me;
    }

    @Override
    public List<WorkItem> waiting() {
        if (!me.get().may(Right.ASSIGN_TARGETS)) {
            return List.of();
        }
        var waiting = requests.waiting().size();
        return waiting == 0
                ? List.of()
                : List.of(new WorkItem(
                        Glyph.QUESTION, "todo.requests", me.get().unitName(), waiting, RequestsView.class, Map.of()));
    }
}
