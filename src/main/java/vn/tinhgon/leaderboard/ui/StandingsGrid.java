package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.tinhgon.leaderboard.Board;
import vn.tinhgon.leaderboard.BoardSheet;
import vn.tinhgon.leaderboard.Placing;
import vn.tinhgon.leaderboard.Placing.Ranked;
import vn.tinhgon.leaderboard.Placing.Unranked;
import vn.tinhgon.leaderboard.Standing;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.score.ScoreClass;

/** Units line by line: rank, points, and what there is to know about them. */
class StandingsGrid extends Grid<Standing> {

    private static final long serialVersionUID = 1L;
    static final String UNRANKED = "–";

    private final transient Board board;

    StandingsGrid(Board board) {
        this.board = board;
        setAllRowsVisible(true);
        // What is explained stays marked: a click on it asks for nothing else.
        ((GridSingleSelectionModel<Standing>) setSelectionMode(SelectionMode.SINGLE)).setDeselectAllowed(false);
        addComponentColumn(standing -> strong(rank(standing)))
                .setHeader(getTranslation("leaderboard.rank"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("54px")
                .setFlexGrow(0)
                .setFrozen(true)
                .setPartNameGenerator(standing -> standing.tied() ? "leaderboard-tied" : null);
        addColumn(CutText.of(standing -> standing.unit().name()))
                .setHeader(getTranslation("leaderboard.unit"))
                .setWidth("176px")
                .setFlexGrow(1)
                .setFrozen(true);
        addComponentColumn(standing -> strong(percent(standing)))
                .setHeader(getTranslation("leaderboard.percent"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("80px")
                .setFlexGrow(0);
        addColumn(standing -> PointWords.of(standing.placing().sheet().points()))
                .setHeader(getTranslation("leaderboard.points"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("76px")
                .setFlexGrow(0);
        addColumn(standing -> PointWords.weight(standing.placing().sheet().applicable()))
                .setHeader(getTranslation("leaderboard.applicable"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("70px")
                .setFlexGrow(0);
        if (!board.year().sheet().map(BoardSheet::classes).orElse(List.of()).isEmpty()) {
            addColumn(standing -> board.classOf(standing).map(ScoreClass::name).orElse(UNRANKED))
                    .setHeader(getTranslation("leaderboard.class"))
                    .setWidth("96px")
                    .setFlexGrow(0);
        }
        addComponentColumn(this::notes)
                .setHeader(getTranslation("leaderboard.notes"))
                .setWidth("268px")
                .setFlexGrow(3);
    }

    /** Selects {@code standing} where it is one of these lines, else nothing. */
    void mark(Standing standing) {
        if (getListDataView().contains(standing)) {
            select(standing);
        } else {
            deselectAll();
        }
    }

    static String rank(Standing standing) {
        return rank(standing.placing());
    }

    static String rank(Placing placing) {
        return placing instanceof Ranked ranked ? String.valueOf(ranked.rank()) : UNRANKED;
    }

    static String percent(Standing standing) {
        return standing.placing() instanceof Ranked ranked ? PointWords.percent(ranked.percent()) : UNRANKED;
    }

    private Component notes(Standing standing) {
        var notes = new Div();
        notes.addClassName("leaderboard-notes");
        if (standing.placing() instanceof Unranked unranked) {
            notes.add(new Badge(
                    Glyph.RING,
                    Badge.Look.EMPTY,
                    getTranslation(
                            "leaderboard.note.unranked",
                            PointWords.weight(unranked.sheet().applicable()),
                            PointWords.weight(unranked.sheet().maximum()),
                            Formats.plain(unranked.required().printed()))));
        }
        if (standing.tied()) {
            notes.add(new Badge(Glyph.RANK, Badge.Look.GREY, getTranslation("leaderboard.note.tied")));
        }
        if (board.isNearEdge(standing)) {
            notes.add(new Badge(Glyph.QUESTION, Badge.Look.ATTENTION, getTranslation("leaderboard.note.nearEdge")));
        }
        standing.then()
                .ifPresent(then -> notes.add(new Badge(
                        Glyph.HOURGLASS, Badge.Look.ATTENTION, getTranslation("leaderboard.note.then", rank(then)))));
        if (standing.reportsMissing() > 0) {
            notes.add(new Badge(
                    Glyph.RING,
                    Badge.Look.EMPTY,
                    getTranslation("leaderboard.note.missing", standing.reportsMissing(), standing.reportsDue())));
        }
        if (standing.notEnoughData() > 0) {
            notes.add(new Badge(
                    Glyph.RING,
                    Badge.Look.EMPTY,
                    getTranslation("leaderboard.note.notEnough", standing.notEnoughData())));
        }
        if (standing.notApplicable() > 0) {
            notes.add(new Badge(
                    Glyph.DASH,
                    Badge.Look.PLAIN,
                    getTranslation("leaderboard.note.notApplicable", standing.notApplicable())));
        }
        return notes;
    }

    private static Span strong(String words) {
        var span = new Span(words);
        span.addClassName("strong");
        return span;
    }
}
