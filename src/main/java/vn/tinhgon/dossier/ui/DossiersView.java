package vn.tinhgon.dossier.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import vn.tinhgon.dossier.DossierRow;
import vn.tinhgon.dossier.DossierService;
import vn.tinhgon.kernel.DossierCount;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.DownloadLink;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.progress.ReportingPeriod;

/** The counts of all units in a period (UC-018). */
@CssImport("./dossier.css")
@Route(value = "dossiers", layout = Shell.class)
@May(Right.READ_PROGRESS)
class DossiersView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** A file has them all. */
    static final Slice ALL = new Slice(0, 1_000_000);

    private final transient DossierService dossiers;
    private final transient ProgressService progress;
    private final transient AsOf asOf;
    private final transient Me me;
    private final transient DossierWords words = new DossierWords(this);
    private final TextField search = new TextField(getTranslation("dossier.search"));
    private final Grid<DossierRow> grid = new Grid<>();

    DossiersView(DossierService dossiers, ProgressService progress, AsOf asOf, Me me) {
        this.dossiers = dossiers;
        this.progress = progress;
        this.asOf = asOf;
        this.me = me;
        title(say("nav.dossiers"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var period = new PeriodField(progress.periods(), asOf.day(), event.getLocation());
        if (period.isEmpty()) {
            work(new Paragraph(say("progress.noPeriod", Formats.date(asOf.day()))));
            return;
        }
        period.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                show(period);
            }
        });
        search.setPlaceholder(say("dossier.search.hint"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(typed -> show(period));
        columns();
        var filters = new Div(search);
        filters.addClassName("filters");
        work(filters, grid);
        show(period);
    }

    private void show(PeriodField chosen) {
        var period = chosen.getValue();
        var text = search.getValue();
        grid.setItems(DataProvider.fromCallbacks(
                query -> dossiers.list(period.id(), text, new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> dossiers.count(period.id(), text)));
        facts(
                new Span(say("dossier.facts")),
                DossierLinks.toOverdue(period.id(), say("nav.overdue")),
                new RouterLink(say("dossier.files"), TakenFilesView.class));
        actions(actions(chosen, period, text));
        var sums = dossiers.sums(period.id(), text);
        status(say("dossier.status", Formats.count(dossiers.count(period.id(), text)), words.sums(sums)));
        address(DossierLinks.dossiers(period.id()));
    }

    private Component[] actions(PeriodField chosen, ReportingPeriod period, String text) {
        var shown = new ArrayList<Component>();
        shown.add(chosen);
        shown.add(download("units.export.xlsx", period, text, ".xlsx"));
        shown.add(download("units.export.csv", period, text, ".csv"));
        if (me.get().may(Right.IMPORT_DOSSIERS) && asOf.isToday()) {
            shown.add(new RouterLink(say("dossier.import"), DossierImportView.class));
        }
        return shown.toArray(Component[]::new);
    }

    /** Asked for anew when it is followed: with the rights one then has. */
    private DownloadLink download(String label, ReportingPeriod period, String text, String ending) {
        var export = DossierExports.counts(words);
        return new DownloadLink(say(label), "so-lieu-ho-so-" + period.span().lastDay() + ending, () -> {
            var rows = dossiers.list(period.id(), text, ALL);
            return ending.equals(".csv") ? to -> export.csv(rows.stream(), to) : to -> export.xlsx(rows.stream(), to);
        });
    }

    private void columns() {
        grid.setAriaLabel(say("nav.dossiers"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(say("dossier.empty"));
        grid.addComponentColumn(row -> DossierLinks.toUnit(row.unit(), row.unitName()))
                .setHeader(say("dossier.column.UNIT"))
                .setFrozen(true)
                .setWidth("180px")
                .setFlexGrow(1);
        for (var count : DossierCount.takenIn()) {
            grid.addColumn(row -> DossierWords.number(row.counts().of(count)))
                    .setHeader(head(words.count(count)))
                    .setTextAlign(ColumnTextAlign.END)
                    .setWidth("92px")
                    .setFlexGrow(0);
        }
        grid.addColumn(row -> Formats.count(row.details()))
                .setHeader(head(say("dossier.details")))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("120px")
                .setFlexGrow(0);
        grid.addColumn(row -> Formats.moment(row.takenAt()))
                .setHeader(say("dossier.takenAt"))
                .setWidth("136px")
                .setFlexGrow(0);
    }

    private static Span head(String text) {
        var head = new Span(text);
        head.addClassName("dossier-head");
        return head;
    }
}
