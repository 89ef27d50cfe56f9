package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.tinhgon.leaderboard.OpenData;
import vn.tinhgon.leaderboard.OpenDataService;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.ConfirmDialog;

/** Opens what is published to everybody, or closes it again; says where it is read. */
class OpenDataSwitch extends Div {

    private static final long serialVersionUID = 1L;

    private final transient OpenDataService data;
    private final String alias;

    OpenDataSwitch(OpenDataService data, String alias) {
        this.data = data;
        this.alias = alias;
        addClassNames("card", "snapshot-open");
        show();
    }

    private void show() {
        removeAll();
        var now = data.current();
        add(new Span(getTranslation(now.open() ? "open.on" : "open.off")));
        if (now.open()) {
            var page = new Anchor("cong-bo/" + alias, getTranslation("open.page"));
            page.setRouterIgnore(true);
            add(page);
        }
        add(new Button(
                getTranslation(now.open() ? "open.close" : "open.open"),
                click -> asks(now).open()));
    }

    /** Once it is opened, copies are out of the province's hands. */
    private ConfirmDialog asks(OpenData now) {
        return new ConfirmDialog(
                getTranslation(now.open() ? "open.close.title" : "open.open.title"),
                getTranslation(now.open() ? "open.close.text" : "open.open.text"),
                getTranslation(now.open() ? "open.close" : "open.open"),
                () -> settle(now));
    }

    private void settle(OpenData now) {
        if (new Attempt(this).run(() -> data.settle(new OpenData(now.version(), !now.open())))) {
            Attempt.done(getTranslation(now.open() ? "open.closed" : "open.opened"));
        }
        show();
    }
}
