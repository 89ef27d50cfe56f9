package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.progress.BesideRow;
import vn.tinhgon.progress.BesideService;
import vn.tinhgon.progress.VoiceKind;

/** Figures of a period beside which one's own unit stands, read page by page as one scrolls. */
class BesideGrid extends Grid<BesideRow> {

    private static final long serialVersionUID = 1L;

    private final transient BesideService beside;
    private final transient FigureWords words;
    private final transient VoiceList voices;

    BesideGrid(BesideService beside, FigureWords words) {
        this.beside = beside;
        this.words = words;
        voices = new VoiceList(words);
        setAriaLabel(words.say("beside.title"));
        setEmptyStateText(words.say("beside.empty"));
        addColumn(CutText.of(row -> row.figure().unitName()))
                .setHeader(words.say("figures.head.unit"))
                .setFrozen(true)
                .setWidth("120px");
        addColumn(CutText.of(row -> words.say(
                        "progress.target", row.figure().number(), row.figure().shortName())))
                .setHeader(words.say("figures.head.target"))
                .setWidth("150px");
        addColumn(row -> FigureWords.counts(
                        row.figure().typed().figure().rate(), row.figure().goal()))
                .setHeader(words.say("figures.head.counts"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("92px")
                .setFlexGrow(0);
        addColumn(CutText.of(row ->
                        words.figure(row.figure().typed().figure(), row.figure().goal())))
                .setHeader(words.say("progress.head.rate"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("76px")
                .setFlexGrow(0);
        addComponentColumn(row -> words.state(row.figure().state()))
                .setHeader(words.say("progress.head.state"))
                .setWidth("156px")
                .setFlexGrow(0);
        addColumn(row -> words.say("beside.part." + row.part()))
                .setHeader(words.say("beside.head.part"))
                .setWidth("108px")
                .setFlexGrow(0);
        addComponentColumn(this::said)
                .setHeader(words.say("beside.head.said"))
                .setWidth("150px")
                .setFlexGrow(0);
    }

    private Component said(BesideRow row) {
        var marks = new Div();
        row.verdict().ifPresent(verdict -> marks.add(voices.badge(verdict)));
        if (row.commented()) {
            marks.add(voices.badge(VoiceKind.COMMENTED));
        }
        if (row.mayBeJudged()) {
            marks.add(new Span(words.say("beside.awaited")));
        } else if (marks.getComponentCount() == 0) {
            marks.add(new Span(Formats.NONE));
        }
        marks.addClassName("progress-marks");
        return marks;
    }

    void show(PeriodId period) {
        setItems(new CallbackDataProvider<BesideRow, Void>(
                query -> beside.figures(period, new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> beside.count(period),
                row -> row.figure().id()));
    }
}
