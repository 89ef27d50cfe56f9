package vn.tinhgon.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.people.Grant;
import vn.tinhgon.people.PeopleService;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.DownloadLink;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;

/** «Ai được làm gì»: every right that goes on, by unit and role, to be printed and held against the decisions. */
@Route(value = "who-may-what", layout = Shell.class)
@May(Right.READ_PEOPLE)
@CssImport("./people.css")
class WhoMayWhatView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient PeopleService people;
    private final PeopleFilterBar filters = new PeopleFilterBar(this::show);
    private final Grid<Grant> grid = new Grid<>();
    private final Div paper = new Div();

    WhoMayWhatView(PeopleService people, Clock clock) {
        this.people = people;
        title(say("whoMayWhat.title"));
        facts(new Span(say("whoMayWhat.at", Formats.moment(clock.instant()))));
        actions(download(LocalDate.ofInstant(clock.instant(), PortalClock.VIETNAM)), print());
        paper.addClassName("paper");
        columns();
        work(filters, grid, paper);
        show();
    }

    private Component download(LocalDate today) {
        return new DownloadLink(say("whoMayWhat.export"), "ai-duoc-lam-gi-" + today + ".xlsx", () -> {
            var rights = people.whoMayWhat(filters.filter());
            var export = new RightsExport(this);
            return to -> export.xlsx(rights, to);
        });
    }

    private Component print() {
        return new Button(say("action.print"), click -> {
            paper.removeAll();
            paper.add(RightsPrint.of(this, people.whoMayWhat(filters.filter())));
            UI.getCurrent().getPage().executeJs("window.print()");
        });
    }

    private void show() {
        var filter = filters.filter();
        paper.removeAll();
        grid.setItems(
                query -> people.whoMayWhat(filter, new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> people.countRights(filter));
        status(say("whoMayWhat.status", people.countRights(filter)));
    }

    private void columns() {
        grid.setAriaLabel(say("whoMayWhat.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(say("people.empty"));
        grid.addClassName("people-grid");
        grid.addColumn(Grant::unitName)
                .setHeader(say("grant.unit"))
                .setFrozen(true)
                .setWidth("190px")
                .setFlexGrow(2);
        grid.addColumn(grant -> say("role." + grant.role()))
                .setHeader(say("grant.role"))
                .setWidth("150px")
                .setFlexGrow(1);
        grid.addComponentColumn(grant -> PeopleLinks.to(grant.person(), grant.personName()))
                .setHeader(say("person.fullName"))
                .setWidth("150px")
                .setFlexGrow(1);
        grid.addColumn(grant -> say("role." + grant.role() + ".may"))
                .setHeader(say("whoMayWhat.may"))
                .setWidth("260px")
                .setFlexGrow(3);
        grid.addColumn(grant -> RightWords.time(this, grant))
                .setHeader(say("grant.time"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addColumn(grant -> grant.standsInFor().orElse(""))
                .setHeader(say("grant.standsInFor"))
                .setWidth("120px")
                .setFlexGrow(0);
        grid.addColumn(Grant::basis)
                .setHeader(say("grant.basis"))
                .setWidth("160px")
                .setFlexGrow(1);
    }
}
