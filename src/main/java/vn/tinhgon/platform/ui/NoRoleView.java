package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.OpenToAccounts;
import vn.tinhgon.platform.access.PortalUser;

/** For an account that holds no role: whom to ask. No menu, and of the province only whom to ask; looks again every half minute. */
@Route("no-role")
@OpenToAccounts
@CssImport("./tinhgon.css")
class NoRoleView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int LOOK_AGAIN_MILLIS = 30_000;

    private final transient Me me;

    NoRoleView(Me me, WhomToAsk whom, AuthenticationContext signedIn) {
        this.me = me;
        addClassName("page-alone");
        title(say("noRole.title"));
        var name = me.account().map(PortalUser::displayName).orElse("");
        var answer = whom.answer();
        var contact = answer.map(WhomToAsk.Answer::contact)
                .filter(settled -> !settled.isEmpty())
                .orElseGet(() -> say("noRole.whom.usual"));
        var facts = new DescriptionList();
        facts.addClassName("no-role-facts");
        line(facts, "noRole.account", name);
        answer.ifPresent(known -> line(facts, "noRole.province", known.province()));
        line(facts, "noRole.whom", contact);
        line(facts, "noRole.what", say("noRole.what.text"));
        var again = new Button(say("noRole.again"), e -> {
            if (me.acting().isEmpty()) {
                Attempt.done(say("noRole.again.none"));
            }
            leaveWithARole(UI.getCurrent()::navigate);
        });
        again.addThemeVariants(ButtonVariant.PRIMARY);
        var copy = new Button(
                say("noRole.copy"),
                e -> UI.getCurrent()
                        .getPage()
                        .executeJs("return navigator.clipboard.writeText($0)", say("noRole.message", name))
                        .then(copied -> Attempt.done(say("noRole.copied"))));
        var buttons = new Div(again, copy, new Button(say("action.signOut"), e -> signedIn.logout()));
        buttons.addClassName("filters");
        work(new Paragraph(say("noRole.text")), facts, buttons, new Paragraph(say("noRole.opens")));
        addAttachListener(attached -> {
            var ui = attached.getUI();
            ui.setPollInterval(LOOK_AGAIN_MILLIS);
            ui.addPollListener(poll -> leaveWithARole(ui::navigate));
        });
        addDetachListener(detached -> detached.getUI().setPollInterval(-1));
    }

    private void line(DescriptionList facts, String key, String words) {
        facts.add(new DescriptionList.Term(say(key)), new DescriptionList.Description(words));
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
