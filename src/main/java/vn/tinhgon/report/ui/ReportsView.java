package vn.tinhgon.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.PeriodId;
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
import vn.tinhgon.report.ReportService;
import vn.tinhgon.report.ReportTerms;

/** «Báo cáo»: figures of a period put together, on screen and to take along (UC-039). */
@Route(value = "reports", layout = Shell.class)
@May(Right.READ_PROGRESS)
class ReportsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ReportService reports;
    private final transient ReportsToTakeAlong along;
    private final transient ProgressService progress;
    private final transient AsOf asOf;
    private final transient Me me;
    private final transient ReportWords words = new ReportWords(this::getTranslation);
    private final Select<ReportTerms> report = new Select<>();
    private final ComboBox<ReportingPeriod> period = new ComboBox<>();
    private final Div shown = new Div();
    private transient List<ReportingPeriod> periods = List.of();

    ReportsView(ReportService reports, ReportsToTakeAlong along, ProgressService progress, AsOf asOf, Me me) {
        this.reports = reports;
        this.along = along;
        this.progress = progress;
        this.asOf = asOf;
        this.me = me;
        title(say("nav.reports"));
        facts(new Span(say(me.get().scope() instanceof Scope.Unit ? "report.facts.own" : "report.facts")));
        shown.addClassName("progress-list");
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
        report(asked);
        period.setLabel(say("progress.period"));
        period.setItemLabelGenerator(each -> PeriodWords.of(this, each));
        period.setWidth("260px");
        periods(asked);
        period.addValueChangeListener(chosen -> show());
        var filters = new Div(report, period);
        filters.addClassName("filters");
        work(filters, shown);
        show();
    }

    private void report(Optional<PeriodId> asked) {
        var standard = Arrays.stream(Frequency.values())
                .filter(each -> periods.stream().anyMatch(isOf(each)))
                .map(each -> ReportTerms.everything(say("report.standard." + each), each))
                .toList();
        var wanted = asked.flatMap(this::known).map(ReportingPeriod::frequency);
        report.setLabel(say("report.report"));
        report.setItems(standard);
        report.setItemLabelGenerator(ReportTerms::title);
        report.setWidth("320px");
        report.setValue(standard.stream()
                .filter(each -> wanted.filter(each.frequency()::equals).isPresent())
                .findFirst()
                .orElse(standard.getFirst()));
        report.addValueChangeListener(chosen -> {
            periods(Optional.empty());
            show();
        });
    }

    private static Predicate<ReportingPeriod> isOf(Frequency frequency) {
        return period -> period.frequency() == frequency;
    }

    private Optional<ReportingPeriod> known(PeriodId id) {
        return periods.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The one asked for, or the one that ended last; of a year that is still running, that. */
    private void periods(Optional<PeriodId> asked) {
        var choices =
                periods.stream().filter(isOf(report.getValue().frequency())).toList();
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
        period.getOptionalValue().ifPresent(this::show);
    }

    private void show(ReportingPeriod of) {
        var terms = report.getValue();
        var count = reports.count(terms, of.id());
        var totals = reports.totals(terms, of.id());
        if (!totals.isEmpty()) {
            shown.add(new H2(say("report.totals")), new TotalsGrid(words, terms, totals));
        }
        shown.add(new H2(say("report.lines")), new LinesGrid(reports, words, terms, of.id()));
        actions(links(terms, of, count));
        status(say("report.status", Formats.count(count)));
        address(ReportLinks.address(of.id()));
    }

    private Component[] links(ReportTerms terms, ReportingPeriod of, int count) {
        var name = "bao-cao-" + of.span().lastDay();
        var paper = new PaperLinks(say("report.paper"), name, () -> along.document(terms, of));
        paper.offer(
                count > ReportsToTakeAlong.MOST_ON_PAPER
                        ? say("plans.paper.tooLong", Formats.count(ReportsToTakeAlong.MOST_ON_PAPER))
                        : "");
        return new Component[] {
            paper, new DownloadLink(say("report.xlsx"), name + ".xlsx", () -> to -> along.xlsx(terms, of, to))
        };
    }
}
