package vn.tinhgon.leaderboard;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.Exact;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Rate;

/**
 * What a target says about its points.
 *
 * @param goal in force for the unit that is scored
 */
public record TargetRule(BigDecimal weight, Goal goal, Accumulation accumulation) {

    public TargetRule {
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException("a weight is above 0: " + weight);
        }
        if (goal.required().signum() <= 0 && goal.comparison() != Comparison.AT_MOST) {
            throw new IllegalArgumentException("only «at most» has a goal of none: " + goal);
        }
    }

    BigFraction exactWeight() {
        return Exact.fraction(weight);
    }

    /** Whether all points of the goal are earned. «Exactly» a goal below 100 earns them and is not attained by more. */
    public boolean isFull(Rate figure) {
        return goal.achievement(figure).compareTo(BigFraction.ONE) == 0;
    }
}
