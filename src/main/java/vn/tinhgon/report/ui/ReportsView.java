package vn.tinhgon.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.ReportId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.DownloadLink;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.PaperLinks;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.progress.ReportingPeriod;
import vn.tinhgon.progress.ui.PeriodWords;
import vn.tinhgon.report.Report;
import vn.tinhgon.report.ReportService;
import vn.tinhgon.report.ReportTerms;
import vn.tinhgon.report.SavedReportService;

/** «Báo cáo»: figures of a period put together, on screen and to take along (UC-039). */
@Route(value = "reports", layout = Shell.class)
@May(Right.READ_PROGRESS)
class ReportsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ReportService reports;
    private final transient SavedReportService saved;
    private final transient ReportBuilder builder;
    private final transient ReportsToTakeAlong along;
    private final transient ProgressService progress;
    private final transient AsOf asOf;
    private final transient Me me;
    private final transient ReportWords words = new ReportWords(this::getTranslation);
    private final Select<ReportChoice> report = new Select<>();
    private final ComboBox<ReportingPeriod> period = new ComboBox<>();
    private final Div shown = new Div();
    private transient List<ReportingPeriod> periods = List.of();

    /** While fields are filled, which nobody has chosen anything in. */
    private boolean filling;

    ReportsView(
            ReportService reports,
            SavedReportService saved,
            ReportBuilder builder,
            ReportsToTakeAlong along,
            ProgressService progress,
            AsOf asOf,
            Me me) {
        this.reports = reports;
        this.saved = saved;
        this.builder = builder;
        this.along = along;
        this.progress = progress;
        this.asOf = asOf;
        this.me = me;
        title(say("nav.reports"));
        facts(new Span(say(me.get().scope() instanceof Scope.Unit ? "report.facts.own" : "report.facts")));
        shown.addClassName("progress-list");
        report.setLabel(say("report.report"));
        report.setItemLabelGenerator(this::name);
        report.setWidth("320px");
        report.addValueChangeListener(chosen -> chosen(() -> periods(Optional.empty())));
        period.setLabel(say("progress.period"));
        period.setItemLabelGenerator(each -> PeriodWords.of(this, each));
        period.setWidth("260px");
        period.addValueChangeListener(chosen -> chosen(() -> {}));
    }

    private String name(ReportChoice choice) {
        return choice.saved()
                .filter(kept -> !kept.own())
                .map(kept -> say("report.by.other", kept.terms().title(), kept.by()))
                .orElseGet(() -> choice.terms().title());
    }

    private void chosen(Runnable filled) {
        if (!filling) {
            filling = true;
            filled.run();
            filling = false;
            show();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        periods = progress.periods().stream()
                .filter(each -> each.hasBegun(asOf.day()))
                .toList();
        if (periods.isEmpty()) {
            work(new Paragraph(say("progress.noPeriod", Formats.date(asOf.day()))));
            return;
        }
        var asked = ReportLinks.period(event.getLocation());
        chosen(() -> {
            report(asked, ReportLinks.report(event.getLocation()));
            periods(asked);
        });
        var filters = new Div(report, period);
        filters.addClassName("filters");
        work(filters, shown);
    }

    private void report(Optional<PeriodId> asked, Optional<ReportId> kept) {
        var choices = choices();
        var wanted = asked.flatMap(this::known).map(ReportingPeriod::frequency);
        report.setItems(choices);
        report.setValue(choices.stream()
                .filter(each -> kept.isPresent() && each.saved().map(Report::id).equals(kept))
                .findFirst()
                .or(() -> choices.stream()
                        .filter(each ->
                                wanted.filter(each.terms().frequency()::equals).isPresent())
                        .findFirst())
                .orElse(choices.getFirst()));
    }

    /** Those that come with the portal, as often as the programme has periods; then those that are kept. */
    private List<ReportChoice> choices() {
        var choices = new ArrayList<ReportChoice>();
        Arrays.stream(Frequency.values())
                .filter(each -> periods.stream().anyMatch(isOf(each)))
                .map(each -> ReportTerms.everything(say("report.standard." + each), each))
                .map(ReportChoice::standard)
                .forEach(choices::add);
        saved.list().stream().map(ReportChoice::of).forEach(choices::add);
        return choices;
    }

    private static Predicate<ReportingPeriod> isOf(Frequency frequency) {
        return period -> period.frequency() == frequency;
    }

    private Optional<ReportingPeriod> known(PeriodId id) {
        return periods.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The one asked for, or the one that ended last; of a year that is still running, that. */
    private void periods(Optional<PeriodId> asked) {
        var choices = periods.stream()
                .filter(isOf(report.getValue().terms().frequency()))
                .toList();
        period.setItems(choices);
        asked.flatMap(this::known)
                .filter(choices::contains)
                .or(() -> choices.stream()
                        .filter(each -> each.hasEnded(asOf.day()))
                        .max(Comparator.comparing(each -> each.span().until())))
                .or(() -> choices.stream()
                        .min(Comparator.comparing(each -> each.span().from())))
                .ifPresent(period::setValue);
    }

    private void show() {
        shown.removeAll();
        actions(keeping());
        period.getOptionalValue().ifPresentOrElse(this::show, () -> shown.add(new Paragraph(say("report.noPeriod"))));
    }

    private void show(ReportingPeriod of) {
        var terms = report.getValue().terms();
        var count = reports.count(terms, of.id());
        var totals = reports.totals(terms, of.id());
        if (!totals.isEmpty()) {
            shown.add(new H2(say("report.totals")), new TotalsGrid(words, terms, totals));
        }
        shown.add(new H2(say("report.lines")), new LinesGrid(reports, words, terms, of.id()));
        actions(Stream.of(links(terms, of, count), keeping())
                .flatMap(Arrays::stream)
                .toArray(Component[]::new));
        status(say("report.status", Formats.count(count)));
        address(ReportLinks.address(of.id(), report.getValue().saved().map(Report::id)));
    }

    private Component[] links(ReportTerms terms, ReportingPeriod of, int count) {
        var name = terms.fileName(of.span());
        var paper = new PaperLinks(say("report.paper"), name, () -> along.document(terms, of));
        paper.offer(
                count > ReportsToTakeAlong.MOST_ON_PAPER
                        ? say("plans.paper.tooLong", Formats.count(ReportsToTakeAlong.MOST_ON_PAPER))
                        : "");
        return new Component[] {
            paper, new DownloadLink(say("report.xlsx"), name + ".xlsx", () -> to -> along.xlsx(terms, of, to))
        };
    }

    /** What may be done with the report that is chosen. */
    private Component[] keeping() {
        if (!me.get().may(Right.SAVE_REPORTS) || !asOf.isToday()) {
            return new Component[0];
        }
        var chosen = report.getValue();
        var present = period.getOptionalValue().map(ReportingPeriod::id);
        var buttons = new ArrayList<Component>();
        buttons.add(new Button(
                say("report.new.open"),
                click -> builder.build(this, present, chosen.terms(), Optional.empty(), this::open)));
        chosen.own().ifPresent(own -> {
            buttons.add(new Button(
                    say("report.change.open"),
                    click -> builder.build(this, present, own.terms(), Optional.of(own), this::open)));
            buttons.add(new Button(say("report.withdraw.open"), click -> builder.withdraw(this, own, this::reopen)));
        });
        return buttons.toArray(Component[]::new);
    }

    private void open(ReportId kept) {
        UI.getCurrent().navigate(ReportsView.class, QueryParameters.simple(Map.of(ReportLinks.REPORT, kept.text())));
    }

    private void reopen() {
        UI.getCurrent().navigate(ReportsView.class);
    }
}
