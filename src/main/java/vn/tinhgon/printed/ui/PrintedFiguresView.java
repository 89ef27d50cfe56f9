package vn.tinhgon.printed.ui;

import com.vaadin.flow.component.Component;
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
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.DownloadLink;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.ReasonDialog;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.printed.PrintedFigure;
import vn.tinhgon.printed.PrintedFigureService;
import vn.tinhgon.printed.PrintedFilter;
import vn.tinhgon.target.ui.TargetLinks;

/** What printed reports say of the province and of others, word for word (UC-017). */
@Route(value = "printed-figures", layout = Shell.class)
@May(Right.READ_PROGRESS)
@CssImport("./printed.css")
class PrintedFiguresView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient PrintedFigureService printed;
    private final transient PrintedChoices choices;
    private final transient TargetLinks links;
    private final transient Me me;
    private final transient PrintedWords words = new PrintedWords(this);
    private final boolean writes;
    private final TextField search = new TextField(say("printed.search"));
    private final Select<PrintedFilter.Which> which = new Select<>();
    private final Grid<PrintedFigure> grid = new Grid<>();

    PrintedFiguresView(PrintedFigureService printed, PrintedChoices choices, TargetLinks links, AsOf asOf, Me me) {
        this.printed = printed;
        this.choices = choices;
        this.links = links;
        this.me = me;
        writes = me.get().may(Right.RECORD_PRINTED_FIGURES) && asOf.isToday();
        title(say("printed.title"));
        facts(new Span(say("printed.facts")));
        actions(actions(asOf));
        search.setPlaceholder(say("printed.search.hint"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addClassName("printed-search");
        search.addValueChangeListener(typed -> show());
        which.setLabel(say("printed.which"));
        which.setItems(PrintedFilter.Which.values());
        which.setItemLabelGenerator(each -> say("printed.which." + each));
        which.setValue(PrintedFilter.Which.ALL);
        which.addValueChangeListener(chosen -> show());
        var filters = new Div(search, which);
        filters.addClassName("filters");
        columns();
        grid.setItems(new CallbackDataProvider<PrintedFigure, Void>(
                query -> printed.list(filter(), new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> printed.count(filter()),
                PrintedFigure::id));
        work(filters, grid);
        sayHowMany();
    }

    private Component[] actions(AsOf asOf) {
        var shown = new ArrayList<Component>();
        var downloads =
                new Div(download("printed.export.xlsx", asOf, ".xlsx"), download("printed.export.csv", asOf, ".csv"));
        downloads.addClassName("printed-downloads");
        shown.add(downloads);
        if (writes) {
            var add = new Button(say("printed.add"), click -> add());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            shown.add(new RouterLink(say("printed.import"), PrintedImportView.class));
            shown.add(add);
        }
        return shown.toArray(Component[]::new);
    }

    private DownloadLink download(String words, AsOf asOf, String ending) {
        var export = new PrintedExport(this.words);
        return new DownloadLink(say(words), "so-lieu-da-cong-bo-" + asOf.day() + ending, () -> {
            var rows = printed.all(filter());
            return ending.equals(".csv") ? to -> export.csv(rows, to) : to -> export.xlsx(rows, to);
        });
    }

    private void columns() {
        grid.setAriaLabel(say("printed.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(say(writes ? "printed.empty.add" : "printed.empty"));
        grid.addComponentColumn(this::asPrinted)
                .setHeader(say("printed.text"))
                .setFrozen(true)
                .setWidth("190px")
                .setFlexGrow(2);
        grid.addComponentColumn(this::indicator)
                .setHeader(say("printed.indicator"))
                .setWidth("230px")
                .setFlexGrow(3);
        grid.addComponentColumn(this::scope)
                .setHeader(say("printed.scope"))
                .setWidth("180px")
                .setFlexGrow(1);
        grid.addColumn(row -> words.when(row.data()))
                .setHeader(say("printed.when"))
                .setWidth("150px")
                .setFlexGrow(1);
        grid.addColumn(row -> row.data().source())
                .setHeader(say("printed.source"))
                .setWidth("190px")
                .setFlexGrow(2);
        if (writes) {
            grid.addComponentColumn(this::doings)
                    .setHeader(say("printed.doings"))
                    .setWidth("130px")
                    .setFlexGrow(0);
        }
    }

    /** Nothing of it is rounded or reworded; what is odd about it is said under it. */
    private Component asPrinted(PrintedFigure row) {
        var cell = PrintedWords.cell(PrintedWords.text(row.data()));
        words.marks(cell, row);
        row.withdrawal().ifPresent(withdrawn -> {
            cell.add(new Badge(Glyph.DASH, Badge.Look.PLAIN, say("printed.withdrawn")));
            cell.add(PrintedWords.quiet(
                    say("printed.withdrawn.by", withdrawn.by(), Formats.moment(withdrawn.at()), withdrawn.reason())));
        });
        return cell;
    }

    private Component indicator(PrintedFigure row) {
        var cell = PrintedWords.cell(new Span(row.data().indicator()));
        row.beside().ifPresent(beside -> {
            var target = say("printed.beside.target", beside.number(), beside.shortName());
            cell.add(
                    me.get().may(Right.READ_TARGETS)
                            ? links.to(beside.target(), say("printed.beside.said", target))
                            : PrintedWords.quiet(say("printed.beside.said", target)));
        });
        return cell;
    }

    private Component scope(PrintedFigure row) {
        return PrintedWords.cell(new Span(row.data().scopeName()));
    }

    private Component doings(PrintedFigure row) {
        var cell = PrintedWords.cell();
        if (row.withdrawal().isEmpty()) {
            cell.add(
                    doing("printed.correct", "printed.correct.of", row, this::correct),
                    doing("printed.withdraw", "printed.withdraw.of", row, this::withdraw));
        }
        return cell;
    }

    /** On the version as it is now: the list may have been read a while ago. */
    private Button doing(String key, String of, PrintedFigure row, Consumer<PrintedFigure> doing) {
        var button = new Button(say(key), click -> new Attempt(this).run(() -> doing.accept(printed.figure(row.id()))));
        button.addClassName("as-link");
        button.setAriaLabel(say(of, row.data().indicator(), row.data().text()));
        return button;
    }

    private void add() {
        dialog(
                "printed.add",
                null,
                new Kept(me.get().person()).inForm("add-printed-figure"),
                (data, beside) -> printed.add(data, beside),
                "printed.added");
    }

    private void correct(PrintedFigure row) {
        var version = new AtomicLong(row.version());
        dialog(
                "printed.correct",
                row,
                new Kept(me.get().person(), row.id()).of(row.version(), version::set),
                (data, beside) -> printed.correct(row.id(), version.get(), data, beside),
                "printed.corrected");
    }

    private void dialog(
            String title, @Nullable PrintedFigure present, Kept kept, PrintedFigureDialog.Taking taking, String done) {
        new PrintedFigureDialog(
                        say(title),
                        present,
                        choices.units(present),
                        choices.targets(present),
                        kept,
                        taking,
                        () -> saved(done))
                .open();
    }

    private void withdraw(PrintedFigure row) {
        var asked = new ReasonDialog.Words(
                say("printed.withdraw.title", row.data().text()),
                say("printed.withdraw.text"),
                say("printed.withdraw.reason"),
                say("printed.withdraw.do"));
        new ReasonDialog(
                        asked,
                        new Kept(me.get().person(), row.id()).inForm("withdraw"),
                        reason -> printed.withdraw(row.id(), row.version(), reason),
                        () -> saved("printed.withdrawn.done"))
                .open();
    }

    private void saved(String key) {
        Attempt.done(say(key));
        show();
    }

    private PrintedFilter filter() {
        return new PrintedFilter(search.getValue(), which.getValue());
    }

    private void show() {
        grid.getDataProvider().refreshAll();
        sayHowMany();
    }

    private void sayHowMany() {
        status(say("printed.status", printed.count(filter())));
    }
}
