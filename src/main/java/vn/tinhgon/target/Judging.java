package vn.tinhgon.target;

import java.math.BigDecimal;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.Exact;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.Refused;

/**
 * How a target's figures are judged.
 *
 * @param comparison says nothing of what is answered: it is done or not
 * @param goal what units are given unless something else is typed for them, as {@link Goal} has it: of a rate at most 100
 * @param accumulation how periods make up the year; never printed, so always the portal's reading. What is answered is
 *     a stock
 * @param weight in the points of a sheet, above 0 and below 1000
 * @param minimumDenominator below it a figure is not enough data; at least 1
 * @param evidenceRequired whether a figure without a document that proves it is not handed in
 */
public record Judging(
        Measure measure,
        Comparison comparison,
        BigDecimal goal,
        Accumulation accumulation,
        Frequency frequency,
        BigDecimal weight,
        long minimumDenominator,
        boolean evidenceRequired) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_WEIGHT = BigDecimal.valueOf(1_000);

    /** @throws Refused at {@code goal}, {@code accumulation}, {@code weight} or {@code minimumDenominator}: out of bounds */
    public Judging {
        // «80» and «80.0000», as the database has it, are one goal
        goal = Exact.plain(goal);
        weight = Exact.plain(weight);
        if (goal.signum() < 0 || measure.kind() == FigureKind.RATE && goal.compareTo(HUNDRED) > 0) {
            throw Refused.field("goal", "typed.refused.goalRange", goal);
        }
        if (goal.signum() == 0 && comparison != Comparison.AT_MOST) {
            throw Refused.field("goal", "typed.refused.goalNothing", goal);
        }
        if (weight.signum() <= 0 || weight.compareTo(MOST_WEIGHT) >= 0) {
            throw Refused.field("weight", "target.refused.weight");
        }
        if (measure.kind().isAnswered() && accumulation != Accumulation.STOCK) {
            throw Refused.field("accumulation", "target.refused.answeredIsStock");
        }
        if (minimumDenominator < 1) {
            throw Refused.field("minimumDenominator", "target.refused.minimumDenominator");
        }
    }

    /** Whether figures would be judged otherwise: the goal is not part of it, each unit has its own. */
    boolean isTheSameRuleAs(Judging other) {
        return measure.equals(other.measure)
                && comparison == other.comparison
                && accumulation == other.accumulation
                && frequency == other.frequency
                && weight.equals(other.weight)
                && minimumDenominator == other.minimumDenominator;
    }

    /** The same with another goal. */
    Judging with(BigDecimal otherGoal) {
        return new Judging(
                measure, comparison, otherGoal, accumulation, frequency, weight, minimumDenominator, evidenceRequired);
    }

    /** What figures of a unit are held against, where it is given the target's own goal. */
    public Goal asGoal() {
        return new Goal(measure, comparison, goal, minimumDenominator, measure.isOfTheYear(accumulation));
    }
}
