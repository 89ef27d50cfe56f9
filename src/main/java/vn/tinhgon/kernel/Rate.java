package vn.tinhgon.kernel;

import java.util.Optional;

/** A part of a whole as two counts: 46 of 100. Divided only when it is shown or weighed; 0 of 0 is a rate too. */
public record Rate(long numerator, long denominator) {

    /** @throws Refused at the field {@code numerator} or {@code denominator} */
    public Rate {
        if (numerator < 0) {
            throw Refused.field("numerator", "rate.refused.negative", numerator);
        }
        if (denominator < 0) {
            throw Refused.field("denominator", "rate.refused.negative", denominator);
        }
        if (numerator > denominator) {
            throw Refused.field("numerator", "rate.refused.partAboveWhole", numerator, denominator);
        }
    }

    /**
     * Both counts summed. The rate of a district over its communes is this, never the mean of their rates: there a
     * commune with 3 dossiers would weigh as much as one with 900.
     */
    public Rate plus(Rate other) {
        return new Rate(Math.addExact(numerator, other.numerator), Math.addExact(denominator, other.denominator));
    }

    /** What is left after {@code other} is taken off both counts; empty where that is no rate. */
    public Optional<Rate> minus(Rate other) {
        var part = numerator - other.numerator;
        var whole = denominator - other.denominator;
        return part < 0 || whole < part ? Optional.empty() : Optional.of(new Rate(part, whole));
    }

    /** Whether the denominator carries a result: at least {@code minimumDenominator}, and never 0. */
    public boolean isEnough(long minimumDenominator) {
        return denominator > 0 && denominator >= minimumDenominator;
    }

    /** Empty where the denominator is 0 or below the minimum: not enough data, which is neither 0 % nor 100 %. */
    public Optional<Percent> percent(long minimumDenominator) {
        return isEnough(minimumDenominator) ? Optional.of(Percent.of(numerator, denominator)) : Optional.empty();
    }
}
