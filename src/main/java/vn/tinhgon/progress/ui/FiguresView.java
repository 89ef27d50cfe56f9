package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.ReasonDialog;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.progress.EntryState;
import vn.tinhgon.progress.FigureFilter;
import vn.tinhgon.progress.FigureRow;
import vn.tinhgon.progress.PeriodService;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.progress.ReportingPeriod;

/**
 * The figures of all units in one period: opens on those that wait, shows one beside the list, and goes on to the next
 * after a decision. Who decides nothing reads the same page without a button.
 */
@Route(value = "figures", layout = Shell.class)
@May(Right.READ_PROGRESS)
@CssImport("./progress.css")
class FiguresView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ProgressService progress;
    private final transient PeriodService closing;
    private final transient AsOf asOf;
    private final transient Me me;
    private final transient FigureWords words = new FigureWords(this);
    private final FiguresGrid grid;
    private final FigurePanel panel;
    private final Select<Optional<EntryState>> state = new Select<>();
    private final TextField unit = new TextField();
    private transient Optional<ReportingPeriod> shown = Optional.empty();

    FiguresView(ProgressService progress, PeriodService closing, AsOf asOf, Me me) {
        this.progress = progress;
        this.closing = closing;
        this.asOf = asOf;
        this.me = me;
        grid = new FiguresGrid(progress, words);
        panel = new FigurePanel(words, may(Right.APPROVE_PROGRESS), this::approve, this::giveBack);
        title(say(may(Right.APPROVE_PROGRESS) ? "nav.figures.approve" : "nav.figures"));
        grid.addSelectionListener(
                selected -> selected.getFirstSelectedItem().ifPresentOrElse(row -> open(row.id()), panel::showNothing));
        filters();
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
        // Nothing waits on another day than today.
        state.setValue(asOf.isToday() ? Optional.of(EntryState.SUBMITTED) : Optional.empty());
        state.addValueChangeListener(chosen -> list());
        unit.setLabel(say("figures.filter.unit"));
        unit.setPlaceholder(say("figures.filter.unit.hint"));
        unit.setClearButtonVisible(true);
        unit.setValueChangeMode(ValueChangeMode.LAZY);
        unit.addValueChangeListener(typed -> list());
    }

    private List<Optional<EntryState>> states() {
        var states = new ArrayList<Optional<EntryState>>();
        states.add(Optional.empty());
        for (var each : EntryState.values()) {
            if (each != EntryState.DRAFT || me.get().scope() instanceof Scope.Everything) {
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
        facts(period.closing()
                .map(closed -> new Span[] {
                    new Badge(Glyph.LOCK, Badge.Look.GREY, say("progress.closed")),
                    new Span(say("progress.closed.by", Formats.moment(closed.at()), closed.by()))
                })
                .orElseGet(() -> new Span[] {new Span(say("progress.open"))}));
        var shut = new Button(say("figures.close"), click -> close(period));
        shut.setVisible(may(Right.CLOSE_PERIODS) && !period.isClosed() && period.hasEnded(asOf.day()));
        actions(choice, shut);
        var filters = new Div(state, unit);
        filters.addClassName("filters");
        var list = new Div(filters, grid);
        list.addClassName("progress-list");
        var both = new Div(list, panel);
        both.addClassNames("with-panel", "narrow");
        work(both);
        list();
        named(location).ifPresent(this::open);
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
            status(say("figures.status", progress.count(period.id(), filter())));
        });
    }

    private FigureFilter filter() {
        return new FigureFilter(state.getValue(), unit.getValue());
    }

    private void open(EntryId entry) {
        new Attempt(this).run(() -> {
            var history = progress.history(entry);
            panel.show(history);
            panel.comeTo();
            address(ProgressLinks.address(history.figure().period(), entry));
        });
    }

    private void approve(FigureRow row) {
        if (new Attempt(this).run(() -> progress.approve(row.id(), row.version()))) {
            Attempt.done(say("figures.approved", row.unit(), row.number()));
        }
        goOnAfter(row);
    }

    private void giveBack(FigureRow row) {
        var words = new ReasonDialog.Words(
                say("figures.return.title", row.unit(), row.number(), row.shortName()),
                say("figures.return.text"),
                say("figures.return.reason"),
                say("figures.return.do"));
        new ReasonDialog(
                        words,
                        new Kept(me.get().person(), row.id()),
                        reason -> progress.returnWith(row.id(), row.version(), reason),
                        () -> {
                            Attempt.done(say("figures.returned", row.unit(), row.number()));
                            goOnAfter(row);
                        })
                .open();
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
        var near = progress.figures(period, filter(), new Slice(from, 3)).stream()
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

    private static void open(ReportingPeriod period) {
        UI.getCurrent().navigate(FiguresView.class, QueryParameters.simple(ProgressLinks.address(period.id())));
    }
}
