package vn.tinhgon.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.people.PeopleFilter;
import vn.tinhgon.people.PeopleService;
import vn.tinhgon.people.PersonRow;
import vn.tinhgon.people.RightsService;
import vn.tinhgon.people.account.AccountService;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;

/** The people of the province, or of one's unit, and what each may act as now (UC-010). */
@Route(value = "people", layout = Shell.class)
@May(Right.READ_PEOPLE)
@CssImport("./people.css")
class PeopleView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient PeopleService people;
    private final transient RightsService rights;
    private final transient Me me;
    private final transient Clock clock;
    private final PeopleFilterBar filters = new PeopleFilterBar(this::narrow);
    private final transient ConfigurableFilterDataProvider<PersonRow, Void, PeopleFilter> rows;

    PeopleView(PeopleService people, RightsService rights, AccountService accounts, Me me, Clock clock) {
        this.people = people;
        this.rights = rights;
        this.me = me;
        this.clock = clock;
        this.rows = rows();
        title(say("people.title"));
        facts(new Span(say(me.get().may(Right.MANAGE_PEOPLE) ? "people.facts.admin" : "people.facts")));
        actions(actionsOffered().toArray(Component[]::new));
        work(waiting(accounts), filters, grid());
        counted();
    }

    private Component waiting(AccountService accounts) {
        return me.get().may(Right.MANAGE_PEOPLE) ? new WaitingTasks(accounts.waiting()) : new Div();
    }

    private List<Component> actionsOffered() {
        var offered = new ArrayList<Component>();
        var givable = rights.givable();
        if (!givable.isEmpty()) {
            var invite = new Button(say("people.invite"), Glyph.PLUS.icon(), click -> invite(givable));
            invite.addThemeVariants(ButtonVariant.PRIMARY);
            offered.add(invite);
        }
        if (me.get().may(Right.MANAGE_PEOPLE)) {
            offered.add(
                    new Button(say("people.import"), click -> UI.getCurrent().navigate(PeopleImportView.class)));
            offered.add(new Button(
                    say("people.settings"),
                    click -> new SettingsDialog(people, me.get().person()).open()));
        }
        return offered;
    }

    private void invite(List<Role> givable) {
        new InviteDialog(
                        rights,
                        new GrantFields(
                                givable,
                                rights,
                                people,
                                me.get(),
                                LocalDate.ofInstant(clock.instant(), PortalClock.VIETNAM)),
                        me.get().person(),
                        PeopleLinks::open)
                .open();
    }

    private void narrow() {
        rows.setFilter(filters.filter());
        counted();
    }

    private void counted() {
        status(say("people.status", people.count(filters.filter())));
    }

    private ConfigurableFilterDataProvider<PersonRow, Void, PeopleFilter> rows() {
        CallbackDataProvider<PersonRow, PeopleFilter> provider = DataProvider.fromFilteringCallbacks(
                query -> people
                        .list(
                                query.getFilter().orElse(PeopleFilter.ALL),
                                new Slice(query.getOffset(), query.getLimit()))
                        .stream(),
                query -> people.count(query.getFilter().orElse(PeopleFilter.ALL)));
        return provider.withConfigurableFilter();
    }

    private Component grid() {
        var grid = new Grid<PersonRow>();
        grid.setAriaLabel(say("people.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(say("people.empty"));
        grid.addClassName("people-grid");
        grid.addComponentColumn(
                        row -> PeopleLinks.to(row.person().id(), row.person().fullName()))
                .setHeader(say("person.fullName"))
                .setFrozen(true)
                .setWidth("170px")
                .setFlexGrow(1);
        grid.addComponentColumn(this::held)
                .setHeader(say("people.held"))
                .setWidth("280px")
                .setFlexGrow(3);
        grid.addColumn(row -> row.person().username())
                .setHeader(say("person.username"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addColumn(row -> row.person().email())
                .setHeader(say("person.email"))
                .setWidth("200px")
                .setFlexGrow(1);
        grid.addComponentColumn(row -> AccountBadge.of(this, row.person()))
                .setHeader(say("person.account"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.setDataProvider(rows);
        return grid;
    }

    private Component held(PersonRow row) {
        var lines = new Div();
        lines.addClassName("people-held");
        row.held().forEach(held -> lines.add(new Span(RightWords.capacity(this, held))));
        if (row.held().isEmpty()) {
            lines.add(new Badge(Glyph.RING, Badge.Look.EMPTY, say("people.held.none")));
        }
        return lines;
    }
}
