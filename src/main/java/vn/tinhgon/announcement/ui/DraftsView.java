package vn.tinhgon.announcement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.tinhgon.announcement.DraftFilter;
import vn.tinhgon.announcement.DraftFilter.Which;
import vn.tinhgon.announcement.DraftRow;
import vn.tinhgon.announcement.DraftService;
import vn.tinhgon.kernel.DraftId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.unit.UnitService;

/** Drafts on which ministries ask the province, and who has answered, the nearest last day first (UC-026). */
@Route(value = "drafts", layout = Shell.class)
@May(Right.READ_ANNOUNCEMENTS)
@CssImport("./announcements.css")
class DraftsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient DraftService drafts;
    private final transient UnitService units;
    private final transient Me me;
    private final TextField search = new TextField(say("announcements.search"));
    private final Select<Which> which = new Select<>();
    private final Grid<DraftRow> grid = new Grid<>();

    DraftsView(DraftService drafts, UnitService units, Me me, AsOf asOf) {
        this.drafts = drafts;
        this.units = units;
        this.me = me;
        title(say("drafts.title"));
        facts(new Span(say("drafts.facts")));
        if (me.get().may(Right.ASK_OPINIONS) && asOf.isToday()) {
            var add = new Button(say("draft.record"), click -> record(asOf));
            add.addThemeVariants(ButtonVariant.PRIMARY);
            actions(add);
        }
        columns();
        grid.setItems(new CallbackDataProvider<DraftRow, Void>(
                query -> drafts.list(filter(), new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> drafts.count(filter()),
                DraftRow::id));
        work(filters(), grid);
        sayHowMany();
    }

    private void record(AsOf asOf) {
        var recorded = new AtomicReference<DraftId>();
        new DraftDialog(
                        units.on(asOf.day()),
                        new Kept(me.get().person()).inForm("draft"),
                        (draft, asked) -> recorded.set(drafts.record(draft, asked)),
                        () -> {
                            Attempt.done(say("announcement.saved"));
                            Optional.ofNullable(recorded.get()).ifPresent(DraftLinks::open);
                        })
                .open();
    }

    private Div filters() {
        search.setPlaceholder(say("drafts.search.hint"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        which.setLabel(say("announcements.which"));
        which.setItems(Which.values());
        which.setItemLabelGenerator(each -> say("drafts.which." + each));
        which.setValue(Which.OPEN);
        search.addValueChangeListener(typed -> show());
        which.addValueChangeListener(chosen -> show());
        var filters = new Div(search, which);
        filters.addClassName("filters");
        return filters;
    }

    private void columns() {
        grid.setAriaLabel(say("drafts.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(say("drafts.empty"));
        grid.addComponentColumn(row -> DraftLinks.to(row.id(), row.draft().title()))
                .setHeader(say("draft.title"))
                .setFrozen(true)
                .setWidth("200px")
                .setFlexGrow(3);
        grid.addColumn(row -> row.draft().ministry())
                .setHeader(say("draft.ministry"))
                .setWidth("140px")
                .setFlexGrow(1);
        grid.addColumn(row -> Formats.date(row.draft().dueOn()))
                .setHeader(say("draft.dueOn"))
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> new StateBadge(row.state(), say("draft.state." + row.state())))
                .setHeader(say("draft.opinions"))
                .setWidth("170px")
                .setFlexGrow(1);
        grid.addColumn(row -> Formats.ratio(row.given(), row.asked()))
                .setHeader(say("draft.answered"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addColumn(row -> row.sent()
                        .map(sent -> say("draft.sent.of", sent.number(), Formats.date(sent.sentOn())))
                        .orElse(Formats.NONE))
                .setHeader(say("draft.sent"))
                .setWidth("170px")
                .setFlexGrow(1);
    }

    private DraftFilter filter() {
        return new DraftFilter(search.getValue(), which.getValue());
    }

    private void show() {
        grid.getDataProvider().refreshAll();
        sayHowMany();
    }

    private void sayHowMany() {
        status(say("drafts.status", drafts.count(filter())));
    }
}
