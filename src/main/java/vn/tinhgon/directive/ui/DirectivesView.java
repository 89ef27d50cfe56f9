package vn.tinhgon.directive.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import java.util.List;
import vn.tinhgon.directive.Directive;
import vn.tinhgon.directive.DirectiveService;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DownloadLink;
import vn.tinhgon.platform.ui.FileDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;

/** The signed documents of the province: found, recorded, corrected. */
@Route(value = "directives", layout = Shell.class)
@May(Right.READ_TARGETS)
@CssImport("./targets.css")
class DirectivesView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient DirectiveService directives;
    private final transient Me me;
    private final Grid<Directive> grid = new Grid<>();
    private final TextField search = new TextField(getTranslation("directives.search"));

    DirectivesView(DirectiveService directives, Me me) {
        this.directives = directives;
        this.me = me;
        title(say("directives.title"));
        facts(new Span(say("directives.facts")));
        if (me.get().may(Right.SET_UP_TARGETS)) {
            var add = new Button(say("directive.add"), click -> add());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            actions(add);
        }
        search.setPlaceholder(say("directives.search.hint"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addClassName("targets-search");
        search.addValueChangeListener(typed -> show());
        var filters = new Div(search);
        filters.addClassName("filters");
        columns();
        grid.setItems(DataProvider.fromCallbacks(
                query -> directives.list(search.getValue(), new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> directives.count(search.getValue())));
        work(filters, grid);
        sayHowMany();
    }

    private void columns() {
        grid.setAriaLabel(say("directives.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(say("directives.empty"));
        grid.addComponentColumn(this::number)
                .setHeader(say("directive.number"))
                .setWidth("170px")
                .setFlexGrow(0);
        grid.addColumn(row -> DirectiveWords.day(this, row.data()))
                .setHeader(say("directive.signedOn"))
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addColumn(row -> row.data().issuer())
                .setHeader(say("directive.issuer"))
                .setWidth("180px")
                .setFlexGrow(1);
        grid.addColumn(row -> row.data().title())
                .setHeader(say("directive.subject"))
                .setWidth("260px")
                .setFlexGrow(3);
        grid.addColumn(row -> row.data().excerpt())
                .setHeader(say("directive.excerpt"))
                .setWidth("260px")
                .setFlexGrow(3);
        grid.addComponentColumn(this::file)
                .setHeader(say("directive.file"))
                .setWidth("180px")
                .setFlexGrow(0);
    }

    /** The document itself, and the way to attach it. */
    private Component file(Directive row) {
        var cell = new Div();
        cell.addClassName("target-indicator");
        row.file()
                .ifPresent(file -> cell.add(new DownloadLink(
                        file.name(), file.name(), file.mediaType(), () -> to -> directives.write(row.id(), to))));
        if (me.get().may(Right.SET_UP_TARGETS)) {
            var words = DirectiveWords.number(this, row.data());
            var action = say(row.file().isPresent() ? "directive.file.replace" : "directive.file.attach");
            var attach = new Button(action, click -> attach(row, words));
            attach.addClassName("as-link");
            attach.setAriaLabel(
                    say("directive.file.of", action, words, row.data().title()));
            cell.add(attach);
        }
        return cell;
    }

    /** Over the version seen now: two who attach at once do not replace each other's unseen. */
    private void attach(Directive row, String words) {
        var present = directives.named(List.of(row.id())).stream().findFirst().orElse(row);
        new FileDialog(
                        say("directive.file.title", words),
                        document -> directives.attach(present.id(), present.version(), document),
                        () -> saved("directive.attached"))
                .open();
    }

    /** Who may correct it opens it by its number. */
    private Component number(Directive row) {
        var words = DirectiveWords.number(this, row.data());
        if (!me.get().may(Right.SET_UP_TARGETS)) {
            return new Span(words);
        }
        var open =
                new Button(words, click -> directives.named(List.of(row.id())).forEach(this::correct));
        open.addClassName("as-link");
        open.setAriaLabel(say("directive.correct.of", words, row.data().title()));
        return open;
    }

    private void add() {
        new DirectiveDialog(
                        say("directive.add"),
                        null,
                        new Kept(me.get().person()).inForm("add-directive"),
                        directives::add,
                        () -> saved("directive.added"))
                .open();
    }

    private void correct(Directive row) {
        new DirectiveDialog(
                        say("directive.correct"),
                        row.data(),
                        new Kept(me.get().person(), row.id()),
                        data -> directives.correct(row.id(), row.version(), data),
                        () -> saved("directive.corrected"))
                .open();
    }

    private void saved(String key) {
        Attempt.done(say(key));
        show();
    }

    private void show() {
        grid.getDataProvider().refreshAll();
        sayHowMany();
    }

    private void sayHowMany() {
        status(say("directives.status", directives.count(search.getValue())));
    }
}
