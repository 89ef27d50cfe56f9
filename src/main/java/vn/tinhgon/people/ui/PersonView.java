package vn.tinhgon.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.people.Grant;
import vn.tinhgon.people.PeopleService;
import vn.tinhgon.people.Person;
import vn.tinhgon.people.RightsService;
import vn.tinhgon.people.account.AccountService;
import vn.tinhgon.people.account.SignIn;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.PasswordDialog;
import vn.tinhgon.platform.ui.Shell;

/** A person: what they may do now and over time, and when they signed in (UC-010). */
@Route(value = "people/:" + PeopleLinks.PERSON, layout = Shell.class)
@May(Right.READ_PEOPLE)
@CssImport("./people.css")
class PersonView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PeopleService people;
    private final transient RightsService rights;
    private final transient AccountService accounts;
    private final transient Me me;
    private final transient Clock clock;

    PersonView(PeopleService people, RightsService rights, AccountService accounts, Me me, Clock clock) {
        this.people = people;
        this.rights = rights;
        this.accounts = accounts;
        this.me = me;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PeopleLinks.person(event));
    }

    private void show(PersonId id) {
        var person = people.person(id);
        var held = people.rightsOf(id);
        var signIns = people.signInsOf(id);
        title(person.fullName());
        facts(
                new RouterLink(say("people.title"), PeopleView.class),
                new Span(person.username()),
                new Span(person.email()),
                AccountBadge.of(this, person));
        var givable = rights.givable();
        actions(offered(person, held, signIns, givable).toArray(Component[]::new));
        var grid = new RightsGrid(held, clock.instant());
        if (!givable.isEmpty()) {
            grid.endable(grant -> new EndDialog(rights, grant, mine(), () -> show(id)).open());
        }
        work(section("person.rights", grid), section("person.signIns", new SignInsGrid(signIns)));
        status(say("person.status", goingOn(held), held.size()));
    }

    private List<Component> offered(Person person, List<Grant> held, List<SignIn> signIns, List<Role> givable) {
        var offered = new ArrayList<Component>();
        if (!givable.isEmpty() && !person.id().equals(mine())) {
            var give = new Button(say("grant.give"), Glyph.PLUS.icon(), click -> give(person, givable));
            give.addThemeVariants(ButtonVariant.PRIMARY);
            offered.add(give);
            if (person.account() == Person.Account.BEING_MADE) {
                offered.add(new Button(say("grant.takeBack"), click -> takeBack(person, openOf(held))));
            }
        }
        if (me.get().may(Right.MANAGE_PEOPLE)) {
            offered.add(new Button(
                    say("person.correct"),
                    click -> new CorrectDialog(people, person, mine(), () -> show(person.id())).open()));
            offered.add(new Button(say("person.signOut"), click -> signOut(person)));
            if (person.account() == Person.Account.THERE && signIns.isEmpty()) {
                offered.add(new Button(say("person.password"), click -> password(person)));
            }
            if (goingOn(held) > 0) {
                offered.add(new Button(
                        say("grant.handOver"),
                        click -> new HandOverDialog(rights, people, person, openOf(held), mine(), () -> {
                                    Attempt.done(say("grant.handOver.done", person.fullName()));
                                    show(person.id());
                                })
                                .open()));
            }
        }
        return offered;
    }

    private void signOut(Person person) {
        if (new Attempt(this).run(() -> accounts.signOutEverywhere(person.id()))) {
            Attempt.done(say("person.signOut.done", person.fullName()));
        }
    }

    private void password(Person person) {
        new Attempt(this)
                .run(() -> new PasswordDialog(person.fullName(), person.username(), accounts.firstPassword(person.id()))
                        .open());
    }

    private void takeBack(Person invited, List<Grant> held) {
        new TakeBackDialog(rights, invited, held, mine(), () -> {
                    Attempt.done(say("grant.takeBack.done", invited.fullName()));
                    show(invited.id());
                })
                .open();
    }

    private void give(Person person, List<Role> givable) {
        new GiveDialog(
                        rights,
                        person,
                        new GrantFields(
                                givable,
                                rights,
                                people,
                                me.get(),
                                LocalDate.ofInstant(clock.instant(), PortalClock.VIETNAM)),
                        mine(),
                        () -> show(person.id()))
                .open();
    }

    private static Component section(String key, Component content) {
        var section = new Div(new H2(content.getTranslation(key)), content);
        section.addClassName("people-section");
        return section;
    }

    private int goingOn(List<Grant> held) {
        return openOf(held).size();
    }

    private List<Grant> openOf(List<Grant> held) {
        return held.stream()
                .filter(grant -> grant.at(clock.instant()) != Grant.State.ENDED)
                .toList();
    }

    private PersonId mine() {
        return me.get().person();
    }
}
