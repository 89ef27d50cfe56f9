package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.progress.FigureFilter;
import vn.tinhgon.progress.FigureRow;
import vn.tinhgon.progress.ProgressService;

/** Figures of a period, read page by page as one scrolls. */
class FiguresGrid extends Grid<FigureRow> {

    private static final long serialVersionUID = 1L;

    private final transient ProgressService progress;
    private final transient FigureWords words;

    /** Where each figure stood when it was last read, to find the one after it. */
    private final Map<EntryId, Integer> places = new HashMap<>();

    FiguresGrid(ProgressService progress, FigureWords words) {
        this.progress = progress;
        this.words = words;
        setAriaLabel(words.say("figures.caption"));
        setEmptyStateText(words.say("figures.empty"));
        addColumn(CutText.of(FigureRow::unit))
                .setHeader(words.say("figures.head.unit"))
                .setFrozen(true)
                .setWidth("140px");
        addColumn(CutText.of(row -> words.say("progress.target", row.number(), row.shortName())))
                .setHeader(words.say("figures.head.target"))
                .setWidth("164px");
        addColumn(row -> Formats.goal(row.goal().comparison(), row.goal().percent()))
                .setHeader(words.say("progress.head.goal"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("76px")
                .setFlexGrow(0);
        addColumn(row -> Formats.ratio(
                        row.typed().figure().rate().numerator(),
                        row.typed().figure().rate().denominator()))
                .setHeader(words.say("figures.head.counts"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("100px")
                .setFlexGrow(0);
        addColumn(row -> FigureWords.percent(row.typed().figure().rate(), row.goal()))
                .setHeader(words.say("progress.head.rate"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("78px")
                .setFlexGrow(0);
        addComponentColumn(row -> words.judgement(row.typed().figure().rate(), row.goal()))
                .setHeader(words.say("progress.head.verdict"))
                .setWidth("146px")
                .setFlexGrow(0);
        addComponentColumn(row -> words.state(row.state()))
                .setHeader(words.say("progress.head.state"))
                .setWidth("150px")
                .setFlexGrow(0);
    }

    /** Shows the figures of {@code period} that {@code filter} lets through. */
    void show(PeriodId period, FigureFilter filter) {
        places.clear();
        setItems(new CallbackDataProvider<FigureRow, Void>(
                query -> read(period, filter, new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> progress.count(period, filter),
                FigureRow::id));
    }

    /** Where {@code entry} stands, from 0; the top where it has not been read. */
    int placeOf(EntryId entry) {
        return places.getOrDefault(entry, 0);
    }

    private List<FigureRow> read(PeriodId period, FigureFilter filter, Slice slice) {
        var rows = progress.figures(period, filter, slice);
        for (var place = 0; place < rows.size(); place++) {
            places.put(rows.get(place).id(), slice.offset() + place);
        }
        return rows;
    }
}
