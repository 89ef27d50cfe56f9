package vn.tinhgon.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.DownloadLink;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.workflow.Coverage;
import vn.tinhgon.workflow.WorkflowFilter;
import vn.tinhgon.workflow.WorkflowFilter.Which;
import vn.tinhgon.workflow.WorkflowRow;
import vn.tinhgon.workflow.WorkflowService;

/** Procedures in force with their workflows, and those that have none yet (UC-027). */
@Route(value = WorkflowLinks.ROUTE, layout = Shell.class)
@May(Right.READ_PLANS)
@CssImport("./procedures.css")
class WorkflowsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient WorkflowService workflows;
    private final transient Me me;
    private final transient AsOf asOf;
    private final transient WorkflowWords words = new WorkflowWords(this);
    private final TextField search = new TextField(say("procedures.search"));
    private final ComboBox<String> field = new ComboBox<>(say("procedure.field"));
    private final ComboBox<Coverage> unit = new ComboBox<>(say("procedure.unit"));
    private final Select<Which> which = new Select<>();
    private final Grid<WorkflowRow> grid = new Grid<>();

    WorkflowsView(WorkflowService workflows, Me me, AsOf asOf) {
        this.workflows = workflows;
        this.me = me;
        this.asOf = asOf;
        title(say("workflows.title"));
        search.setPlaceholder(say("procedures.search.hint"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addClassName("procedures-search");
        field.setClearButtonVisible(true);
        field.setPlaceholder(say("procedures.field.all"));
        unit.setClearButtonVisible(true);
        unit.setPlaceholder(say("workflows.unit.all"));
        unit.setItemLabelGenerator(Coverage::unitName);
        which.setLabel(say("workflows.which"));
        which.setItems(Which.values());
        which.setItemLabelGenerator(each -> say("workflows.which." + each));
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var coverage = workflows.coverage();
        facts(
                new Span(say("workflows.facts", Formats.date(asOf.day()), share(coverage))),
                new RouterLink(say("workflows.coverage.title"), CoverageView.class),
                new RouterLink(say("workflows.decisions.title"), DecisionsView.class));
        actions(actions());
        choices(coverage, WorkflowLinks.filter(event.getLocation()));
        search.addValueChangeListener(typed -> show());
        field.addValueChangeListener(chosen -> show());
        unit.addValueChangeListener(chosen -> show());
        which.addValueChangeListener(chosen -> show());
        grid.setItems(new CallbackDataProvider<WorkflowRow, Void>(
                query -> workflows.list(filter(), new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> workflows.count(filter()),
                WorkflowRow::id));
        var filters = new Div(search, field, unit, which);
        filters.addClassName("filters");
        work(filters, grid);
        sayHowMany();
    }

    private static String share(List<Coverage> coverage) {
        return WorkflowWords.share(
                coverage.stream().mapToInt(Coverage::handled).sum(),
                coverage.stream().mapToInt(Coverage::procedures).sum());
    }

    private void choices(List<Coverage> coverage, WorkflowFilter asked) {
        field.setItems(
                coverage.stream().map(Coverage::field).distinct().sorted().toList());
        var units = new ArrayList<Coverage>();
        for (var each : coverage) {
            if (units.isEmpty() || !units.getLast().unit().equals(each.unit())) {
                units.add(each);
            }
        }
        unit.setItems(units);
        search.setValue(asked.text());
        asked.field().ifPresent(field::setValue);
        asked.unit()
                .flatMap(id ->
                        units.stream().filter(each -> each.unit().equals(id)).findFirst())
                .ifPresent(unit::setValue);
        which.setValue(asked.which());
    }

    private Component[] actions() {
        var shown = new ArrayList<Component>();
        var downloads = new Div(download("procedures.export.xlsx", ".xlsx"), download("procedures.export.csv", ".csv"));
        downloads.addClassName("procedure-downloads");
        shown.add(downloads);
        if (me.get().may(Right.RECORD_PROCEDURES) && asOf.isToday()) {
            shown.add(new RouterLink(say("workflows.import"), WorkflowImportView.class));
        }
        return shown.toArray(Component[]::new);
    }

    private DownloadLink download(String key, String ending) {
        return new DownloadLink(say(key), "quy-trinh-noi-bo-" + asOf.day() + ending, () -> {
            var export = new WorkflowExport(this);
            var listed = workflows.listed(filter());
            return ending.equals(".csv") ? to -> export.csv(listed, to) : to -> export.xlsx(listed, to);
        });
    }

    private void columns() {
        grid.setAriaLabel(say("workflows.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(say("procedures.empty"));
        grid.addColumn(row -> row.codes().own())
                .setHeader(say("procedure.code"))
                .setFrozen(true)
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> WorkflowLinks.to(row.id(), row.name()))
                .setHeader(say("procedure.name"))
                .setWidth("260px")
                .setFlexGrow(3);
        grid.addColumn(WorkflowRow::field)
                .setHeader(say("procedure.field"))
                .setWidth("130px")
                .setFlexGrow(1);
        grid.addColumn(WorkflowRow::unitName)
                .setHeader(say("procedure.unit"))
                .setWidth("160px")
                .setFlexGrow(1);
        grid.addComponentColumn(this::workflow)
                .setHeader(say("workflow"))
                .setWidth("240px")
                .setFlexGrow(2);
        grid.addComponentColumn(this::hours)
                .setHeader(say("workflow.hours.own"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addColumn(row -> WorkflowWords.said(row.hours()))
                .setHeader(say("workflow.hours.said"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("110px")
                .setFlexGrow(0);
    }

    private Component workflow(WorkflowRow row) {
        return row.workflow()
                .<Component>map(own -> {
                    var from = new Span(say("workflow.from", Formats.date(own.from())));
                    from.addClassName("quiet");
                    var decision = WorkflowLinks.toDecision(own.decision(), own.decisionNumber());
                    var cell = new Div(new Span(own.name()), new Div(decision, new Span(" "), from));
                    cell.addClassName("procedure-cell");
                    return cell;
                })
                .orElseGet(() -> new Span(say("workflow.none")));
    }

    private Component hours(WorkflowRow row) {
        return row.workflow().map(own -> words.hours(own.hours(), row.hours())).orElseGet(() -> new Span(Formats.NONE));
    }

    private WorkflowFilter filter() {
        return new WorkflowFilter(
                search.getValue(),
                field.getOptionalValue(),
                unit.getOptionalValue().map(Coverage::unit),
                which.getValue());
    }

    private void show() {
        grid.getDataProvider().refreshAll();
        sayHowMany();
        address(WorkflowLinks.address(filter()));
    }

    private void sayHowMany() {
        status(say("procedures.status", workflows.count(filter())));
    }
}
