package vn.tinhgon.leaderboard;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.tinhgon.kernel.Exact;
import vn.tinhgon.kernel.Percent;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.unit.Tier;

/**
 * All criteria of a unit's year, scored.
 *
 * @param maximum the points of all criteria that any unit of the tier is scored by: the same for each of its units, so that
 *     a target a unit was never given counts against how much of the sheet applies to it; only what came too late to be
 *     due counts neither for it nor against it
 * @param scores of the criteria that this unit is scored by, by their codes, in the order given
 */
public record Sheet(UnitId unit, Tier tier, BigDecimal maximum, Map<String, Score> scores) {

    public Sheet {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }

    /** Points earned; what is taken off takes no more than there is. */
    public BigFraction points() {
        var sum = Exact.sum(scores.values().stream().map(Score::points).toList());
        return sum.signum() < 0 ? BigFraction.ZERO : sum;
    }

    /** Points that could be earned: the weights of what is scored or not reported. */
    public BigFraction applicable() {
        return Exact.sum(scores.values().stream().map(Score::applicable).toList());
    }

    /** Points earned ÷ applicable; empty where nothing is applicable. */
    public Optional<Percent> percent() {
        return percentOf(applicable());
    }

    /** The same of {@link #applicable}, for who has it already. */
    Optional<Percent> percentOf(BigFraction applicable) {
        return applicable.isZero() ? Optional.empty() : Optional.of(Percent.of(points(), applicable));
    }

    /** How much of the tier's sheet is applicable to this unit. */
    public Percent applicableShare() {
        return shareOf(applicable());
    }

    /** The same of {@link #applicable}, for who has it already. */
    Percent shareOf(BigFraction applicable) {
        return Percent.ofShare(maximum.signum() == 0 ? BigFraction.ZERO : applicable.divide(Exact.fraction(maximum)));
    }
}
