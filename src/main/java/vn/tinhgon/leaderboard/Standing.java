package vn.tinhgon.leaderboard;

import java.util.Collection;
import java.util.Optional;
import vn.tinhgon.leaderboard.Score.NotApplicable;
import vn.tinhgon.leaderboard.Score.NotEnoughData;
import vn.tinhgon.unit.UnitRow;

/**
 * A line of a leaderboard.
 *
 * @param tied whether other units share the rank
 * @param then where it will stand once all that waits in the tier is approved as it was handed in, where that is another
 *     place: until then this one hangs on figures that are not approved
 */
public record Standing(UnitRow unit, Placing placing, boolean tied, Optional<Placing> then) {

    /** Reports that are due from the unit, over all its targets that apply. */
    public int reportsDue() {
        return scores().stream().mapToInt(Score::due).sum();
    }

    /** Those of {@link #reportsDue} that have no approved figure. */
    public int reportsMissing() {
        return scores().stream()
                .mapToInt(score -> score.due() - score.reported())
                .sum();
    }

    /** Criteria whose denominator is too small to judge. */
    public int notEnoughData() {
        return count(NotEnoughData.class);
    }

    public int notApplicable() {
        return count(NotApplicable.class);
    }

    private int count(Class<? extends Score> outcome) {
        return Math.toIntExact(scores().stream().filter(outcome::isInstance).count());
    }

    private Collection<Score> scores() {
        return placing.sheet().scores().values();
    }
}
