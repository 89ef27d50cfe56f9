package vn.tinhgon.target.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.directive.Directive;
import vn.tinhgon.directive.DirectiveService;
import vn.tinhgon.directive.ui.DirectiveWords;
import vn.tinhgon.kernel.ProgrammeId;
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
import vn.tinhgon.target.Programme;
import vn.tinhgon.target.ProgrammeData;
import vn.tinhgon.target.ProgrammeService;
import vn.tinhgon.target.Target;
import vn.tinhgon.target.TargetRow;
import vn.tinhgon.target.TargetService;

/** The targets of the year: what is printed, how it is read, who leads, how many units have it. */
@Route(value = "targets", layout = Shell.class)
@May(Right.READ_TARGETS)
@CssImport("./targets.css")
class TargetsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** A province signs a few a year: nobody looks for one of ten years ago here. */
    private static final int MOST_DIRECTIVES = 200;

    private final transient ProgrammeService programmes;
    private final transient TargetService targets;
    private final transient DirectiveService directives;
    private final transient TargetLinks links;
    private final transient AsOf asOf;
    private final transient Me me;
    private final Grid<TargetRow> grid = new Grid<>();

    TargetsView(
            ProgrammeService programmes,
            TargetService targets,
            DirectiveService directives,
            TargetLinks links,
            AsOf asOf,
            Me me) {
        this.programmes = programmes;
        this.targets = targets;
        this.directives = directives;
        this.links = links;
        this.asOf = asOf;
        this.me = me;
        grid.addItemClickListener(click -> links.open(click.getItem().target().id()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        title(say("targets.title"));
        TargetLinks.programme(event.getLocation())
                .map(programmes::programme)
                .or(programmes::current)
                .ifPresentOrElse(this::show, this::showNothing);
    }

    private boolean setsUp() {
        return me.get().may(Right.SET_UP_TARGETS) && asOf.isToday();
    }

    private void showNothing() {
        if (setsUp()) {
            actions(create());
        }
        work(new Paragraph(say("targets.noProgramme", Formats.date(asOf.day()))));
    }

    private void show(Programme programme) {
        var basis = directives.named(programme.directives());
        facts(Stream.concat(
                        Stream.of(
                                new Span(programme.name()),
                                new Span(Formats.period(programme.from(), programme.until()))),
                        basis.stream().map(directive -> new Span(DirectiveWords.name(this, directive.data()))))
                .toArray(Span[]::new));
        actions(actions(programme));
        var search = new TextField(say("targets.search"));
        search.setPlaceholder(say("targets.search.hint"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addClassName("targets-search");
        search.addValueChangeListener(typed -> list(programme, typed.getValue()));
        columns();
        var filters = new Div(search);
        filters.addClassName("filters");
        work(filters, grid);
        list(programme, "");
    }

    /** Who sets up the next year does it from today: the header would take them to another day, which is only looked at. */
    private Component[] actions(Programme programme) {
        if (!setsUp()) {
            return new Component[0];
        }
        var add = new Button(
                say("target.add"),
                click -> UI.getCurrent().navigate(AddTargetView.class, TargetLinks.named(programme.id())));
        var assign = new Button(say("assign.open"), click -> links.assign(programme.id()));
        return new Component[] {
            year(programme),
            create(),
            new Button(say("programme.correct"), click -> correct(programmes.programme(programme.id()))),
            new Button(
                    say("target.copy"),
                    click -> UI.getCurrent().navigate(CopyTargetsView.class, TargetLinks.named(programme.id()))),
            assign,
            add
        };
    }

    private Select<Programme> year(Programme shown) {
        var year = new Select<Programme>();
        year.setAriaLabel(say("programme"));
        year.setItems(programmes.all());
        year.setItemLabelGenerator(Programme::name);
        year.setValue(shown);
        year.addClassName("targets-year");
        year.addValueChangeListener(
                chosen -> TargetLinks.openList(chosen.getValue().id()));
        return year;
    }

    private Button create() {
        return new Button(say("programme.create"), click -> {
            var made = new AtomicReference<ProgrammeId>();
            dialog(
                    "programme.create",
                    null,
                    new Kept(me.get().person()).inForm("create-programme"),
                    data -> made.set(programmes.create(data)),
                    () -> Optional.ofNullable(made.get()).ifPresent(TargetLinks::openList));
        });
    }

    private void correct(Programme programme) {
        dialog(
                "programme.correct",
                programme,
                new Kept(me.get().person(), programme.id()).inForm("correct-programme"),
                data -> programmes.correct(programme.id(), programme.version(), data),
                () -> {
                    Attempt.done(say("programme.corrected"));
                    show(programmes.programme(programme.id()));
                });
    }

    private void dialog(
            String title, @Nullable Programme present, Kept kept, Consumer<ProgrammeData> record, Runnable done) {
        var named = present == null ? List.<Directive>of() : directives.named(present.directives());
        var known = Stream.concat(directives.list("", new Slice(0, MOST_DIRECTIVES)).stream(), named.stream())
                .distinct()
                .toList();
        new ProgrammeDialog(say(title), present, known, kept, record, done).open();
    }

    private void list(Programme programme, String text) {
        var rows = targets.list(programme.id(), text);
        grid.setItems(rows);
        status(say("targets.status", rows.size()));
    }

    private void columns() {
        grid.removeAllColumns();
        grid.setAriaLabel(say("targets.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(say("targets.empty"));
        grid.addColumn(row -> row.target().number())
                .setHeader(say("target.number"))
                .setTextAlign(ColumnTextAlign.END)
                .setFrozen(true)
                .setWidth("52px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::indicator)
                .setHeader(say("target.indicator"))
                .setWidth("220px")
                .setFlexGrow(3);
        grid.addColumn(row -> row.target().printed().goal())
                .setHeader(say("target.printedGoal"))
                .setWidth("84px")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> TargetWords.goalAsRead(this, row.target()))
                .setHeader(say("target.goal"))
                .setWidth("112px")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> TargetWords.accumulation(this, row.target()))
                .setHeader(say("target.accumulation"))
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> leads(row.target()))
                .setHeader(say("target.leads"))
                .setWidth("150px")
                .setFlexGrow(2);
        grid.addColumn(row -> row.target().printed().coordinating())
                .setHeader(say("target.coordinating"))
                .setWidth("120px")
                .setFlexGrow(1);
        grid.addColumn(row -> row.target().printed().basis().orElse(say("target.basis.directiveOnly")))
                .setHeader(say("target.basis"))
                .setWidth("190px")
                .setFlexGrow(3);
        grid.addColumn(row -> Formats.count(row.assigned()))
                .setHeader(say("target.assigned"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("76px")
                .setFlexGrow(0);
    }

    private Component indicator(TargetRow row) {
        var target = row.target();
        var printed = new Span(target.data().indicator().text());
        printed.addClassName("quiet");
        var cell = new Div(links.to(target.id(), target.shortName()), printed);
        cell.addClassName("target-indicator");
        return cell;
    }

    private Component leads(Target target) {
        var cell = new Div(new Span(target.printed().lead()));
        if (target.parties().joint()) {
            var joint = new Span(say("target.joint"));
            joint.addClassName("quiet");
            cell.add(joint);
        }
        cell.addClassName("target-indicator");
        return cell;
    }
}
