package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.ReasonDialog;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.progress.PeriodService;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.progress.Reopening;
import vn.tinhgon.progress.ReopeningService;
import vn.tinhgon.progress.ReportingPeriod;

/**
 * The calendar of the programme's periods: from when each is locked, who closed it, and which units asked to have it
 * opened again. The provincial admin settles it; others read.
 */
@Route(value = "periods", layout = Shell.class)
@May(Right.READ_PROGRESS)
@CssImport("./progress.css")
class PeriodsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ProgressService progress;
    private final transient PeriodService periods;
    private final transient ReopeningService reopenings;
    private final transient AsOf asOf;
    private final transient Me me;
    private final Grid<ReportingPeriod> grid = new Grid<>();
    private final Section requests = new Section();

    PeriodsView(ProgressService progress, PeriodService periods, ReopeningService reopenings, AsOf asOf, Me me) {
        this.progress = progress;
        this.periods = periods;
        this.reopenings = reopenings;
        this.asOf = asOf;
        this.me = me;
        title(say("nav.periods"));
        columns();
        requests.addClassNames("card", "progress-panel");
        requests.getElement().setAttribute("aria-label", say("reopening.title"));
        grid.addSelectionListener(
                selected -> selected.getFirstSelectedItem().ifPresentOrElse(this::showRequests, requests::removeAll));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation());
    }

    private boolean settles() {
        return asOf.isToday() && me.get().may(Right.CLOSE_PERIODS);
    }

    private void columns() {
        grid.setAriaLabel(say("periods.caption"));
        grid.addColumn(period -> say("frequency." + period.frequency()))
                .setHeader(say("periods.head.frequency"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(period ->
                        Formats.period(period.span().from(), period.span().until()))
                .setHeader(say("progress.period"))
                .setAutoWidth(true);
        grid.addColumn(period -> Formats.date(period.closesOn()))
                .setHeader(say("periods.head.lock"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::state)
                .setHeader(say("progress.head.state"))
                .setAutoWidth(true);
        if (settles()) {
            grid.addComponentColumn(this::move)
                    .setHeader(say("periods.head.move"))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        grid.setEmptyStateText(say("progress.noPeriod", Formats.date(asOf.day())));
        grid.setAllRowsVisible(true);
    }

    private Component state(ReportingPeriod period) {
        if (period.closing().isPresent()) {
            return new Badge(
                    Glyph.LOCK,
                    Badge.Look.GREY,
                    period.closing()
                            .map(closing -> say("progress.closed.by", Formats.moment(closing.at()), closing.by()))
                            .orElseThrow());
        }
        if (!period.hasBegun(asOf.day())) {
            return new Badge(Glyph.DASH, Badge.Look.PLAIN, say("periods.notBegun"));
        }
        return period.isLockedOn(asOf.day())
                ? new Badge(Glyph.LOCK, Badge.Look.ATTENTION, say("periods.locked"))
                : new Badge(Glyph.PENCIL, Badge.Look.ACCENT, say("periods.open"));
    }

    private Component move(ReportingPeriod period) {
        if (period.isClosed()) {
            return new Span();
        }
        var button = new Button(
                say("periods.move"), click -> new LockDialog(period, kept("lock"), periods, this::reload).open());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(say(
                "periods.move.of",
                Formats.period(period.span().from(), period.span().until())));
        return button;
    }

    private Kept kept(String form) {
        return new Kept(me.get().person()).inForm(form);
    }

    private void show(Location location) {
        var rule = periods.rule();
        facts(
                new Span(say("periods.rule", rule.closingDays(), rule.reminderDays())),
                new Span(say(rule.parentChecks() ? "periods.rule.parent" : "periods.rule.noParent")));
        var settle = new Button(
                say("periods.settle"),
                click -> new ReportingRuleDialog(periods.rule(), kept("reporting-rule"), periods, this::reload).open());
        settle.setVisible(settles());
        actions(settle);
        var all = progress.periods();
        grid.setItems(all);
        var both = new Div(grid, requests);
        both.addClassNames("with-panel", "narrow");
        work(both);
        status(say("periods.status", all.size()));
        named(all, location).ifPresentOrElse(grid::select, () -> requests.add(new Paragraph(say("reopening.choose"))));
    }

    private static Optional<ReportingPeriod> named(List<ReportingPeriod> all, Location location) {
        var id = location.getQueryParameters()
                .getSingleParameter(ProgressLinks.PERIOD)
                .flatMap(PeriodId::parse);
        return all.stream()
                .filter(period -> id.filter(period.id()::equals).isPresent())
                .findFirst();
    }

    private void reload() {
        var selected = grid.asSingleSelect().getOptionalValue();
        var all = progress.periods();
        show(new Location("periods"));
        selected.flatMap(before -> all.stream()
                        .filter(period -> period.id().equals(before.id()))
                        .findFirst())
                .ifPresent(grid::select);
    }

    private void showRequests(ReportingPeriod period) {
        requests.removeAll();
        requests.add(new H2(say(
                "reopening.of",
                Formats.period(period.span().from(), period.span().until()))));
        var asked = reopenings.of(period.id());
        if (asked.isEmpty()) {
            requests.add(new Paragraph(say("reopening.none")));
        }
        var list = new UnorderedList();
        asked.forEach(request -> list.add(new ListItem(request(request))));
        requests.add(list);
    }

    private Component request(Reopening request) {
        var unit = new Span(request.unitName());
        unit.addClassName("strong");
        var shown = new Div(
                unit,
                new Paragraph(request.reason()),
                new Paragraph(request.decided()
                        .map(decided -> say(
                                "reopening.said." + request.state(),
                                decided.by(),
                                Formats.moment(decided.at()),
                                decided.answer(),
                                decided.until().map(Formats::date).orElse("")))
                        .orElseGet(() -> say("reopening.said.ASKED", request.by(), Formats.moment(request.at())))));
        if (request.state() == Reopening.State.ASKED && settles()) {
            shown.add(request.own() ? new Paragraph(say("reopening.refused.own")) : decisions(request));
        }
        return shown;
    }

    private Component decisions(Reopening request) {
        var kept = new Kept(me.get().person(), request.id());
        var grant = new Button(
                say("reopening.grant"),
                click -> new GrantDialog(request, kept, asOf.day(), reopenings, () -> {
                            Attempt.done(say("reopening.granted", request.unitName()));
                            reload();
                        })
                        .open());
        grant.addThemeVariants(ButtonVariant.PRIMARY);
        var refuse = new Button(
                say("reopening.refuse"),
                click -> new ReasonDialog(
                                new ReasonDialog.Words(
                                        say("reopening.refuse.title", request.unitName()),
                                        say("reopening.refuse.text"),
                                        say("reopening.answer"),
                                        say("reopening.refuse.do")),
                                kept.inForm("refuse"),
                                answer -> reopenings.refuse(request.id(), request.version(), answer),
                                this::reload)
                        .open());
        var buttons = new Div(grant, refuse);
        buttons.addClassName("filters");
        return buttons;
    }
}
