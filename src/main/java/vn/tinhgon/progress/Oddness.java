package vn.tinhgon.progress;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.Exact;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Percent;
import vn.tinhgon.kernel.Rate;

/** Finds what is odd about a figure, held against the one of the period before. Exact: thresholds are whole numbers. */
final class Oddness {

    private static final int FAR = 2;
    private static final BigFraction WORSE_BY = BigFraction.of(5);
    private static final BigFraction BETTER_BY = BigFraction.of(20);
    private static final int HUNDRED = 100;

    private Oddness() {}

    /**
     * @param before the unit's figure of the period before, however far it got
     * @param nearLock whether it is typed in the last days before the lock
     */
    static Set<Question> of(Figure figure, Goal goal, Optional<PastFigure> before, boolean nearLock) {
        var questions = EnumSet.noneOf(Question.class);
        before.ifPresent(earlier -> against(figure, goal, earlier, nearLock, questions));
        var rate = figure.rate();
        if (nearLock
                && goal.measure().kind() == FigureKind.RATE
                && rate.denominator() > 0
                && rate.numerator() == rate.denominator()) {
            questions.add(Question.ALL_AT_THE_DEADLINE);
        }
        return questions;
    }

    private static void against(
            Figure figure, Goal goal, PastFigure before, boolean nearLock, Set<Question> questions) {
        var now = figure.rate();
        var then = before.rate();
        if (figure.basis() == Basis.CUMULATIVE && before.basis() == Basis.CUMULATIVE) {
            if (now.numerator() < then.numerator() || now.denominator() < then.denominator()) {
                questions.add(Question.WENT_DOWN);
            }
        } else if (!goal.measure().kind().isAnswered()
                && figure.basis() == before.basis()
                && isFar(now.denominator(), then.denominator())) {
            questions.add(goal.measure().kind().isNumber() ? Question.NUMBER_FAR : Question.DENOMINATOR_FAR);
        }
        // Of a year's sum one month brings more and another less
        if (goal.wholeYear()) {
            return;
        }
        points(goal, now)
                .ifPresent(here -> points(goal, then).ifPresent(there -> {
                    var better = here.subtract(there);
                    if (better.negate().compareTo(WORSE_BY) > 0) {
                        questions.add(Question.WENT_DOWN);
                    }
                    if (nearLock && !goal.measure().kind().isAnswered() && better.compareTo(BETTER_BY) > 0) {
                        questions.add(Question.JUMPED_AT_THE_DEADLINE);
                    }
                }));
    }

    private static boolean isFar(long now, long then) {
        return Math.max(now, then) > FAR * Math.min(now, then);
    }

    /**
     * How near a figure is to its goal, in points: of a rate its own, of what is counted those of the goal; more is
     * better. Empty where there is nothing to compare.
     */
    private static Optional<BigFraction> points(Goal goal, Rate rate) {
        if (goal.measure().kind() == FigureKind.RATE) {
            return rate.percent(1).map(percent -> signed(percent.hundredths(), goal.comparison()));
        }
        if (goal.measure().kind().isAnswered()) {
            return rate.percent(1).map(Percent::hundredths);
        }
        return goal.reached(rate)
                .filter(exact -> goal.required().signum() > 0)
                .map(exact -> exact.divide(Exact.fraction(goal.required())).multiply(HUNDRED))
                .map(share -> signed(share, goal.comparison()));
    }

    private static BigFraction signed(BigFraction points, Comparison comparison) {
        return comparison == Comparison.AT_MOST ? points.negate() : points;
    }
}
