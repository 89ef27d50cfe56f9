package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.printed.PrintedFigure;
import vn.tinhgon.printed.ui.PrintedWords;
import vn.tinhgon.progress.Reach;
import vn.tinhgon.progress.RollUp;
import vn.tinhgon.progress.RolledUnit;

/** What a sum is made of: who is missing, what each unit brings, and what printed reports say of the same. */
class RollUpPanel extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient RollUpWords words;

    RollUpPanel(RollUpWords words) {
        this.words = words;
        addClassNames("card", "progress-panel");
        getElement().setAttribute("aria-label", words.say("rollUp.details"));
        showNothing();
    }

    /** Where it stands under the list, as on a telephone, it is not on screen yet. */
    void comeTo() {
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    final void showNothing() {
        removeAll();
        add(new Paragraph(words.say("rollUp.details.none")));
    }

    void show(RollUp row, List<PrintedFigure> printed, PeriodId period, Reach reach) {
        removeAll();
        add(new H2(words.target(row)), sum(row));
        if (reach == Reach.YEAR_TO_DATE) {
            add(quiet(words.say("accumulation." + row.accumulation())));
        }
        if (row.isJudged()) {
            add(words.figures().verdict(row.rate(), row.goal()));
        }
        if (!printed.isEmpty()) {
            add(new H3(words.say("rollUp.printed")), new PrintedWords(this).list(printed));
        }
        add(new H3(words.say("rollUp.units", row.complete(), row.units().size())), units(row, period, reach));
    }

    private static Paragraph quiet(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }

    private Paragraph sum(RollUp row) {
        return new Paragraph(row.isCounted() ? words.figures().written(row.rate(), row.goal()) : Formats.NONE);
    }

    /** Those that are missing first: they are what can still be done something about. */
    private Component units(RollUp row, PeriodId period, Reach reach) {
        var body = new NativeTableBody();
        row.missing().forEach(unit -> body.add(line(unit, row.goal(), period, reach)));
        row.units().stream()
                .filter(unit -> unit.missing() == 0)
                .forEach(unit -> body.add(line(unit, row.goal(), period, reach)));
        var table = new NativeTable(body);
        table.addClassName("progress-past");
        return table;
    }

    private NativeTableRow line(RolledUnit unit, Goal goal, PeriodId period, Reach reach) {
        var head = new NativeTableHeaderCell(new Span(unit.name()));
        head.getElement().setAttribute("scope", "row");
        var cell = new NativeTableCell();
        if (unit.counted() > 0) {
            cell.add(counts(unit, goal, period, reach));
        }
        if (unit.missing() > 0) {
            cell.add(words.missing(unit));
        }
        return new NativeTableRow(head, cell);
    }

    /** Leads to the figure itself where it is one. */
    private Component counts(RolledUnit unit, Goal goal, PeriodId period, Reach reach) {
        var counts = words.figures().shortly(unit.rate(), goal);
        return unit.latest()
                .filter(entry -> reach == Reach.PERIOD)
                .<Component>map(entry -> {
                    var link = new RouterLink(counts, FiguresView.class);
                    link.setQueryParameters(ProgressLinks.address(period, entry).getQueryParameters());
                    return link;
                })
                .orElseGet(() -> new Span(counts));
    }
}
