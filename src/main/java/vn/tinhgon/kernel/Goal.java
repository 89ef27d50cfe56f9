package vn.tinhgon.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a figure is held against.
 *
 * @param required in percent for a rate, in the measure's unit for a count or an amount, the day of a milestone as
 *     {@link Measure#goalOf} has it; of yes or no, 1; 0 only of «at most»
 * @param minimumDenominator below it a rate is not enough data, neither attained nor missed
 * @param wholeYear whether the sum of a year's periods is held against it: then the figure of one period is not missed, but
 *     for one that is more than «at most»
 */
public record Goal(
        Measure measure, Comparison comparison, BigDecimal required, long minimumDenominator, boolean wholeYear) {

    private static final int PRINTED_DECIMALS = 2;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** The same target with another goal. */
    public Goal with(BigDecimal other) {
        return new Goal(measure, comparison, other, minimumDenominator, wholeYear);
    }

    /**
     * What {@code text} asks for instead, of the same target.
     *
     * @throws Refused at {@code field} where it is no goal of this target, as {@link Typed#goal} says
     */
    public BigDecimal typed(String field, String text) {
        return Typed.goal(field, measure.kind(), comparison, text);
    }

    /** Whether {@code text} is this goal, however it is written. */
    public boolean isWritten(String text) {
        try {
            return typed("goal", text).compareTo(required) == 0;
        } catch (Refused none) {
            return false;
        }
    }

    /** Whether there is something to judge. A count of 0 is; a milestone before its day is not, unless it is reached. */
    public boolean isEnough(Rate figure) {
        return switch (measure.kind()) {
            case RATE -> figure.isEnough(minimumDenominator);
            case COUNT, AMOUNT -> true;
            case YES_NO, MILESTONE -> figure.denominator() > 0;
        };
    }

    /** What a figure comes to, exactly, in percent or in the unit; empty where it is not enough. */
    public Optional<BigFraction> reached(Rate figure) {
        return isEnough(figure) ? Optional.of(measure.reached(figure)) : Optional.empty();
    }

    /** {@link #reached} as people read it: two decimals, half-up. */
    public Optional<BigDecimal> printed(Rate figure) {
        return isEnough(figure) ? Optional.of(measure.printed(figure)) : Optional.empty();
    }

    /** Exact: 99.996 % is not 100 %, however it prints. */
    public boolean isAttainedBy(Rate figure) {
        return isEnough(figure) && held().holds(difference(figure));
    }

    /**
     * Whether what is short has to be explained. Of a year's sum a single period misses only what may be at most so much:
     * one that has more cannot be made up for.
     */
    public boolean isMissedBy(Rate figure) {
        return (!wholeYear || held() == Comparison.AT_MOST) && isEnough(figure) && !isAttainedBy(figure);
    }

    /** What the sum of several units, or of a year's periods, is held against. */
    public Goal ofSum(BigDecimal sum) {
        return new Goal(measure, comparison, sum, minimumDenominator, false);
    }

    /** Whether it is more than the goal, which may be just what misses it. */
    public boolean isExceededBy(Rate figure) {
        return isEnough(figure) && difference(figure) > 0;
    }

    /** How far {@code figure} is away from the goal, on either side: two decimals, half-up; 0 where it is not enough. */
    public BigDecimal distanceTo(Rate figure) {
        return reached(figure)
                .map(exact -> Exact.fraction(mark())
                        .subtract(exact)
                        .abs()
                        .bigDecimalValue(PRINTED_DECIMALS, RoundingMode.HALF_UP))
                .orElse(BigDecimal.ZERO);
    }

    /**
     * How much of the goal is reached, 0 to 1: figure ÷ goal, the inverse for «at most», so that of a goal of 0 anything
     * is nothing; going past it counts no more.
     *
     * @param figure enough to be judged
     */
    public BigFraction achievement(Rate figure) {
        var less = held() == Comparison.AT_MOST;
        var difference = difference(figure);
        if (less ? difference <= 0 : difference >= 0) {
            return BigFraction.ONE;
        }
        var reached = measure.part(figure);
        var asked = asked(figure);
        return less ? Exact.ratio(asked, reached) : Exact.ratio(reached, asked);
    }

    /** The day by which a milestone is to be reached. */
    public LocalDate day() {
        return Measure.dayOf(required);
    }

    /**
     * What a period's figure of a milestone is: 1 of 1 where it was reached in time, 0 of 1 where it was not, or is not
     * though its day has come; 0 of 0 before that, which is nothing to judge yet.
     *
     * @param lastDay of the period
     */
    public Rate milestone(Optional<LocalDate> reachedOn, LocalDate lastDay) {
        var inTime = reachedOn.filter(day -> !day.isAfter(day())).isPresent();
        return new Rate(inTime ? 1 : 0, inTime || reachedOn.isPresent() || !lastDay.isBefore(day()) ? 1 : 0);
    }

    /** What is answered is done or not, whichever way its target compares. */
    private Comparison held() {
        return measure.kind().isAnswered() ? Comparison.AT_LEAST : comparison;
    }

    /** Of the figure from the mark, below, at or above 0: 99.996% is not exactly 100%, however it prints. */
    private int difference(Rate figure) {
        return measure.part(figure).compareTo(asked(figure));
    }

    /** What the figure's part would have to be. */
    private BigDecimal asked(Rate figure) {
        return mark().multiply(measure.whole(figure));
    }

    private BigDecimal mark() {
        return measure.kind().isAnswered() ? ALL : required;
    }
}
