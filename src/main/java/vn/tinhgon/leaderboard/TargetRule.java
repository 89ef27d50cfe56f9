package vn.tinhgon.leaderboard;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.Rate;

/**
 * What a target says about its points.
 *
 * @param goal in percent, in force for the unit that is scored
 * @param minimumDenominator below it there is not enough data
 */
public record TargetRule(
        BigDecimal weight, BigDecimal goal, Comparison comparison, Accumulation accumulation, long minimumDenominator) {

    public TargetRule {
        if (weight.signum() <= 0 || goal.signum() <= 0) {
            throw new IllegalArgumentException("weight and goal are above 0: " + weight + ", " + goal);
        }
    }

    BigFraction exactWeight() {
        return Exact.fraction(weight);
    }

    boolean isEnough(Rate figure) {
        return figure.isEnough(minimumDenominator);
    }

    boolean isAttained(Rate figure) {
        return comparison.attained(figure, goal);
    }

    /** Whether all points of the goal are earned. «Exactly» a goal below 100 earns them and is not attained by more. */
    public boolean isFull(Rate figure) {
        return achievement(figure).compareTo(BigFraction.ONE) == 0;
    }

    /** How much of the goal is reached, 0 to 1: going past it earns no more. */
    BigFraction achievement(Rate figure) {
        var share = BigFraction.of(figure.numerator(), figure.denominator());
        var goalShare = Exact.fraction(goal).divide(100);
        return switch (comparison) {
            case AT_LEAST, EXACTLY -> Exact.atMostOne(share.divide(goalShare));
            case AT_MOST -> share.isZero() ? BigFraction.ONE : Exact.atMostOne(goalShare.divide(share));
        };
    }
}
