package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.ConfirmDialog;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.progress.DecisionService;
import vn.tinhgon.progress.EntryState;
import vn.tinhgon.progress.EvidenceService;
import vn.tinhgon.progress.FigureFilter;
import vn.tinhgon.progress.FigureRow;
import vn.tinhgon.progress.FigureService;
import vn.tinhgon.progress.PeriodService;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.progress.ReportingPeriod;
import vn.tinhgon.progress.Seen;

/**
 * The figures of all units in one period: opens on those that wait, shows one beside the list, and goes on to the next
 * after a decision. Who decides nothing reads the same page without a button.
 */
@Route(value = "figures", layout = Shell.class)
@May(Right.READ_PROGRESS)
@CssImport("./progress.css")
class FiguresView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** One person looks over no more names than these. */
    private static final int MOST_TOGETHER = 500;

    private final transient ProgressService progress;
    private final transient FigureService figures;
    private final transient DecisionService decisions;
    private final transient PeriodService closing;
    private final transient AsOf asOf;
    private final transient Me me;
    private final transient FigureWords words = new FigureWords(this);
    private final FiguresGrid grid;
    private final FigurePanel panel;
    private final Select<Optional<EntryState>> state = new Select<>();
    private final TextField unit = new TextField();
    private final Select<Optional<Boolean>> questioned = new Select<>();
    private final Button together = new Button();
    private transient Optional<ReportingPeriod> shown = Optional.empty();

    FiguresView(
            ProgressService progress,
            FigureService figures,
            DecisionService decisions,
            EvidenceService evidence,
            PeriodService closing,
            AsOf asOf,
            Clock clock,
            Me me) {
        this.progress = progress;
        this.figures = figures;
        this.decisions = decisions;
        this.closing = closing;
        this.asOf = asOf;
        this.me = me;
        grid = new FiguresGrid(
                figures,
                words,
                clock,
                may(Right.APPROVE_PROGRESS) ? Optional.of(this::sayHowManyAreTicked) : Optional.empty());
        panel = new FigurePanel(
                words, new LineEvidence(evidence, words), new DecisionButtons(words, deciding())::of, clock);
        title(say(may(Right.APPROVE_PROGRESS) || may(Right.CHECK_PROGRESS) ? "nav.figures.approve" : "nav.figures"));
        grid.addSelectionListener(
                selected -> selected.getFirstSelectedItem().ifPresentOrElse(row -> open(row.id()), panel::showNothing));
        filters();
    }

    private DecisionButtons.Decisions deciding() {
        return new DecisionButtons.Decisions() {
            @Override
            public Set<EntryState> theirs() {
                return FiguresView.this.theirs();
            }

            @Override
            public void approve(FigureRow figure) {
                FiguresView.this.decide(
                        figure, () -> decisions.approve(figure.id(), figure.version()), "figures.approved");
            }

            @Override
            public void passOn(FigureRow figure) {
                FiguresView.this.decide(
                        figure, () -> decisions.passOn(figure.id(), figure.version()), "figures.passedOn");
            }

            @Override
            public void giveBack(FigureRow figure) {
                FiguresView.this.giveBack(figure);
            }
        };
    }

    /** In which states figures wait for the reader. */
    private Set<EntryState> theirs() {
        if (may(Right.APPROVE_PROGRESS)) {
            return EnumSet.of(EntryState.SUBMITTED);
        }
        return may(Right.CHECK_PROGRESS) ? EnumSet.of(EntryState.WITH_PARENT) : EnumSet.noneOf(EntryState.class);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var periods = progress.periods();
        var location = event.getLocation();
        PeriodChoice.first(periods, asOf.day(), location)
                .ifPresentOrElse(
                        period -> show(periods, period, location),
                        () -> work(new Paragraph(say("progress.noPeriod", Formats.date(asOf.day())))));
    }

    private boolean may(Right right) {
        return asOf.isToday() && me.get().may(right);
    }

    private void filters() {
        state.setLabel(say("figures.filter.state"));
        state.setItems(states());
        state.setItemLabelGenerator(chosen -> chosen.map(words::stateName).orElseGet(() -> say("figures.filter.all")));
        // Nothing waits on another day than today; a unit above has few figures to look over
        state.setValue(
                asOf.isToday() && !me.get().may(Right.CHECK_PROGRESS)
                        ? Optional.of(EntryState.SUBMITTED)
                        : Optional.empty());
        state.addValueChangeListener(chosen -> list());
        unit.setLabel(say("figures.filter.unit"));
        unit.setPlaceholder(say("figures.filter.unit.hint"));
        unit.setClearButtonVisible(true);
        unit.setValueChangeMode(ValueChangeMode.LAZY);
        unit.addValueChangeListener(typed -> list());
        together();
    }

    private void together() {
        questioned.setLabel(say("figures.filter.questions"));
        questioned.setItems(List.of(Optional.empty(), Optional.of(true), Optional.of(false)));
        questioned.setItemLabelGenerator(
                odd -> odd.map(with -> say(with ? "figures.filter.questions.with" : "figures.filter.questions.without"))
                        .orElseGet(() -> say("figures.filter.all")));
        questioned.setValue(Optional.empty());
        questioned.addValueChangeListener(chosen -> list());
        together.addClickListener(click -> shown.ifPresent(this::approveTogether));
    }

    private List<Optional<EntryState>> states() {
        var states = new ArrayList<Optional<EntryState>>();
        states.add(Optional.empty());
        for (var each : EntryState.values()) {
            if (each.isHandedIn() || me.get().scope() instanceof Scope.Everything) {
                states.add(Optional.of(each));
            }
        }
        return states;
    }

    private void show(List<ReportingPeriod> periods, ReportingPeriod period, Location location) {
        shown = Optional.of(period);
        var choice = new PeriodChoice(periods, asOf.day());
        choice.setValue(period);
        choice.addValueChangeListener(
                chosen -> Optional.ofNullable(chosen.getValue()).ifPresent(other -> open(other)));
        facts(figuresOf(period));
        var shut = new Button(say("figures.close"), click -> close(period));
        shut.setVisible(may(Right.CLOSE_PERIODS) && !period.isClosed() && period.hasEnded(asOf.day()));
        actions(choice, pace(period), shut);
        var filters = new Div(state, unit, questioned);
        filters.addClassName("filters");
        if (may(Right.APPROVE_PROGRESS)) {
            var all = new Button(say("figures.tickAll"), click -> tickAll(period));
            filters.add(all, together);
        }
        var list = new Div(filters, grid);
        list.addClassName("progress-list");
        var both = new Div(list, panel);
        both.addClassNames("with-panel", "narrow");
        work(both);
        list();
        named(location).ifPresent(this::open);
    }

    private RouterLink pace(ReportingPeriod period) {
        var link = new RouterLink(say("nav.pace"), PaceView.class);
        link.setQueryParameters(address(period));
        return link;
    }

    private Span[] figuresOf(ReportingPeriod period) {
        return period.closing()
                .map(closed -> new Span[] {
                    new Badge(Glyph.LOCK, Badge.Look.GREY, say("progress.closed")),
                    new Span(say("progress.closed.by", Formats.moment(closed.at()), closed.by()))
                })
                .orElseGet(() -> new Span[] {
                    new Span(say(
                            period.isLockedOn(asOf.day()) ? "figures.locked" : "figures.open",
                            Formats.date(period.closesOn())))
                });
    }

    private static Optional<EntryId> named(Location location) {
        return location.getQueryParameters()
                .getSingleParameter(ProgressLinks.ENTRY)
                .flatMap(EntryId::parse);
    }

    private void list() {
        shown.ifPresent(period -> {
            grid.show(period.id(), filter());
            panel.showNothing();
            sayHowManyAreTicked();
            status(say("figures.status", figures.count(period.id(), filter())));
        });
    }

    private FigureFilter filter() {
        return new FigureFilter(state.getValue(), unit.getValue(), questioned.getValue());
    }

    private void open(EntryId entry) {
        new Attempt(this).run(() -> {
            var history = figures.history(entry);
            panel.show(history);
            panel.comeTo();
            address(ProgressLinks.address(history.figure().period(), entry));
        });
    }

    private void decide(FigureRow row, Runnable decision, String done) {
        if (new Attempt(this).run(decision)) {
            Attempt.done(say(done, row.unitName(), row.number()));
        }
        goOnAfter(row);
    }

    private void giveBack(FigureRow row) {
        new ReturnDialog(
                        say("figures.return.title", row.unitName(), row.number(), row.shortName()),
                        say("figures.return.text"),
                        new Kept(me.get().person(), row.id()),
                        (code, reason) -> decisions.returnWith(row.id(), row.version(), code, reason),
                        () -> {
                            Attempt.done(say("figures.returned", row.unitName(), row.number()));
                            goOnAfter(row);
                        })
                .open();
    }

    private void sayHowManyAreTicked() {
        var ticked = grid.ticked().size();
        together.setText(say("figures.together", ticked));
        together.setEnabled(ticked > 0);
    }

    /** Ticks what waits and has no question, of the units that are looked for. */
    private void tickAll(ReportingPeriod period) {
        var plain = new FigureFilter(Optional.of(EntryState.SUBMITTED), unit.getValue(), Optional.of(false));
        grid.tick(figures.figures(period.id(), plain, new Slice(0, MOST_TOGETHER)));
        sayHowManyAreTicked();
    }

    /** Asks once, naming the units and how many figures it is. */
    private void approveTogether(ReportingPeriod period) {
        var ticked = grid.ticked();
        var units = ticked.stream().map(FigureRow::unitName).distinct().toList();
        var named = new UnorderedList();
        units.forEach(name -> named.add(new ListItem(name)));
        new ConfirmDialog(
                        say("figures.together.title", ticked.size(), units.size()),
                        new Div(new Paragraph(say("figures.together.text")), named),
                        say("figures.approve"),
                        () -> approve(period, ticked))
                .open();
    }

    private void approve(ReportingPeriod period, List<FigureRow> ticked) {
        var seen = ticked.stream().map(row -> new Seen(row.id(), row.version())).toList();
        new Attempt(this).run(() -> {
            var approved = decisions.approveAll(period.id(), seen);
            Attempt.done(
                    approved == seen.size()
                            ? say("figures.together.done", approved)
                            : say("figures.together.some", approved, seen.size() - approved));
        });
        list();
    }

    /** Reads the list again and opens what now stands where the decided figure stood, or else the last before it. */
    private void goOnAfter(FigureRow decided) {
        var place = grid.placeOf(decided.id());
        list();
        shown.map(ReportingPeriod::id)
                .flatMap(period -> next(period, decided, place))
                .ifPresent(grid::select);
    }

    private Optional<FigureRow> next(PeriodId period, FigureRow decided, int place) {
        var from = Math.max(0, place - 1);
        var near = figures.figures(period, filter(), new Slice(from, 3)).stream()
                .filter(row -> !row.id().equals(decided.id()))
                .toList();
        var beforeIt = place - from;
        return near.stream().skip(beforeIt).findFirst().or(() -> near.stream().reduce((first, last) -> last));
    }

    private void close(ReportingPeriod period) {
        new CloseDialog(period, closing, () -> {
                    Attempt.done(say("figures.closed"));
                    open(period);
                })
                .open();
    }

    private static QueryParameters address(ReportingPeriod period) {
        return QueryParameters.simple(ProgressLinks.address(period.id()));
    }

    private static void open(ReportingPeriod period) {
        UI.getCurrent().navigate(FiguresView.class, address(period));
    }
}
