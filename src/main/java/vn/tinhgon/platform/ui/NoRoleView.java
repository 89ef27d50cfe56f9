package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.OpenToAccounts;
import vn.tinhgon.platform.access.PortalUser;

/** For an account that holds no role: whom to ask. No menu, no data of any province; looks again every half minute. */
@Route("no-role")
@OpenToAccounts
@CssImport("./tinhgon.css")
class NoRoleView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int LOOK_AGAIN_MILLIS = 30_000;

    private final transient Me me;

    NoRoleView(Me me, AuthenticationContext signedIn) {
        this.me = me;
        addClassName("page-alone");
        title(say("noRole.title"));
        work(
                new Paragraph(say(
                        "noRole.text", me.account().map(PortalUser::displayName).orElse(""))),
                new Button(say("action.signOut"), e -> signedIn.logout()));
        addAttachListener(attached -> {
            var ui = attached.getUI();
            ui.setPollInterval(LOOK_AGAIN_MILLIS);
            ui.addPollListener(poll -> leaveWithARole(ui::navigate));
        });
        addDetachListener(detached -> detached.getUI().setPollInterval(-1));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        leaveWithARole(event::forwardTo);
    }

    private void leaveWithARole(java.util.function.Consumer<String> go) {
        if (me.acting().isPresent()) {
            go.accept("");
        }
    }
}
