package vn.tinhgon.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What figures of a target are measured in.
 *
 * <p>Every figure is kept as a {@link Rate}, so that all are summed, compared and corrected in one way: a count of 12 is
 * 12 of 12, an amount of 1,5 is 150 of 150 hundredths, yes is 1 of 1 and no is 0 of 1. A milestone is kept as what
 * {@link Goal#milestone} makes of its day.
 *
 * @param unit «thủ tục», «triệu đồng»; always «%» of a rate and empty for what is answered
 */
public record Measure(FigureKind kind, String unit) {

    /** What most targets are measured in. */
    public static final Measure PERCENT = new Measure(FigureKind.RATE, "%");

    private static final int LONGEST_UNIT = 30;
    private static final int AMOUNT_DECIMALS = 2;
    private static final int PRINTED_DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int YEARS = 10_000;
    private static final int MONTHS = 100;

    /** @throws Refused at {@code measureUnit} where it is too long, or missing though something is counted */
    public Measure {
        unit = switch (kind) {
            case RATE -> "%";
            case COUNT, AMOUNT -> Texts.present("measureUnit", unit, LONGEST_UNIT);
            case YES_NO, MILESTONE -> "";
        };
    }

    /**
     * Whether a goal is of the year's sum: of what is counted and summed over the periods, «120 procedures» is. A rate's
     * goal is one of each period as well.
     */
    public boolean isOfTheYear(Accumulation accumulation) {
        return kind.isNumber() && accumulation == Accumulation.FLOW;
    }

    /** A number of things or an amount, as it is kept; finer than two decimals it is none. */
    public Rate number(BigDecimal number) {
        var kept = number.movePointRight(decimals()).longValueExact();
        return new Rate(kept, kept);
    }

    /** The number that {@link #number} kept. */
    public BigDecimal number(Rate kept) {
        return BigDecimal.valueOf(kept.numerator(), decimals());
    }

    /** The day of a milestone as the number that goals are kept as: 30/6/2024 is 20240630. */
    public static BigDecimal goalOf(LocalDate day) {
        return BigDecimal.valueOf(
                (long) day.getYear() * YEARS + (long) day.getMonthValue() * MONTHS + day.getDayOfMonth());
    }

    /** The day that {@link #goalOf} kept. */
    public static LocalDate dayOf(BigDecimal goal) {
        var number = goal.intValueExact();
        return LocalDate.of(number / YEARS, number / MONTHS % MONTHS, number % MONTHS);
    }

    /** What {@code rate} comes to, exactly: in percent, or in the unit; the rate has a denominator, or is a number. */
    BigFraction reached(Rate rate) {
        return Exact.ratio(part(rate), whole(rate));
    }

    /** {@link #reached} to two decimals, half-up. */
    BigDecimal printed(Rate rate) {
        return part(rate).divide(whole(rate), PRINTED_DECIMALS, RoundingMode.HALF_UP);
    }

    /** What is to be divided by {@link #whole} to have what a rate comes to; comparing it needs no dividing. */
    BigDecimal part(Rate rate) {
        return switch (kind) {
            case RATE, YES_NO, MILESTONE -> BigDecimal.valueOf(rate.numerator()).multiply(HUNDRED);
            case COUNT, AMOUNT -> number(rate);
        };
    }

    /** See {@link #part}. */
    BigDecimal whole(Rate rate) {
        return switch (kind) {
            case RATE, YES_NO, MILESTONE -> BigDecimal.valueOf(rate.denominator());
            case COUNT, AMOUNT -> BigDecimal.ONE;
        };
    }

    private int decimals() {
        return kind == FigureKind.AMOUNT ? AMOUNT_DECIMALS : 0;
    }
}
