package vn.tinhgon.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.communication.PushMode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.platform.access.News;
import vn.tinhgon.progress.PeriodClosed;
import vn.tinhgon.progress.ProgressApproved;

/**
 * Keeps open dashboards up to date: once a figure is approved or a period closed, those of the same province read anew,
 * each as whoever looks at it, and the browser is told without being asked. From the first of them on a tab of the
 * browser can be told so; no other page is.
 */
@org.springframework.stereotype.Component
class Live {

    private final News news;

    Live(News news) {
        this.news = news;
    }

    /** After the commit: who reads before it would read what was. */
    @TransactionalEventListener
    void on(ProgressApproved approved) {
        news.tell();
    }

    @TransactionalEventListener
    void on(PeriodClosed closed) {
        news.tell();
    }

    /** As long as {@code page} is open, {@code reading} is done whenever something has changed. */
    void keep(Component page, Runnable reading) {
        page.addAttachListener(attached -> {
            var ui = attached.getUI();
            ui.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
            var end = news.hear(() -> tell(ui, reading));
            page.addDetachListener(detached -> {
                detached.unregisterListener();
                end.run();
            });
        });
    }

    private static void tell(UI ui, Runnable reading) {
        try {
            ui.access(() -> {
                try {
                    reading.run();
                } catch (AccessDeniedException | NotFound noLonger) {
                    // The page itself says why, as to anybody who opens it
                    ui.getPage().reload();
                }
            });
        } catch (UIDetachedException closedMeanwhile) {
            // There is nobody to be told
        }
    }
}
