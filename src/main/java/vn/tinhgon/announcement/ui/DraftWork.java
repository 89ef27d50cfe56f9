package vn.tinhgon.announcement.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tinhgon.announcement.DraftService;
import vn.tinhgon.announcement.WaitingOpinions;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.WorkItem;
import vn.tinhgon.platform.ui.WorkSource;

/** Opinions that one's own unit owes, and answers that the province does. */
@Component
class DraftWork implements WorkSource {

    private final DraftService drafts;
    private final Me me;

    DraftWork(DraftService drafts, Me me) {
        this.drafts = drafts;
        this.me = me;
    }

    @Override
    public List<WorkItem> waiting() {
        var acting = me.get();
        var items = new ArrayList<WorkItem>();
        if (acting.may(Right.GIVE_OPINIONS)) {
            drafts.waiting().map(owed -> item("todo.opinions", owed)).ifPresent(items::add);
        }
        if (acting.may(Right.ASK_OPINIONS)) {
            drafts.toBeSent().map(owed -> item("todo.drafts", owed)).ifPresent(items::add);
        }
        return items;
    }

    private WorkItem item(String key, WaitingOpinions owed) {
        return new WorkItem(Glyph.QUESTION, key, me.get().unitName(), owed.count(), DraftsView.class, Map.of())
                .due(owed.due());
    }
}
