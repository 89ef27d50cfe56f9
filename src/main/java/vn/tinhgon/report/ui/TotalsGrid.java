package vn.tinhgon.report.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.report.ReportColumn;
import vn.tinhgon.report.ReportTerms;
import vn.tinhgon.report.ReportTotal;

/** What the units of a report together come to, a line for each target: a programme has tens of them. */
class TotalsGrid extends Grid<ReportTotal> {

    private static final long serialVersionUID = 1L;

    TotalsGrid(ReportWords words, ReportTerms terms, List<ReportTotal> totals) {
        setAriaLabel(words.say("report.totals"));
        setAllRowsVisible(true);
        addColumn(CutText.of(words::target))
                .setHeader(words.say("figures.head.target"))
                .setWidth("180px")
                .setFrozen(true);
        var summed =
                ReportWords.columns(terms).stream().filter(TotalsGrid::isSummed).toList();
        for (var column : summed) {
            var shown = addColumn(CutText.of(total -> words.cell(total, column)))
                    .setHeader(words.head(column))
                    .setWidth(LinesGrid.width(column));
            if (LinesGrid.isFigure(column)) {
                shown.setTextAlign(ColumnTextAlign.END).setFlexGrow(0);
            }
        }
        setItemDetailsRenderer(new ComponentRenderer<>(total -> {
            var whole = new WholeLine().with(words.say("figures.head.target"), words.target(total));
            summed.forEach(column -> whole.with(words.head(column), words.cell(total, column)));
            return whole;
        }));
        setItems(totals);
    }

    private static boolean isSummed(ReportColumn column) {
        return switch (column) {
            case BEFORE, DIFFERENCE, CAUSE -> false;
            case NUMERATOR, DENOMINATOR, FIGURE, GOAL, ATTAINED, YEAR_TO_DATE, STATE -> true;
        };
    }
}
