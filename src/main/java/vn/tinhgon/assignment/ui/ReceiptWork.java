package vn.tinhgon.assignment.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tinhgon.assignment.GivenTarget;
import vn.tinhgon.assignment.ReceiptService;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.WorkItem;
import vn.tinhgon.platform.ui.WorkSource;

/** Targets that wait for the unit's word. */
@Component
class ReceiptWork implements WorkSource {

    private final ReceiptService receipts;
    private final Me me;

    ReceiptWork(ReceiptService receipts, Me me) {
        this.receipts = receipts;
        this.me = me;
    }

    @Override
    public List<WorkItem> waiting() {
        if (!me.get().may(Right.ACKNOWLEDGE_TARGETS)) {
            return List.of();
        }
        var unanswered =
                receipts.given().stream().filter(GivenTarget::mayBeObjectedTo).toList();
        return unanswered.stream()
                .map(GivenTarget::goalSetAt)
                .min(Comparator.naturalOrder())
                .map(first -> new WorkItem(
                                Glyph.TARGET,
                                "todo.targets.unanswered",
                                me.get().unitName(),
                                unanswered.size(),
                                GivenTargetsView.class,
                                Map.of())
                        .since(first))
                .stream()
                .toList();
    }
}
