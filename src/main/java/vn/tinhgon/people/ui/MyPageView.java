package vn.tinhgon.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import vn.tinhgon.people.PeopleService;
import vn.tinhgon.people.account.AccountService;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;

/** What one may do here oneself, and where one is and was signed in. */
@Route(value = "me", layout = Shell.class)
@May(Right.SEE_WORK)
@CssImport("./people.css")
class MyPageView extends Page {

    private static final long serialVersionUID = 1L;

    MyPageView(PeopleService people, AccountService accounts, Me me, Clock clock) {
        var acting = me.get();
        title(acting.fullName());
        facts(new Span(say("role." + acting.role())), new Span(acting.unitName()));
        actions(new Button(say("person.signOut"), click -> new Attempt(this).run(accounts::signMeOutEverywhere)));
        work(
                new H2(say("person.rights")),
                new RightsGrid(people.myRights(), clock.instant()),
                new H2(say("person.signIns")),
                new Paragraph(say("myPage.signIns.text")),
                new SignInsGrid(people.mySignIns()));
    }
}
