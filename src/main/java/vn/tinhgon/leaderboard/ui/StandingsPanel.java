package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.Board;
import vn.tinhgon.leaderboard.Explanation;
import vn.tinhgon.leaderboard.Standing;
import vn.tinhgon.platform.ui.PaperLinks;
import vn.tinhgon.score.ui.ScoreLinks;
import vn.tinhgon.unit.Tier;
import vn.tinhgon.unit.UnitRow;

/** The units of a board by rank and the rule they are ranked by, and beside them why the selected one stands where it does. */
class StandingsPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final String UNNUMBERED = "–";

    /** What it needs of the page it is on. */
    interface Around {

        Explanation explanation(UnitId unit);

        /** The same to take along. */
        PaperLinks paper(UnitRow unit);

        /** The page's address says which unit it is, if any. */
        void selected(Optional<UnitId> unit);
    }

    private final transient Board board;
    private final Tier tier;
    private final transient Contested contested;
    private final transient Around around;
    private final ExplanationPanel explanation = new ExplanationPanel(this::deselect);
    private final List<StandingsGrid> grids = new ArrayList<>();

    /** @param above stands above the units */
    StandingsPanel(Board board, Tier tier, Contested contested, Optional<? extends Component> above, Around around) {
        this.board = board;
        this.tier = tier;
        this.contested = contested;
        this.around = around;
        addClassName("with-panel");
        var units = new Div();
        units.addClassName("leaderboard-table");
        above.ifPresent(units::add);
        if (!board.ranked().isEmpty()) {
            units.add(grid("leaderboard.ranked", board.ranked()));
        }
        if (!board.unranked().isEmpty()) {
            units.add(unrankedHeading(), grid("leaderboard.unranked", board.unranked()));
        }
        units.add(rule());
        add(units, explanation);
    }

    private Component unrankedHeading() {
        var count = new Span(
                getTranslation("leaderboard.unranked.count", board.unranked().size()));
        count.addClassName("quiet");
        var line = new Div(new H2(getTranslation("leaderboard.unranked")), count);
        line.addClassName("leaderboard-unranked");
        return line;
    }

    private StandingsGrid grid(String label, List<Standing> standings) {
        var grid = new StandingsGrid(board);
        grid.setAriaLabel(getTranslation(label));
        grid.setItems(standings);
        // The arrows take the explanation along; Enter goes into it.
        grid.addCellFocusListener(focus -> focus.getItem().ifPresent(this::select));
        grid.addItemClickListener(click -> explanation.reveal());
        Shortcuts.addShortcutListener(grid, explanation::focus, Key.ENTER).listenOn(grid);
        Shortcuts.addShortcutListener(grid, this::deselect, Key.ESCAPE).listenOn(grid);
        grids.add(grid);
        return grid;
    }

    private Component rule() {
        var weights = board.evenWeight()
                .map(weight ->
                        getTranslation("leaderboard.rule.even", board.criteria().size(), PointWords.weight(weight)))
                .orElse(getTranslation(
                        "leaderboard.rule.uneven", board.criteria().size(), PointWords.weight(board.maximum())));
        var heading = new Span(getTranslation("leaderboard.rule"));
        heading.addClassName("strong");
        var sheet = board.year()
                .sheet()
                .map(used -> getTranslation(
                        "leaderboard.sheet",
                        used.name(),
                        used.number().map(String::valueOf).orElse(UNNUMBERED)));
        var rule = new Paragraph(
                heading,
                sheet.<Component>map(words -> ScoreLinks.to(tier, words + ". ")).orElseGet(Span::new),
                new Span(weights + " "
                        + BoardRule.of(
                                this::getTranslation,
                                board.year().sheet().isPresent(),
                                board.year().applicableShare())
                        + " "
                        + BoardRule.notCounted(this::getTranslation, board)));
        rule.addClassName("leaderboard-rule");
        return rule;
    }

    /** Has the panel beside the units say why {@code standing} is where it is. */
    void select(Standing standing) {
        var unit = standing.unit();
        if (explanation.shows(unit.id())) {
            return;
        }
        grids.forEach(grid -> grid.mark(standing));
        explanation.show(around.explanation(unit.id()), contested, around.paper(unit));
        around.selected(Optional.of(unit.id()));
    }

    private void deselect() {
        grids.forEach(StandingsGrid::deselectAll);
        explanation.close();
        around.selected(Optional.empty());
    }
}
