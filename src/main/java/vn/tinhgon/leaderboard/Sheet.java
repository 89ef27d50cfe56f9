package vn.tinhgon.leaderboard;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.tinhgon.kernel.Exact;
import vn.tinhgon.kernel.Percent;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.unit.Tier;

/**
 * All targets of a unit's year, scored.
 *
 * @param maximum the weights of all targets assigned to any unit of the tier: the same for each of its units, so that
 *     a target a unit was never given counts against how much of the sheet applies to it; only what came too late to be
 *     due counts neither for it nor against it
 * @param scores of the targets assigned to this unit, in the order given
 */
public record Sheet(UnitId unit, Tier tier, BigDecimal maximum, Map<TargetId, TargetScore> scores) {

    public Sheet {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }

    /** Points earned. */
    public BigFraction points() {
        return Exact.sum(scores.values().stream().map(TargetScore::points).toList());
    }

    /** Points that could be earned: the weights of what is scored or not reported. */
    public BigFraction applicable() {
        return Exact.sum(scores.values().stream().map(TargetScore::applicable).toList());
    }

    /** Points earned ÷ applicable; empty where nothing is applicable. */
    public Optional<Percent> percent() {
        var applicable = applicable();
        return applicable.isZero() ? Optional.empty() : Optional.of(Percent.ofShare(points().divide(applicable)));
    }

    /** How much of the tier's sheet is applicable to this unit. */
    public Percent applicableShare() {
        return Percent.ofShare(
                maximum.signum() == 0 ? BigFraction.ZERO : applicable().divide(Exact.fraction(maximum)));
    }
}
