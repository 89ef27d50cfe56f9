package vn.tinhgon.province.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.context.ApplicationEventPublisher;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.OpenToAccounts;
import vn.tinhgon.platform.access.PortalUser;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.province.ProvinceEntered;
import vn.tinhgon.province.ProvinceNames;

/** For an account in several provinces: which of them this session is in. It is in one at a time and never mixes. */
@Route("choose-province")
@OpenToAccounts
@CssImport("./tinhgon.css")
@CssImport("./platform.css")
class ProvinceChoiceView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient ApplicationEventPublisher events;

    ProvinceChoiceView(Me me, ProvinceNames names, AuthenticationContext signedIn, ApplicationEventPublisher events) {
        this.events = events;
        addClassName("page-alone");
        title(say("provinceChoice.title"));
        var choices = new Div();
        choices.addClassName("province-choices");
        me.account()
                .ifPresent(user -> user.provinces()
                        .forEach(alias -> choices.add(new Button(names.of(alias), click -> enter(user, alias)))));
        var leave = new Button(say("action.signOut"), click -> signedIn.logout());
        work(new Paragraph(say("provinceChoice.text")), choices, leave);
    }

    /** All that is on screen is the other province's: the portal is begun anew. */
    private void enter(PortalUser user, ProvinceAlias alias) {
        user.enter(alias);
        events.publishEvent(new ProvinceEntered(user.subject(), alias));
        UI.getCurrent().getPage().setLocation("./");
    }
}
