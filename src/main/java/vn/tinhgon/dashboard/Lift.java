package vn.tinhgon.dashboard;

import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.Exact;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Rate;

/**
 * What a unit would gain on one target, exactly, everything else staying as it is.
 *
 * @param figure of its year; empty where it has none, though one is due
 * @param atGoal points it would gain by reaching the goal
 * @param forGood points that are lost for periods closed without a report: no figure brings them back
 * @param byOne points that one more in the numerator brings, one less of «at most»; 0 where there is none to add
 * @param missing how many more, or fewer, it takes to reach the goal with the denominator as it is
 */
public record Lift(
        String code,
        String name,
        Goal goal,
        Optional<Rate> figure,
        BigFraction atGoal,
        BigFraction forGood,
        BigFraction byOne,
        long missing) {

    private static final int HUNDREDTHS = 100;

    /** Of a target that has to be reported and is not: nothing but a figure helps. */
    static Lift silent(String code, String name, Goal goal, BigFraction weight) {
        return new Lift(code, name, goal, Optional.empty(), BigFraction.ZERO, weight, BigFraction.ZERO, 0);
    }

    /**
     * @param goal the unit's own
     * @param weight of the target
     * @param reported share of the due periods that were reported, 0 to 1
     * @param figure enough to be judged
     */
    static Lift of(String code, String name, Goal goal, BigFraction weight, BigFraction reported, Rate figure) {
        var now = goal.achievement(figure);
        var worth = weight.multiply(reported);
        return new Lift(
                code,
                name,
                goal,
                Optional.of(figure),
                worth.multiply(BigFraction.ONE.subtract(now)),
                weight.subtract(worth),
                next(goal, figure)
                        .map(then -> worth.multiply(goal.achievement(then).subtract(now)))
                        .orElse(BigFraction.ZERO),
                missing(goal, figure));
    }

    private static boolean isAtMost(Goal goal) {
        return goal.comparison() == Comparison.AT_MOST && !goal.measure().kind().isAnswered();
    }

    /** One step nearer to the goal; empty where no step is left. */
    private static Optional<Rate> next(Goal goal, Rate figure) {
        var step = isAtMost(goal) ? -one(goal) : one(goal);
        var part = figure.numerator() + step;
        var whole = goal.measure().kind().isNumber() ? figure.denominator() + step : figure.denominator();
        return part < 0 || part > whole ? Optional.empty() : Optional.of(new Rate(part, whole));
    }

    private static long one(Goal goal) {
        return goal.measure().kind() == FigureKind.AMOUNT ? HUNDREDTHS : 1;
    }

    private static long missing(Goal goal, Rate figure) {
        var mark = goal.measure().kind().isAnswered() ? BigFraction.of(HUNDREDTHS) : Exact.fraction(goal.required());
        var wanted = goal.measure().kind().isNumber()
                ? mark
                : mark.multiply(figure.denominator()).divide(HUNDREDTHS);
        var has = BigFraction.of(figure.numerator(), one(goal));
        var gap = isAtMost(goal) ? has.subtract(wanted) : wanted.subtract(has);
        return Math.max(0, gap.bigDecimalValue(0, RoundingMode.CEILING).longValueExact());
    }
}
