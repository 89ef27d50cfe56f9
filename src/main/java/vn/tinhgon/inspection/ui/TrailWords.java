package vn.tinhgon.inspection.ui;

import com.vaadin.flow.component.Component;
import java.util.MissingResourceException;
import vn.tinhgon.inspection.TrailAction;
import vn.tinhgon.inspection.TrailRow;
import vn.tinhgon.inspection.TrailSubject;

/** Says what stands in the audit trail in the words people use for it. */
final class TrailWords {

    private final Component on;

    TrailWords(Component on) {
        this.on = on;
    }

    String who(TrailRow row) {
        return row.actor().isEmpty() ? on.getTranslation("audit.system") : row.actor();
    }

    String capacity(TrailRow row) {
        var unit = row.capacity().unit();
        return row.capacity()
                .role()
                .map(role -> on.getTranslation("role." + role) + (unit.isEmpty() ? "" : ", " + unit))
                .orElse("");
    }

    /** «Sửa báo cáo tiến độ», «Bị từ chối: ProgressService.approve». */
    String what(TrailRow row) {
        return on.getTranslation("audit.did." + row.action(), subject(row.subject()));
    }

    String action(TrailAction action) {
        return on.getTranslation("audit.action." + action);
    }

    String subject(TrailSubject subject) {
        return on.getTranslation("audit.subject." + subject.table());
    }

    private String subject(String kept) {
        return TrailSubject.of(kept).map(this::subject).orElse(kept);
    }

    /** The trail is older than the words: a field that has none any more still has to be shown. */
    String field(String column) {
        try {
            return on.getTranslation("audit.field." + column);
        } catch (MissingResourceException none) {
            return column;
        }
    }
}
