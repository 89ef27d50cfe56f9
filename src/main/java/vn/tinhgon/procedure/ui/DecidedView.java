package vn.tinhgon.procedure.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.DownloadLink;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.procedure.Act;
import vn.tinhgon.procedure.CatalogueService;
import vn.tinhgon.procedure.DecidedFilter;

/** How many procedures decisions of a month have issued, amended and abolished, as dispatch 644/CĐ-TTg asks (UC-024). */
@Route(value = ProcedureLinks.DECIDED, layout = Shell.class)
@May(Right.READ_PLANS)
@CssImport("./procedures.css")
class DecidedView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final int MONTHS = 24;

    private final transient CatalogueService catalogue;
    private final transient AsOf asOf;
    private final Select<YearMonth> month = new Select<>();
    private final DayField from = new DayField(say("procedures.decided.from"));
    private final DayField last = new DayField(say("procedures.decided.last"));
    private final Div table = new Div();
    private final Div list = new Div();
    private transient List<DecidedLine> lines = List.of();
    private boolean bothAtOnce;

    DecidedView(CatalogueService catalogue, AsOf asOf) {
        this.catalogue = catalogue;
        this.asOf = asOf;
        title(say("procedures.decided.title"));
        facts(ProcedureLinks.toList(say("procedures.title")), new Span(say("procedures.decided.facts")));
        month.setLabel(say("procedures.decided.month"));
        month.setItems(Stream.iterate(YearMonth.from(asOf.day()), each -> each.minusMonths(1))
                .limit(MONTHS)
                .toList());
        month.setItemLabelGenerator(each -> each.getMonthValue() + "/" + each.getYear());
        month.setPlaceholder(say("procedures.decided.month.other"));
        from.setManualValidation(true);
        last.setManualValidation(true);
        var filters = new Div(month, from, last);
        filters.addClassName("filters");
        table.addClassName("procedures-decided-table");
        list.addClassName("procedures-decided-list");
        work(filters, table, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        month.addValueChangeListener(chosen -> chosen(chosen.getValue()));
        from.addValueChangeListener(typed -> typed());
        last.addValueChangeListener(typed -> typed());
        var asked = ProcedureLinks.decided(event.getLocation(), YearMonth.from(asOf.day()));
        both(asked.from(), asked.lastDay());
    }

    private void chosen(@Nullable YearMonth chosen) {
        if (chosen != null && !bothAtOnce) {
            both(chosen.atDay(1), chosen.atEndOfMonth());
        }
    }

    private void both(LocalDate first, LocalDate until) {
        bothAtOnce = true;
        from.setValue(first);
        last.setValue(until);
        bothAtOnce = false;
        typed();
    }

    /** What was shown stays until both days are there in their order. */
    private void typed() {
        if (!bothAtOnce) {
            new Attempt(this)
                    .with("from", from)
                    .with("until", last)
                    .withoutFocus()
                    .run(() -> show(
                            new Period(given("from", from), given("until", last).plusDays(1))));
        }
    }

    private static LocalDate given(String name, DayField day) {
        return day.getOptionalValue().orElseThrow(() -> Refused.field(name, "day.refused.none"));
    }

    private void show(Period time) {
        bothAtOnce = true;
        var first = YearMonth.from(time.from());
        month.setValue(
                time.from().equals(first.atDay(1)) && time.lastDay().equals(first.atEndOfMonth()) ? first : null);
        bothAtOnce = false;
        lines = DecidedLine.of(catalogue.decided(time.from(), time.until()));
        table.removeAll();
        list.removeAll();
        table.add(
                lines.isEmpty()
                        ? new Paragraph(say("procedures.decided.none"))
                        : new DecidedTable(lines, (line, act) -> list(time, line, act)));
        actions(
                new Button(
                        say("action.print"), click -> UI.getCurrent().getPage().executeJs("window.print()")),
                download(time));
        status(say("procedures.decided.status", Formats.period(time.from(), time.until())));
        address(ProcedureLinks.decided(time));
    }

    private DownloadLink download(Period time) {
        return new DownloadLink(
                say("procedures.export.xlsx"),
                "thu-tuc-theo-quyet-dinh-" + time.from() + "-" + time.lastDay() + ".xlsx",
                () -> {
                    var export = new DecidedExport(this);
                    var shown = lines;
                    return to -> export.xlsx(shown, to);
                });
    }

    private void list(Period time, DecidedLine line, Act act) {
        list.removeAll();
        list.add(new DecidedList(
                catalogue,
                new DecidedFilter(time.from(), time.until(), line.scope(), line.field(), Optional.of(act)),
                new DecidedWords(this).about(line, act)));
    }
}
