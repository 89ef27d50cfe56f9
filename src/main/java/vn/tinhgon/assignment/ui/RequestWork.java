package vn.tinhgon.assignment.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tinhgon.assignment.RequestService;
import vn.tinhgon.assignment.Waiting;
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
        var waiting = requests.waiting();
        return waiting.stream().map(Waiting::at).min(Comparator.naturalOrder()).stream()
                .map(first -> new WorkItem(
                                Glyph.QUESTION,
                                "todo.requests",
                                me.get().unitName(),
                                waiting.size(),
                                RequestsView.class,
                                Map.of())
                        .since(first))
                .toList();
    }
}
