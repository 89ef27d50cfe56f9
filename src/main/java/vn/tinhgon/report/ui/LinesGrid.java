package vn.tinhgon.report.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.report.ReportColumn;
import vn.tinhgon.report.ReportLine;
import vn.tinhgon.report.ReportService;
import vn.tinhgon.report.ReportTerms;
import vn.tinhgon.report.Stretch;

/** The lines of a report, read a page at a time. */
@CssImport("./papers.css")
class LinesGrid extends Grid<ReportLine> {

    private static final long serialVersionUID = 1L;

    LinesGrid(ReportService reports, ReportWords words, ReportTerms terms, PeriodId last) {
        setAriaLabel(words.say("report.lines"));
        setEmptyStateText(words.say("report.empty"));
        addColumn(CutText.of(words::target))
                .setHeader(words.say("figures.head.target"))
                .setWidth("180px")
                .setFrozen(true);
        addColumn(CutText.of(ReportLine::unitName))
                .setHeader(words.say("report.head.unit"))
                .setWidth("180px")
                .setFlexGrow(1);
        if (terms.stretch() == Stretch.SINCE_START) {
            addColumn(ReportWords::period)
                    .setHeader(words.say("report.head.period"))
                    .setWidth("150px")
                    .setFlexGrow(0);
        }
        for (var column : ReportWords.columns(terms)) {
            var shown = addColumn(CutText.of(line -> words.cell(line, column)))
                    .setHeader(words.head(column))
                    .setAutoWidth(false)
                    .setWidth(width(column));
            if (isFigure(column)) {
                shown.setTextAlign(ColumnTextAlign.END).setFlexGrow(0);
            }
        }
        setItemDetailsRenderer(new ComponentRenderer<>(line -> {
            var whole = new WholeLine()
                    .with(words.say("figures.head.target"), words.target(line))
                    .with(words.say("report.head.unit"), line.unitName());
            ReportWords.columns(terms).forEach(column -> whole.with(words.head(column), words.cell(line, column)));
            return whole;
        }));
        setItems(new CallbackDataProvider<ReportLine, Void>(
                query -> reports.lines(terms, last, new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> reports.count(terms, last)));
    }

    static String width(ReportColumn column) {
        return switch (column) {
            case NUMERATOR, DENOMINATOR, GOAL, BEFORE, DIFFERENCE -> "110px";
            case FIGURE, YEAR_TO_DATE, ATTAINED, STATE -> "140px";
            case CAUSE -> "220px";
        };
    }

    static boolean isFigure(ReportColumn column) {
        return switch (column) {
            case NUMERATOR, DENOMINATOR, FIGURE, GOAL, BEFORE, DIFFERENCE, YEAR_TO_DATE -> true;
            case ATTAINED, STATE, CAUSE -> false;
        };
    }
}
