package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.communication.PushMode;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.platform.access.News;

/**
 * Keeps open pages up to date: once something of their province has changed they read anew, each as whoever looks at it,
 * and the browser is told without being asked. From the first of them on a tab of the browser can be told so; no other
 * page is.
 */
@org.springframework.stereotype.Component
public class Live {

    private final News news;

    Live(News news) {
        this.news = news;
    }

    /** As long as {@code page} is open, {@code reading} is done whenever something has changed. */
    public void keep(Component page, Runnable reading) {
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
