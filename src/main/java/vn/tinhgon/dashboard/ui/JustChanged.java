package vn.tinhgon.dashboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.tinhgon.platform.ui.Glyph;

/** What has just changed on a dashboard; nothing until then. Also read out. */
class JustChanged extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 3;

    JustChanged() {
        addClassName("dashboard-changed");
        getElement().setAttribute("role", "status");
    }

    void say(List<String> changes) {
        removeAll();
        if (changes.isEmpty()) {
            return;
        }
        var first = String.join(" · ", changes.stream().limit(MOST).toList());
        var more = changes.size() > MOST ? " " + getTranslation("dashboard.changed.more", changes.size() - MOST) : "";
        add(Glyph.INFO.icon(), new Span(getTranslation("dashboard.changed", first) + more));
    }
}
