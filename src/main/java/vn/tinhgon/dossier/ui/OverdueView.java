package vn.tinhgon.dossier.ui;

import com.vaadin.flow.component.combobox.ComboBox;
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
import java.util.Optional;
import vn.tinhgon.dossier.Cause;
import vn.tinhgon.dossier.DossierService;
import vn.tinhgon.dossier.OverdueFilter;
import vn.tinhgon.dossier.OverdueRow;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.platform.ui.DownloadLink;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.progress.ReportingPeriod;

/** The overdue dossiers of a period with their causes (UC-018). */
@Route(value = "overdue-dossiers", layout = Shell.class)
@May(Right.READ_PROGRESS)
class OverdueView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient DossierService dossiers;
    private final transient ProgressService progress;
    private final transient AsOf asOf;
    private final transient DossierWords words = new DossierWords(this);
    private final ComboBox<Cause> cause = new ComboBox<>(getTranslation("dossier.column.CAUSE"));
    private final TextField search = new TextField(getTranslation("dossier.overdue.search"));
    private final Grid<OverdueRow> grid = new Grid<>();

    OverdueView(DossierService dossiers, ProgressService progress, AsOf asOf) {
        this.dossiers = dossiers;
        this.progress = progress;
        this.asOf = asOf;
        title(say("nav.overdue"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var period = new PeriodField(progress.periods(), asOf.day(), event.getLocation());
        if (period.isEmpty()) {
            work(new Paragraph(say("progress.noPeriod", Formats.date(asOf.day()))));
            return;
        }
        facts(new Span(say("dossier.overdue.facts")));
        search.setPlaceholder(say("dossier.overdue.search.hint"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(typed -> show(period));
        cause.setItemLabelGenerator(words::cause);
        cause.setClearButtonVisible(true);
        cause.setWidth("min(360px, 90vw)");
        cause.addValueChangeListener(chosen -> show(period));
        period.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                cause.clear();
                causes(chosen.getValue());
                show(period);
            }
        });
        columns();
        var filters = new Div(cause, search);
        filters.addClassName("filters");
        work(filters, grid);
        causes(period.getValue());
        show(period);
    }

    private void causes(ReportingPeriod period) {
        cause.setItems(dossiers.causes(period.id()));
    }

    private void show(PeriodField chosen) {
        var period = chosen.getValue();
        var filter = new OverdueFilter(
                period.id(), Optional.ofNullable(cause.getValue()).map(Cause::code), search.getValue());
        grid.setItems(DataProvider.fromCallbacks(
                query -> dossiers.overdue(filter, new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> dossiers.countOverdue(filter)));
        actions(
                chosen,
                download("units.export.xlsx", period, filter, ".xlsx"),
                download("units.export.csv", period, filter, ".csv"));
        status(say("dossier.overdue.status", Formats.count(dossiers.countOverdue(filter))));
        address(DossierLinks.overdue(period.id()));
    }

    private DownloadLink download(String label, ReportingPeriod period, OverdueFilter filter, String ending) {
        var export = DossierExports.overdue(words);
        return new DownloadLink(say(label), "ho-so-qua-han-" + period.span().lastDay() + ending, () -> {
            var rows = dossiers.overdue(filter, DossiersView.ALL);
            return ending.equals(".csv") ? to -> export.csv(rows.stream(), to) : to -> export.xlsx(rows.stream(), to);
        });
    }

    private void columns() {
        grid.setAriaLabel(say("nav.overdue"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(say("dossier.overdue.empty"));
        grid.addColumn(row -> row.dossier().code())
                .setHeader(say("dossier.column.CODE"))
                .setFrozen(true)
                .setWidth("190px")
                .setFlexGrow(0);
        grid.addColumn(CutText.of(OverdueRow::unitName))
                .setHeader(say("dossier.column.UNIT"))
                .setWidth("180px")
                .setFlexGrow(1);
        grid.addColumn(row -> orNone(row.dossier().causeCode()))
                .setHeader(say("dossier.column.CAUSE_CODE"))
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addColumn(CutText.of(row -> orNone(row.dossier().cause())))
                .setHeader(say("dossier.column.CAUSE"))
                .setWidth("240px")
                .setFlexGrow(3);
        grid.addColumn(row -> row.dossier().due().map(Formats::date).orElse(Formats.NONE))
                .setHeader(say("dossier.column.DUE_ON"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addColumn(row -> row.dossier().settled().map(Formats::date).orElseGet(() -> say("dossier.notSettled")))
                .setHeader(say("dossier.column.SETTLED_ON"))
                .setWidth("140px")
                .setFlexGrow(0);
    }

    private static String orNone(String words) {
        return words.isEmpty() ? Formats.NONE : words;
    }
}
