package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.ScoreSheetId;
import vn.tinhgon.leaderboard.Board;
import vn.tinhgon.leaderboard.LeaderboardService;
import vn.tinhgon.leaderboard.Placing.Ranked;
import vn.tinhgon.leaderboard.Standing;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.score.ScoreSheet;
import vn.tinhgon.score.ScoreSheetService;
import vn.tinhgon.score.ui.ScoreLinks;

/** A score sheet tried out on what is approved: who would stand where, held against today's place (UC-036). */
@Route(value = "try-sheet/:" + TryOutView.SHEET, layout = Shell.class)
@May(Right.READ_TARGETS)
@CssImport("./leaderboard.css")
class TryOutView extends Page implements BeforeEnterObserver {

    static final String SHEET = "sheet";

    private static final long serialVersionUID = 1L;

    private final transient LeaderboardService leaderboard;
    private final transient ScoreSheetService sheets;
    private final transient AsOf asOf;

    TryOutView(LeaderboardService leaderboard, ScoreSheetService sheets, AsOf asOf) {
        this.leaderboard = leaderboard;
        this.sheets = sheets;
        this.asOf = asOf;
        title(say("tryOut.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters()
                .get(SHEET)
                .flatMap(ScoreSheetId::parse)
                .orElseThrow(() -> new NotFound("scoreSheet"));
        var sheet = sheets.sheet(id);
        facts(
                ScoreLinks.to(sheet.tier(), sheet.content().name()),
                new Span(say("leaderboard.tier." + sheet.tier())),
                new Span(say("tryOut.facts", Formats.date(asOf.day()))));
        leaderboard
                .tryOut(sheet.tier(), id)
                .ifPresentOrElse(
                        tried -> show(sheet, tried),
                        () -> work(new Paragraph(say("leaderboard.noProgramme", Formats.date(asOf.day())))));
    }

    private void show(ScoreSheet sheet, Board tried) {
        var today = leaderboard.board(sheet.tier());
        var grid = new Grid<Standing>();
        grid.setAriaLabel(say("tryOut.title"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(say("leaderboard.emptySheet"));
        grid.addColumn(CutText.of(standing -> standing.unit().name()))
                .setHeader(say("leaderboard.unit"))
                .setFrozen(true)
                .setWidth("200px")
                .setFlexGrow(2);
        number(
                grid,
                "tryOut.rank.today",
                standing -> of(today, standing).map(StandingsGrid::rank).orElse(StandingsGrid.UNRANKED));
        number(grid, "tryOut.rank.tried", StandingsGrid::rank);
        number(grid, "tryOut.moves", standing -> moves(today, standing));
        number(
                grid,
                "tryOut.percent.today",
                standing -> of(today, standing).map(StandingsGrid::percent).orElse(StandingsGrid.UNRANKED));
        number(grid, "tryOut.percent.tried", StandingsGrid::percent);
        grid.addColumn(standing ->
                        tried.classOf(standing).map(each -> each.name()).orElse(""))
                .setHeader(say("leaderboard.class"))
                .setWidth("130px")
                .setFlexGrow(0);
        grid.setItems(tried.standings());
        work(grid, notCounted(tried));
        status(say(
                "tryOut.status",
                tried.standings().stream()
                        .filter(standing -> !of(today, standing)
                                .map(StandingsGrid::rank)
                                .equals(Optional.of(StandingsGrid.rank(standing))))
                        .count(),
                tried.standings().size()));
    }

    private void number(Grid<Standing> grid, String head, ValueProvider<Standing, String> value) {
        grid.addColumn(value)
                .setHeader(say(head))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("110px")
                .setFlexGrow(0);
    }

    private Paragraph notCounted(Board tried) {
        var shown = new Paragraph(BoardRule.notCounted(this::say, tried));
        shown.setVisible(!tried.notCounted().isEmpty());
        return shown;
    }

    private static Optional<Standing> of(Optional<Board> today, Standing standing) {
        return today.flatMap(board -> board.of(standing.unit().id()));
    }

    private String moves(Optional<Board> today, Standing standing) {
        if (!(standing.placing() instanceof Ranked then)
                || !(of(today, standing).map(Standing::placing).orElse(null) instanceof Ranked now)) {
            return "";
        }
        var up = now.rank() - then.rank();
        return up == 0 ? "" : say(up > 0 ? "tryOut.up" : "tryOut.down", Math.abs(up));
    }
}
