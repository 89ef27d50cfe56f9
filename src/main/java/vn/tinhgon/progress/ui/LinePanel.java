package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.progress.Goal;
import vn.tinhgon.progress.SheetEntry;
import vn.tinhgon.progress.Step;

/** What belongs to the line one is in: why it was returned, what is counted, the evidence, earlier periods, the note. */
class LinePanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient FigureWords words;

    LinePanel(FigureWords words) {
        this.words = words;
        addClassNames("card", "progress-panel");
        getElement().setAttribute("aria-label", words.say("progress.details"));
        add(new Paragraph(words.say("progress.details.none")));
    }

    void show(SheetLine line) {
        removeAll();
        var row = line.row();
        add(new H2(line.name()));
        row.entry().flatMap(SheetEntry::returned).ifPresent(step -> add(returned(step)));
        row.notApplicable().ifPresent(reason -> add(new Paragraph(words.say("progress.notApplicable.why", reason))));
        add(new Paragraph(row.indicator()));
        var meaning = new Paragraph(words.say("progress.accumulation." + row.accumulation())
                + " "
                + words.say("progress.minimum", row.goal().minimumDenominator()));
        meaning.addClassName("quiet");
        add(meaning);
        add(line.reference, line.note);
        add(new H3(words.say("progress.past")));
        add(past(line));
    }

    private Div returned(Step step) {
        var head = new Span(words.step(step));
        head.addClassName("strong");
        var notice = new Div(head, new Paragraph(step.reason()));
        notice.addClassName("progress-returned");
        return notice;
    }

    private NativeTable past(SheetLine line) {
        var table = new NativeTable();
        table.addClassName("progress-past");
        var goal = line.row().goal();
        line.row()
                .past()
                .forEach(figure -> table.getBody()
                        .add(row(
                                Formats.period(
                                        figure.span().from(), figure.span().until()),
                                figure.rate(),
                                goal)));
        line.row().yearToDate().ifPresent(rate -> {
            var total = row(words.say("progress.yearToDate"), rate, goal);
            total.addClassName("strong");
            table.getBody().add(total);
        });
        if (line.row().yearToDate().isEmpty()) {
            table.getBody().add(new NativeTableRow(new NativeTableCell(words.say("progress.past.none"))));
        }
        return table;
    }

    private static NativeTableRow row(String name, Rate rate, Goal goal) {
        var head = new NativeTableHeaderCell(name);
        head.getElement().setAttribute("scope", "row");
        var counts = new NativeTableCell(Formats.ratio(rate.numerator(), rate.denominator()));
        var percent = new NativeTableCell(FigureWords.percent(rate, goal));
        counts.addClassName("figure");
        percent.addClassName("figure");
        return new NativeTableRow(head, counts, percent);
    }
}
