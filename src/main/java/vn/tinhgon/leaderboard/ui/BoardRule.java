package vn.tinhgon.leaderboard.ui;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import vn.tinhgon.leaderboard.Board;
import vn.tinhgon.leaderboard.SheetCriterion;
import vn.tinhgon.leaderboard.Snapshot;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.GoalWords;
import vn.tinhgon.score.Award;
import vn.tinhgon.score.ui.RuleWords;

/** How points are made and units are ranked by them, in words. */
final class BoardRule {

    private BoardRule() {}

    /**
     * @param bySheet whether a score sheet says how the points of each criterion are made
     * @param applicableShare percent of the sheet that a unit needs to be ranked
     */
    static String of(GoalWords.Language language, boolean bySheet, BigDecimal applicableShare) {
        return language.say(bySheet ? "leaderboard.rule.bySheet" : "leaderboard.rule.byTargets") + " "
                + language.say("leaderboard.rule.ranks", Formats.plain(applicableShare));
    }

    /** Which criteria no unit has points of, and why; nothing where there is none. */
    static String notCounted(GoalWords.Language language, Board board) {
        return board.notCounted().isEmpty()
                ? ""
                : language.say(
                        "leaderboard.notCounted",
                        board.notCounted().stream().map(SheetCriterion::named).collect(joining("; ")));
    }

    /** «Theo mức…», and whether that is added on top or taken off. */
    static String of(GoalWords.Language language, Snapshot.Criterion criterion) {
        var how = RuleWords.of(language, criterion.source(), criterion.rule(), criterion.steps());
        return criterion.award() == Award.NORMAL
                ? how
                : language.say("scoreSheet.award." + criterion.award()) + ": " + how;
    }
}
