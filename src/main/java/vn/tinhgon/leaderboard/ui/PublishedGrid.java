package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import vn.tinhgon.leaderboard.PublishedBoard;
import vn.tinhgon.leaderboard.Snapshot;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;

/** Units as they were published, with how far each has moved since the period before. */
class PublishedGrid extends Grid<Snapshot.Unit> {

    private static final long serialVersionUID = 1L;
    private static final String NONE = "–";

    private final transient PublishedBoard board;

    PublishedGrid(PublishedBoard board) {
        this.board = board;
        setAllRowsVisible(true);
        setAriaLabel(getTranslation("snapshot.published"));
        figure(
                        "leaderboard.rank",
                        "54px",
                        unit -> unit.rank().map(String::valueOf).orElse(NONE))
                .setFrozen(true)
                .setPartNameGenerator(unit -> unit.tied() ? "leaderboard-tied" : null);
        addColumn(CutText.of(Snapshot.Unit::name))
                .setHeader(getTranslation("leaderboard.unit"))
                .setWidth("180px")
                .setFlexGrow(1)
                .setFrozen(true);
        if (board.earlier().isPresent()) {
            addComponentColumn(this::moved)
                    .setHeader(getTranslation("snapshot.moved"))
                    .setWidth("90px")
                    .setFlexGrow(0);
        }
        figure(
                "leaderboard.percent",
                "90px",
                unit -> unit.rank()
                        .flatMap(rank -> unit.printed())
                        .map(Formats::percent)
                        .orElse(NONE));
        figure("leaderboard.points", "86px", unit -> PointWords.of(unit.exactPoints()));
        figure("leaderboard.applicable", "80px", unit -> PointWords.weight(unit.exactApplicable()));
        addComponentColumn(this::note)
                .setHeader(getTranslation("leaderboard.notes"))
                .setWidth("220px")
                .setFlexGrow(2);
        setItems(board.content().units());
    }

    private Column<Snapshot.Unit> figure(String head, String width, Function<Snapshot.Unit, String> words) {
        return addColumn(words::apply)
                .setHeader(getTranslation(head))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth(width)
                .setFlexGrow(0);
    }

    private Component moved(Snapshot.Unit unit) {
        if (unit.rank().isEmpty()) {
            return new Span(NONE);
        }
        return board.rankBefore(unit)
                .<Component>map(before -> new Span(moved(before - unit.rank().orElse(before))))
                .orElseGet(() -> new Badge(Glyph.PLUS, Badge.Look.ACCENT, getTranslation("snapshot.moved.new")));
    }

    private String moved(int places) {
        if (places == 0) {
            return getTranslation("snapshot.moved.same");
        }
        return getTranslation(places > 0 ? "snapshot.moved.up" : "snapshot.moved.down", Math.abs(places));
    }

    private Component note(Snapshot.Unit unit) {
        if (unit.rank().isEmpty()) {
            return new Badge(
                    Glyph.RING,
                    Badge.Look.EMPTY,
                    getTranslation(
                            "leaderboard.note.unranked",
                            PointWords.weight(unit.exactApplicable()),
                            PointWords.weight(board.content().rule().maximum()),
                            Formats.plain(board.content().rule().applicableShare())));
        }
        return unit.tied()
                ? new Badge(Glyph.RANK, Badge.Look.GREY, getTranslation("leaderboard.note.tied"))
                : new Span();
    }
}
