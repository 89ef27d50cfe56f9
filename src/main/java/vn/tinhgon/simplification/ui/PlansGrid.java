package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.simplification.PlanFilter;
import vn.tinhgon.simplification.PlanOrder;
import vn.tinhgon.simplification.PlanOrder.By;
import vn.tinhgon.simplification.PlanRow;
import vn.tinhgon.simplification.PlanService;
import vn.tinhgon.simplification.Reduction;

/** Procedures with their plans, read page by page as one scrolls. */
class PlansGrid extends Grid<PlanRow> {

    private static final long serialVersionUID = 1L;

    private final transient PlanService plans;
    private final transient PlanWords words;
    private transient Optional<Reduction> reduction = Optional.empty();
    private transient PlanFilter filter = PlanFilter.EVERYTHING;

    /** @param ofManyUnits whether each line says whose procedure it is */
    PlansGrid(PlanService plans, PlanWords words, boolean ofManyUnits) {
        this.plans = plans;
        this.words = words;
        setAriaLabel(words.say("plans.caption"));
        setEmptyStateText(words.say("plans.empty"));
        ((GridMultiSelectionModel<PlanRow>) setSelectionMode(SelectionMode.MULTI))
                .setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        setItemSelectableProvider(PlanRow::mayCount);
        addColumn(PlanRow::code)
                .setHeader(words.say("plans.head.code"))
                .setSortProperty(By.CODE.name())
                .setWidth("124px")
                .setFlexGrow(0);
        addComponentColumn(this::procedure)
                .setHeader(words.say("plans.head.procedure"))
                .setSortProperty(By.NAME.name())
                .setFrozen(true)
                .setWidth("190px")
                .setFlexGrow(3);
        if (ofManyUnits) {
            addColumn(CutText.of(PlanRow::unitName))
                    .setHeader(words.say("plans.head.unit"))
                    .setWidth("130px")
                    .setFlexGrow(1);
        }
        addColumn(CutText.of(words::action))
                .setHeader(words.say("plans.head.action"))
                .setWidth("130px")
                .setFlexGrow(1);
        addComponentColumn(this::state)
                .setHeader(words.say("plans.head.state"))
                .setWidth("174px")
                .setFlexGrow(0);
        addColumn(words::decision)
                .setHeader(words.say("plans.head.decision"))
                .setWidth("128px")
                .setFlexGrow(0);
        amounts();
        setItems(rows());
        addItemDoubleClickListener(click -> PlanLinks.open(click.getItem().procedure(), year()));
    }

    private void amounts() {
        addColumn(row -> row.before()
                        .map(before -> Formats.count(before.amount()))
                        .orElse(Formats.NONE))
                .setHeader(words.say("plans.head.before"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("112px")
                .setFlexGrow(0);
        addComponentColumn(PlansGrid::saving)
                .setHeader(words.say("plans.head.saving"))
                .setSortProperty(By.SAVING.name())
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("124px")
                .setFlexGrow(0);
        addColumn(row ->
                        row.plan().map(plan -> PlanWords.percent(plan.saving())).orElse(Formats.NONE))
                .setHeader(words.say("plans.head.percent"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("80px")
                .setFlexGrow(0);
    }

    /**
     * Shows what {@code chosen} lets through of a list; plans that save most first, unless a column is sorted by. Plans that were
     * chosen stay so while one searches on in the same list of the same unit.
     */
    void show(Reduction list, PlanFilter chosen) {
        if (!reduction.equals(Optional.of(list)) || !filter.unit().equals(chosen.unit())) {
            deselectAll();
        }
        reduction = Optional.of(list);
        filter = chosen;
        getDataProvider().refreshAll();
    }

    private int year() {
        return reduction.map(Reduction::year).orElseThrow();
    }

    private CallbackDataProvider<PlanRow, Void> rows() {
        return new CallbackDataProvider<>(
                query -> reduction
                        .map(list -> plans.procedures(
                                list, filter, order(query), new Slice(query.getOffset(), query.getLimit())))
                        .orElse(List.of())
                        .stream(),
                query -> reduction.map(list -> plans.count(list, filter)).orElse(0),
                PlanRow::procedure);
    }

    private static PlanOrder order(Query<PlanRow, Void> query) {
        return query.getSortOrders().stream()
                .findFirst()
                .map(by -> new PlanOrder(By.valueOf(by.getSorted()), by.getDirection() == SortDirection.DESCENDING))
                .orElse(PlanOrder.MOST_SAVING);
    }

    private Component procedure(PlanRow row) {
        var link = PlanLinks.to(row.procedure(), year(), row.name());
        link.getElement().setAttribute("title", row.name());
        return link;
    }

    private Component state(PlanRow row) {
        var state = row.plan().map(plan -> words.state(plan.state())).orElseGet(words::noPlan);
        return row.listed() ? state : new Span(state, notListed());
    }

    private Component notListed() {
        var said = new Span(words.say("plans.notListed"));
        said.addClassName("quiet");
        return said;
    }

    private static Component saving(PlanRow row) {
        var saving = new Span(row.plan()
                .map(plan -> Formats.count(plan.saving().amount().amount()))
                .orElse(Formats.NONE));
        saving.addClassName("strong");
        return saving;
    }
}
