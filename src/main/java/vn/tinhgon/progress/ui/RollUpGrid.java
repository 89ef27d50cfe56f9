package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.printed.PrintedFigure;
import vn.tinhgon.progress.RollUp;

/** The targets of a period, a line each: a programme has tens of them, never thousands. */
class RollUpGrid extends Grid<RollUp> {

    private static final long serialVersionUID = 1L;

    private transient Map<TargetId, List<PrintedFigure>> beside = Map.of();

    RollUpGrid(RollUpWords words) {
        setAriaLabel(words.say("rollUp.title"));
        setEmptyStateText(words.say("rollUp.empty"));
        setAllRowsVisible(true);
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        addColumn(words::target)
                .setHeader(words.say("figures.head.target"))
                .setFrozen(true)
                .setWidth("142px");
        addColumn(words::goal)
                .setHeader(words.say("progress.head.goal"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("92px")
                .setFlexGrow(0);
        addColumn(words::counts)
                .setHeader(words.say("rollUp.head.sum"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("124px")
                .setFlexGrow(0);
        addColumn(words::figure)
                .setHeader(words.say("progress.head.rate"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("82px")
                .setFlexGrow(0);
        addComponentColumn(words::judgement)
                .setHeader(words.say("progress.head.verdict"))
                .setWidth("146px")
                .setFlexGrow(0);
        addColumn(words::complete)
                .setHeader(words.say("rollUp.head.complete"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("92px")
                .setFlexGrow(0);
        addColumn(CutText.of(words::missing))
                .setHeader(words.say("rollUp.head.missing"))
                .setWidth("108px")
                .setFlexGrow(2);
        addColumn(CutText.of(this::printed))
                .setHeader(words.say("rollUp.head.printed"))
                .setWidth("92px")
                .setFlexGrow(1);
    }

    void show(List<RollUp> rows, Map<TargetId, List<PrintedFigure>> printed) {
        beside = printed;
        setItems(rows);
    }

    /** What reports print of the province itself; the panel has those of others as well. */
    private String printed(RollUp row) {
        var own = beside.getOrDefault(row.target(), List.of()).stream()
                .filter(figure -> figure.data().scope().isOwn())
                .map(figure -> figure.data().text())
                .collect(Collectors.joining("; "));
        return own.isEmpty() ? Formats.NONE : own;
    }
}
