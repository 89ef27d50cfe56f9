package vn.tinhgon.leaderboard;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.Exact;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Percent;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.score.Award;
import vn.tinhgon.score.PointRule;
import vn.tinhgon.score.Step;

/**
 * How a figure becomes points.
 *
 * @param weight points that can be earned, or are added or taken off at most; without zeros that say nothing, as what is
 *     published has it
 * @param goal in force for the unit that is scored
 * @param steps of {@link PointRule#STEPS}, from the smallest
 */
public record PointsRule(
        BigDecimal weight, Goal goal, Accumulation accumulation, Award award, PointRule by, List<Step> steps) {

    private static final BigFraction HUNDRED = BigFraction.of(100);

    public PointsRule {
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException("a weight is above 0: " + weight);
        }
        if (goal.required().signum() <= 0 && goal.comparison() != Comparison.AT_MOST) {
            throw new IllegalArgumentException("only «at most» has a goal of none: " + goal);
        }
        weight = Exact.plain(weight);
        steps = List.copyOf(steps);
    }

    /** Points in proportion to the goal, as the arithmetic of a year has it. */
    public static PointsRule proportional(BigDecimal weight, Goal goal, Accumulation accumulation) {
        return new PointsRule(weight, goal, accumulation, Award.NORMAL, PointRule.PROPORTIONAL, List.of());
    }

    /** Points that could be earned: none of what is added on top or taken off. */
    BigFraction applicable() {
        return award == Award.NORMAL ? Exact.fraction(weight) : BigFraction.ZERO;
    }

    /** Points of {@code share}, 0 to 1; below 0 of what is taken off. */
    BigFraction points(BigFraction share) {
        var all = Exact.fraction(weight);
        var points = share.equals(BigFraction.ONE) ? all : all.multiply(share);
        return award == Award.MINUS ? points.negate() : points;
    }

    /**
     * Which share of the points a figure brings, 0 to 1.
     *
     * @param figure enough to be judged
     */
    public BigFraction share(Rate figure) {
        return switch (by) {
            case PROPORTIONAL -> goal.achievement(figure);
            case ALL_OR_NOTHING -> goal.isAttainedBy(figure) ? BigFraction.ONE : BigFraction.ZERO;
            case STEPS -> step(figure);
        };
    }

    /** What is no rate is held against its goal: it goes by how much of that is reached. */
    private BigFraction step(Rate figure) {
        var isRate = goal.measure().kind() == FigureKind.RATE;
        var reached = isRate
                ? Percent.of(figure.numerator(), figure.denominator()).hundredths()
                : goal.achievement(figure).multiply(HUNDRED);
        var less = isRate && goal.comparison() == Comparison.AT_MOST;
        return (less ? steps : steps.reversed())
                .stream()
                        .filter(step -> less
                                ? reached.compareTo(Exact.fraction(step.reached())) <= 0
                                : reached.compareTo(Exact.fraction(step.reached())) >= 0)
                        .findFirst()
                        .map(step -> Exact.fraction(step.share()).divide(HUNDRED))
                        .orElse(BigFraction.ZERO);
    }

    /** Whether all points are earned. «Exactly» a goal below 100 earns them and is not attained by more. */
    public boolean isFull(Rate figure) {
        return share(figure).compareTo(BigFraction.ONE) == 0;
    }
}
