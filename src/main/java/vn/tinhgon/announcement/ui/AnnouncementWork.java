package vn.tinhgon.announcement.ui;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tinhgon.announcement.AnnouncementService;
import vn.tinhgon.announcement.WaitingDuty;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.WorkItem;
import vn.tinhgon.platform.ui.WorkSource;

/** What one's own unit still has to publish after announcements of ministries. */
@Component
class AnnouncementWork implements WorkSource {

    private final AnnouncementService announcements;
    private final Me me;

    AnnouncementWork(AnnouncementService announcements, Me me) {
        this.announcements = announcements;
        this.me = me;
    }

    @Override
    public List<WorkItem> waiting() {
        var acting = me.get();
        if (!acting.may(Right.PUBLISH_ANNOUNCED)) {
            return List.of();
        }
        return announcements.waiting().stream()
                .map(waiting -> item(waiting, acting.unitName()))
                .toList();
    }

    private static WorkItem item(WaitingDuty waiting, String unit) {
        var item = new WorkItem(
                Glyph.DOCUMENT,
                "todo.announcement." + waiting.duty(),
                unit,
                waiting.count(),
                AnnouncementsView.class,
                Map.of());
        return waiting.due().map(item::due).orElse(item);
    }
}
