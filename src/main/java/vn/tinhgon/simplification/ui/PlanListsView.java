package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.Route;
import vn.tinhgon.kernel.PlanListId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.simplification.PlanListRow;
import vn.tinhgon.simplification.PlanListService;
import vn.tinhgon.simplification.ReductionService;

/** Lists that plans are decided with, what waits first (UC-029). */
@Route(value = PlanListLinks.ROUTE, layout = Shell.class)
@May(Right.READ_PLANS)
@CssImport("./plans.css")
class PlanListsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient PlanListService lists;
    private final transient ReductionService reductions;
    private final transient Me me;
    private final transient PlanListWords words;
    private final Grid<PlanListRow> grid = new Grid<>();

    PlanListsView(PlanListService lists, ReductionService reductions, PortalClock clock, AsOf asOf, Me me) {
        this.lists = lists;
        this.reductions = reductions;
        this.me = me;
        words = new PlanListWords(new PlanWords(this), clock.today());
        title(say("planLists.title"));
        facts(PlanLinks.toList(say("nav.plans")), new Span(say("planLists.facts")));
        if (asOf.isToday() && me.get().may(Right.LIST_PLANS)) {
            var draw = new Button(say("planList.drawUp"), click -> drawUp());
            draw.addThemeVariants(ButtonVariant.PRIMARY);
            actions(draw);
        }
        columns();
        grid.setItems(new CallbackDataProvider<PlanListRow, Void>(
                query -> lists.lists(new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> lists.count(),
                row -> row.list().id()));
        work(grid);
        status(say("planLists.status", lists.count()));
    }

    private void columns() {
        grid.setAriaLabel(say("planLists.title"));
        grid.setEmptyStateText(say("planLists.empty"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addComponentColumn(row ->
                        PlanListLinks.to(row.list().id(), row.list().terms().title()))
                .setHeader(say("planList.title"))
                .setFrozen(true)
                .setWidth("200px")
                .setFlexGrow(3);
        grid.addColumn(row -> words.of(row.list()))
                .setHeader(say("plans.filter.list"))
                .setWidth("160px")
                .setFlexGrow(1);
        grid.addComponentColumn(row -> words.state(row.list()))
                .setHeader(say("plans.head.state"))
                .setWidth("190px")
                .setFlexGrow(0);
        grid.addColumn(row -> Formats.count(row.plans()))
                .setHeader(say("planList.head.plans"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addColumn(row -> Formats.count(row.saving().amount()))
                .setHeader(say("plans.head.saving"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("140px")
                .setFlexGrow(0);
        grid.addColumn(row -> PlanListWords.until(row.list()))
                .setHeader(say("planList.until"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addColumn(row -> words.submission(row.list()))
                .setHeader(say("planList.head.submission"))
                .setWidth("160px")
                .setFlexGrow(1);
        grid.addColumn(row -> words.decision(row.list()))
                .setHeader(say("plans.head.decision"))
                .setWidth("160px")
                .setFlexGrow(1);
    }

    private void drawUp() {
        var id = PlanListId.next();
        new DrawUpDialog(
                        reductions.all(),
                        lists::ready,
                        new Kept(me.get().person()).inForm("plan-list"),
                        (terms, chosen) -> lists.drawUp(id, terms, chosen),
                        () -> {
                            Attempt.done(say("planList.drawnUp"));
                            PlanListLinks.open(id);
                        })
                .open();
    }
}
