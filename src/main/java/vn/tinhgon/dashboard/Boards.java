package vn.tinhgon.dashboard;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.springframework.stereotype.Component;
import vn.tinhgon.dashboard.Cell.Kind;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.Board;
import vn.tinhgon.leaderboard.Explanation;
import vn.tinhgon.leaderboard.LeaderboardService;
import vn.tinhgon.leaderboard.Placing.Ranked;
import vn.tinhgon.leaderboard.Score;
import vn.tinhgon.leaderboard.Score.NotApplicable;
import vn.tinhgon.leaderboard.Score.NotDue;
import vn.tinhgon.leaderboard.Score.NotEnoughData;
import vn.tinhgon.leaderboard.Score.NotReported;
import vn.tinhgon.leaderboard.Score.Scored;
import vn.tinhgon.leaderboard.Standing;
import vn.tinhgon.score.PointRule;
import vn.tinhgon.score.Source;
import vn.tinhgon.unit.Tier;

/** What the leaderboard knows, in the words of this room. */
@Component
class Boards {

    private final LeaderboardService leaderboard;

    Boards(LeaderboardService leaderboard) {
        this.leaderboard = leaderboard;
    }

    /** Where a unit stands, what would lift it and whom it stands among. */
    record Standpoint(TierYear year, Place place, List<Lift> lifts) {}

    Optional<Board> board(Tier tier) {
        return leaderboard.board(tier);
    }

    TierYear year(Board board) {
        return new TierYear(
                board.year().id(),
                board.year().name(),
                board.year().span(),
                board.year().closed().size(),
                board.readAt(),
                board.tier(),
                board.units(),
                board.standings().stream()
                        .sorted(Comparator.comparing(
                                        (Standing standing) -> standing.unit().kind())
                                .thenComparing(standing -> standing.unit().code()))
                        .map(standing -> new UnitLine(
                                standing.unit().id(), standing.unit().name(), cells(board, standing)))
                        .toList());
    }

    /** @throws vn.tinhgon.kernel.NotFound when no unit of that id is compared on the day looked at */
    Standpoint standpoint(Tier tier, UnitId unit) {
        var why = leaderboard.explanation(tier, unit, Optional.empty());
        var lifts = why.lines().stream()
                .flatMap(line -> lift(line).stream())
                .sorted(Comparator.comparing(Lift::atGoal).reversed())
                .toList();
        return new Standpoint(year(why.board()), place(why), lifts);
    }

    private static Place place(Explanation why) {
        var sheet = why.standing().placing().sheet();
        return new Place(
                why.standing().unit(),
                why.board().tier(),
                why.standing().placing() instanceof Ranked at ? Optional.of(at.rank()) : Optional.empty(),
                why.board().ranked().size(),
                sheet.percent(),
                sheet.points(),
                sheet.applicable());
    }

    private static Optional<Lift> lift(Explanation.Line line) {
        var target = line.of();
        var goal = target.rule().goal();
        // Of points by steps or by hand no figure says how much more of it brings how much
        if (target.source() != Source.TARGET || target.rule().by() != PointRule.PROPORTIONAL) {
            return Optional.empty();
        }
        return switch (line.score()) {
            case Scored scored ->
                Optional.of(Lift.of(
                        target.code(),
                        target.shortName(),
                        goal,
                        scored.applicable(),
                        reported(scored),
                        scored.figure()));
            case NotReported silent ->
                Optional.of(Lift.silent(target.code(), target.shortName(), goal, silent.applicable()));
            case NotEnoughData few -> Optional.empty();
            case NotApplicable out -> Optional.empty();
            case NotDue notYet -> Optional.empty();
        };
    }

    private static BigFraction reported(Scored scored) {
        return scored.due() == 0 ? BigFraction.ONE : BigFraction.of(scored.reported(), scored.due());
    }

    /** A target is on the sheet once at most; what is no target has no cell. */
    private static Map<TargetId, Cell> cells(Board board, Standing standing) {
        var scores = standing.placing().sheet().scores();
        var cells = new HashMap<TargetId, Cell>();
        for (var criterion : board.criteria()) {
            var score = scores.get(criterion.code());
            if (score != null) {
                criterion.target().ifPresent(target -> cells.putIfAbsent(target, cell(score)));
            }
        }
        return cells;
    }

    private static Cell cell(Score score) {
        return switch (score) {
            case Scored scored ->
                new Cell(
                        Kind.of(scored.attained(), scored.achievement()),
                        Optional.of(scored.figure()),
                        missing(scored),
                        scored.provisional());
            case NotReported silent -> Cell.without(Kind.NOT_REPORTED, missing(silent));
            case NotEnoughData few -> new Cell(Kind.NOT_ENOUGH_DATA, Optional.of(few.figure()), missing(few), false);
            case NotApplicable out -> Cell.without(Kind.NOT_APPLICABLE, 0);
            case NotDue notYet -> Cell.without(Kind.NOT_DUE, 0);
        };
    }

    private static int missing(Score score) {
        return score.due() - score.reported();
    }
}
