package vn.tinhgon.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.Optional;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.DownloadLink;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.procedure.CatalogueFilter;
import vn.tinhgon.procedure.CatalogueFilter.Which;
import vn.tinhgon.procedure.CatalogueImportService;
import vn.tinhgon.procedure.CatalogueRow;
import vn.tinhgon.procedure.CatalogueService;
import vn.tinhgon.procedure.ProcedureScope;

/** The catalogue: procedures public and internal, found by name, code and field (UC-024). */
@Route(value = "procedures", layout = Shell.class)
@May(Right.READ_PLANS)
@CssImport("./procedures.css")
class CatalogueView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient CatalogueService catalogue;
    private final TextField search = new TextField(say("procedures.search"));
    private final Select<ProcedureScope> scope = new Select<>();
    private final ComboBox<String> field = new ComboBox<>(say("procedure.field"));
    private final Select<Which> which = new Select<>();
    private final Grid<CatalogueRow> grid = new Grid<>();

    CatalogueView(CatalogueService catalogue, CatalogueImportService imports, Me me, AsOf asOf) {
        this.catalogue = catalogue;
        title(say("procedures.title"));
        facts(new Span(say("procedures.facts", Formats.date(asOf.day()))));
        actions(actions(imports, me, asOf));
        filters();
        columns();
        grid.setItems(new CallbackDataProvider<CatalogueRow, Void>(
                query -> catalogue.list(filter(), new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> catalogue.count(filter()),
                CatalogueRow::id));
        var filters = new Div(search, scope, field, which);
        filters.addClassName("filters");
        work(filters, grid);
        sayHowMany();
    }

    private Component[] actions(CatalogueImportService imports, Me me, AsOf asOf) {
        var shown = new ArrayList<Component>();
        var downloads = new Div(
                download("procedures.export.xlsx", ".xlsx", imports, asOf),
                download("procedures.export.csv", ".csv", imports, asOf));
        downloads.addClassName("procedure-downloads");
        shown.add(downloads);
        shown.add(ProcedureLinks.toDecided(say("procedures.decided.link")));
        if (me.get().may(Right.RECORD_PROCEDURES) && asOf.isToday()) {
            var add = new Button(say("procedure.issue"), click -> ProcedureLinks.issue());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            shown.add(new RouterLink(say("procedures.import"), ProcedureImportView.class));
            shown.add(add);
        }
        return shown.toArray(Component[]::new);
    }

    private DownloadLink download(String words, String ending, CatalogueImportService imports, AsOf asOf) {
        var export = new ProcedureExport(new ProcedureWords(this));
        return new DownloadLink(say(words), "danh-muc-thu-tuc-" + asOf.day() + ending, () -> {
            var all = imports.all();
            return ending.equals(".csv") ? to -> export.csv(all, to) : to -> export.xlsx(all, to);
        });
    }

    private void filters() {
        search.setPlaceholder(say("procedures.search.hint"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addClassName("procedures-search");
        scope.setLabel(say("procedure.scope"));
        scope.setItems(ProcedureScope.values());
        scope.setEmptySelectionAllowed(true);
        scope.setEmptySelectionCaption(say("procedures.scope.all"));
        scope.setItemLabelGenerator(each -> say(each == null ? "procedures.scope.all" : "procedure.scope." + each));
        field.setItems(catalogue.fields());
        field.setClearButtonVisible(true);
        field.setPlaceholder(say("procedures.field.all"));
        which.setLabel(say("procedures.which"));
        which.setItems(Which.values());
        which.setItemLabelGenerator(each -> say("procedures.which." + each));
        which.setValue(Which.IN_FORCE);
        search.addValueChangeListener(typed -> show());
        scope.addValueChangeListener(chosen -> show());
        field.addValueChangeListener(chosen -> show());
        which.addValueChangeListener(chosen -> show());
    }

    private void columns() {
        grid.setAriaLabel(say("procedures.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(say("procedures.empty"));
        grid.addComponentColumn(CatalogueView::codes)
                .setHeader(say("procedure.code"))
                .setFrozen(true)
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::name)
                .setHeader(say("procedure.name"))
                .setWidth("280px")
                .setFlexGrow(3);
        grid.addColumn(CatalogueRow::field)
                .setHeader(say("procedure.field"))
                .setWidth("130px")
                .setFlexGrow(1);
        grid.addColumn(CatalogueRow::unitName)
                .setHeader(say("procedure.unit"))
                .setWidth("170px")
                .setFlexGrow(1);
        number("procedure.hours", "84px", row -> Formats.plain(row.hours()));
        number("procedure.days", "92px", row -> row.days() == 0 ? Formats.NONE : Formats.count(row.days()));
        number("procedure.paid", "110px", row -> Formats.dong(row.paid()));
        number("procedure.volume", "164px", row -> say("procedure.volume.of", row.times(), row.subjects()));
    }

    private void number(String key, String width, com.vaadin.flow.function.ValueProvider<CatalogueRow, String> words) {
        grid.addColumn(words)
                .setHeader(say(key))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth(width)
                .setFlexGrow(0);
    }

    private static Component codes(CatalogueRow row) {
        var cell = new Div(new Span(row.codes().own()));
        row.codes().national().ifPresent(code -> {
            var national = new Span(code);
            national.addClassName("quiet");
            cell.add(national);
        });
        cell.addClassName("procedure-cell");
        return cell;
    }

    private Component name(CatalogueRow row) {
        var kind = new Span(say("procedure.scope." + row.scope()));
        kind.addClassName("quiet");
        var cell = new Div(ProcedureLinks.to(row.id(), row.name()), kind);
        row.abolishedOn()
                .ifPresent(day -> cell.add(
                        new Badge(Glyph.DASH, Badge.Look.PLAIN, say("procedure.abolishedFrom", Formats.date(day)))));
        cell.addClassName("procedure-cell");
        return cell;
    }

    private CatalogueFilter filter() {
        return new CatalogueFilter(
                search.getValue(),
                scope.getOptionalValue(),
                field.getOptionalValue(),
                Optional.empty(),
                which.getValue());
    }

    private void show() {
        grid.getDataProvider().refreshAll();
        sayHowMany();
    }

    private void sayHowMany() {
        status(say("procedures.status", catalogue.count(filter())));
    }
}
