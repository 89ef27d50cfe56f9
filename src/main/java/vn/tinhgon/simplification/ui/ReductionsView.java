package vn.tinhgon.simplification.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import vn.tinhgon.kernel.ReductionId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.simplification.HourlyIncome;
import vn.tinhgon.simplification.HourlyIncomeService;
import vn.tinhgon.simplification.PlanChainService;
import vn.tinhgon.simplification.Reduction;
import vn.tinhgon.simplification.ReductionService;

/** UC-028: what directives want cut, the lists it is measured against, and what an hour is worth. */
@Route(value = "reductions", layout = Shell.class)
@May(Right.READ_PLANS)
@CssImport("./plans.css")
class ReductionsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient ReductionService reductions;
    private final transient HourlyIncomeService incomes;
    private final transient PortalClock clock;
    private final transient Me me;
    private final Grid<Reduction> wanted = new Grid<>();
    private final Grid<HourlyIncome.Kept> worth = new Grid<>();

    ReductionsView(
            ReductionService reductions,
            HourlyIncomeService incomes,
            PlanChainService chains,
            PortalClock clock,
            Me me) {
        this.reductions = reductions;
        this.incomes = incomes;
        this.clock = clock;
        this.me = me;
        title(say("reductions.title"));
        facts(PlanLinks.toList(say("nav.plans")), new Span(say("reductions.facts")));
        if (maySetUp()) {
            var add = new Button(say("reduction.add"), click -> add());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            actions(new Button(say("income.add"), click -> enter(Optional.empty())), add);
        }
        wantedColumns();
        worthColumns();
        work(
                section("reductions.wanted", wanted),
                section("income.heading", worth),
                new ChainCard(chains, me.get().person(), maySetUp()));
        show();
    }

    private boolean maySetUp() {
        return me.get().may(Right.SET_UP_REDUCTIONS);
    }

    private Section section(String heading, Grid<?> grid) {
        grid.setAriaLabel(say(heading));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        var section = new Section(new H2(say(heading)), grid);
        section.addClassName("plans-section");
        section.setAriaLabel(say(heading));
        return section;
    }

    private void wantedColumns() {
        wanted.setEmptyStateText(say("plans.noGoals"));
        wanted.addComponentColumn(this::name)
                .setHeader(say("reductions.head.list"))
                .setWidth("200px")
                .setFlexGrow(1);
        wanted.addColumn(row -> row.goals().stream()
                        .map(goal -> say("reduction.short." + goal.measure(), Formats.plain(goal.threshold())))
                        .collect(joining("; ")))
                .setHeader(say("reductions.head.goals"))
                .setWidth("220px")
                .setFlexGrow(1);
        wanted.addComponentColumn(this::baseline)
                .setHeader(say("reductions.head.baseline"))
                .setWidth("240px")
                .setFlexGrow(1);
        wanted.addColumn(row -> row.dueOn().map(Formats::date).orElse(Formats.NONE))
                .setHeader(say("reductions.head.due"))
                .setWidth("116px")
                .setFlexGrow(0);
        wanted.addColumn(Reduction::basis)
                .setHeader(say("reduction.basis"))
                .setWidth("240px")
                .setFlexGrow(2);
    }

    /** Who may correct it opens it by its name. */
    private Component name(Reduction row) {
        var words = say("plans.list." + row.scope(), String.valueOf(row.year()));
        if (!maySetUp() || row.id().isEmpty()) {
            return new Span(words);
        }
        var open = new Button(words, click -> row.id().ifPresent(id -> correct(id, row)));
        open.addClassName("as-link");
        return open;
    }

    private Component baseline(Reduction row) {
        var day = Formats.date(row.baselineOn());
        if (row.freezing().isPresent()) {
            return new Badge(
                    Glyph.LOCK,
                    Badge.Look.GREY,
                    say("plans.frozen", day, row.freezing().get().by()));
        }
        var cell = new Div(new Span(say("reduction.notFrozen", day)));
        cell.addClassName("target-indicator");
        if (maySetUp() && clock.today().isAfter(row.baselineOn())) {
            var freeze = new Button(say("reduction.freeze"), click -> row.id().ifPresent(id -> freeze(id, row)));
            freeze.addClassName("as-link");
            cell.add(freeze);
        }
        return cell;
    }

    private void worthColumns() {
        worth.setEmptyStateText(say("income.none"));
        worth.addComponentColumn(this::year)
                .setHeader(say("income.year"))
                .setWidth("110px")
                .setFlexGrow(0);
        worth.addColumn(row -> Formats.count(row.entered().income().amount()))
                .setHeader(say("income.dong"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("220px")
                .setFlexGrow(0);
        worth.addColumn(row -> row.entered().source())
                .setHeader(say("income.source"))
                .setWidth("300px")
                .setFlexGrow(1);
    }

    private Component year(HourlyIncome.Kept row) {
        var words = String.valueOf(row.entered().year());
        if (!maySetUp()) {
            return new Span(words);
        }
        var open = new Button(words, click -> enter(Optional.of(row)));
        open.addClassName("as-link");
        open.setAriaLabel(say("income.correct", words));
        return open;
    }

    private void show() {
        wanted.setItems(
                reductions.all().stream().filter(each -> each.id().isPresent()).toList());
        worth.setItems(incomes.all());
    }

    private void add() {
        new ReductionDialog(
                        Optional.empty(),
                        new Kept(me.get().person()).inForm("add-reduction"),
                        reductions::setUp,
                        () -> saved("reduction.added"))
                .open();
    }

    private void correct(ReductionId id, Reduction row) {
        new ReductionDialog(
                        Optional.of(row),
                        new Kept(me.get().person(), id),
                        terms -> reductions.change(id, row.version(), terms),
                        () -> saved("reduction.corrected"))
                .open();
    }

    /** What cannot be frozen yet is said, before anything is asked. */
    private void freeze(ReductionId id, Reduction row) {
        new Attempt(this)
                .run(() -> new FreezeDialog(
                                row,
                                reductions.toFreeze(id),
                                new Kept(me.get().person(), id),
                                seen -> reductions.freeze(id, row.version(), seen),
                                () -> saved("reduction.frozen"))
                        .open());
    }

    private void enter(Optional<HourlyIncome.Kept> present) {
        var kept = new Kept(me.get().person())
                .inForm("income"
                        + present.map(row -> "-" + row.entered().year()).orElse(""));
        new IncomeDialog(present, incomes, kept, () -> saved("income.entered")).open();
    }

    private void saved(String key) {
        Attempt.done(say(key));
        show();
    }
}
