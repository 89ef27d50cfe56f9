package vn.tinhgon.leaderboard;

import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.ScoreSheetId;
import vn.tinhgon.score.ScoreClass;

/**
 * The score sheet that a tier is compared by.
 *
 * @param number of the version; empty of a draft that is tried out
 */
public record BoardSheet(ScoreSheetId id, String name, Optional<Integer> number, List<ScoreClass> classes) {}
