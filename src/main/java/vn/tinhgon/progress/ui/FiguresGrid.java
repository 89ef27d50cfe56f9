package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.progress.EntryState;
import vn.tinhgon.progress.FigureFilter;
import vn.tinhgon.progress.FigureRow;
import vn.tinhgon.progress.FigureService;

/** Figures of a period, read page by page as one scrolls. */
class FiguresGrid extends Grid<FigureRow> {

    private static final long serialVersionUID = 1L;

    private final transient FigureService figures;
    private final transient FigureWords words;
    private final transient Clock clock;
    private final Column<FigureRow> state;
    private boolean inOneState;

    /** Figures that were ticked to be approved together, in the order in which they were. */
    private final transient Map<EntryId, FigureRow> ticked = new LinkedHashMap<>();

    /** Where each figure stood when it was last read, to find the one after it. */
    private final Map<EntryId, Integer> places = new HashMap<>();

    /** @param ticking told when a figure was ticked or no longer is; nothing can be where nobody is told */
    FiguresGrid(FigureService figures, FigureWords words, Clock clock, Optional<Runnable> ticking) {
        this.figures = figures;
        this.words = words;
        this.clock = clock;
        ticking.ifPresent(this::ticks);
        setAriaLabel(words.say("figures.caption"));
        setEmptyStateText(words.say("figures.empty"));
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        addColumn(FigureRow::unitName)
                .setHeader(words.say("figures.head.unit"))
                .setFrozen(true)
                .setWidth("112px");
        addColumn(row -> words.say("progress.target", row.number(), row.shortName()))
                .setHeader(words.say("figures.head.target"))
                .setWidth("120px");
        addColumn(row -> words.goal(row.goal()))
                .setHeader(words.say("progress.head.goal"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("92px")
                .setFlexGrow(0);
        addColumn(row -> FigureWords.counts(row.typed().figure().rate(), row.goal()))
                .setHeader(words.say("figures.head.counts"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("98px")
                .setFlexGrow(0);
        addColumn(CutText.of(row -> words.figure(row.typed().figure(), row.goal())))
                .setHeader(words.say("progress.head.rate"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("80px")
                .setFlexGrow(0);
        addComponentColumn(row -> words.judgement(row.typed().figure().rate(), row.goal()))
                .setHeader(words.say("progress.head.verdict"))
                .setWidth("138px")
                .setFlexGrow(0);
        state = addComponentColumn(this::state)
                .setHeader(words.say("progress.head.state"))
                .setFlexGrow(0);
        addColumn(this::since)
                .setHeader(words.say("figures.head.since"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("74px")
                .setFlexGrow(0);
    }

    /** Where all are in one state, only what is to be said besides. */
    private Component state(FigureRow row) {
        var marks = new Div();
        if (!inOneState) {
            marks.add(words.state(row.state()));
        }
        if (row.revision() > 1) {
            marks.add(new Badge(Glyph.PENCIL, Badge.Look.ACCENT, words.say("progress.correction")));
        }
        if (!row.typed().questions().isEmpty()) {
            marks.add(words.question(row.typed().isUnexplained()));
        }
        if (row.unconfirmed() && row.state() != EntryState.APPROVED) {
            marks.add(new Badge(Glyph.HOURGLASS, Badge.Look.ATTENTION, words.say("beside.unconfirmed")));
        }
        if (row.evidenceMissing()) {
            marks.add(new Badge(Glyph.DOCUMENT, Badge.Look.ATTENTION, words.say("figures.evidenceMissing")));
        }
        marks.addClassName("progress-marks");
        return marks;
    }

    /** How long it has been where it is, while it waits. */
    private String since(FigureRow row) {
        return row.state() == EntryState.APPROVED
                ? Formats.NONE
                : words.duration(Duration.between(row.since(), clock.instant()));
    }

    private void ticks(Runnable ticking) {
        addComponentColumn(row -> tick(row, ticking))
                .setHeader(words.say("figures.head.tick"))
                .setWidth("48px")
                .setFlexGrow(0)
                .setFrozen(true);
    }

    /** A figure with a mark is looked at by itself: it has no box to tick. */
    private Component tick(FigureRow row, Runnable ticking) {
        if (!row.isPlain()) {
            return new Span();
        }
        var box = new Checkbox(ticked.containsKey(row.id()));
        box.setAriaLabel(words.say("figures.tick", row.unitName(), row.number()));
        box.addValueChangeListener(changed -> {
            if (changed.getValue()) {
                ticked.put(row.id(), row);
            } else {
                ticked.remove(row.id());
            }
            ticking.run();
        });
        return box;
    }

    /** Ticks {@code rows}, whether or not they have been read. */
    void tick(List<FigureRow> rows) {
        rows.stream().filter(FigureRow::isPlain).forEach(row -> ticked.put(row.id(), row));
        getDataProvider().refreshAll();
    }

    List<FigureRow> ticked() {
        return List.copyOf(ticked.values());
    }

    /** Shows the figures of {@code period} that {@code filter} lets through. */
    void show(PeriodId period, FigureFilter filter) {
        places.clear();
        ticked.clear();
        inOneState = filter.state().isPresent();
        state.setWidth(inOneState ? "104px" : "146px");
        setItems(new CallbackDataProvider<FigureRow, Void>(
                query -> read(period, filter, new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> figures.count(period, filter),
                FigureRow::id));
    }

    /** Where {@code entry} stands, from 0; the top where it has not been read. */
    int placeOf(EntryId entry) {
        return places.getOrDefault(entry, 0);
    }

    private List<FigureRow> read(PeriodId period, FigureFilter filter, Slice slice) {
        var rows = figures.figures(period, filter, slice);
        for (var place = 0; place < rows.size(); place++) {
            places.put(rows.get(place).id(), slice.offset() + place);
        }
        return rows;
    }
}
