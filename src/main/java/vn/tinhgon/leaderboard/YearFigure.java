package vn.tinhgon.leaderboard;

import vn.tinhgon.kernel.Rate;

/**
 * The approved figures of one assignment, summed up as they are kept beside the entries.
 *
 * @param reportedDue closed periods with an approved figure
 * @param reported periods with an approved figure, closed or not
 * @param totalNumerator of all approved figures, as is {@code totalDenominator}
 * @param lastPeriod number of the latest period with an approved figure, whose counts are {@code lastNumerator} and
 *     {@code lastDenominator}; 0 where there is none
 */
public record YearFigure(
        int reportedDue,
        int reported,
        long totalNumerator,
        long totalDenominator,
        int lastPeriod,
        long lastNumerator,
        long lastDenominator) {

    /** What stands where nothing was approved yet. */
    public static final YearFigure NONE = new YearFigure(0, 0, 0, 0, 0, 0, 0);

    /** A figure that nobody reports: it stands for the year as it is. */
    public static YearFigure of(Rate figure) {
        return new YearFigure(
                1, 1, figure.numerator(), figure.denominator(), 1, figure.numerator(), figure.denominator());
    }

    public Rate total() {
        return new Rate(totalNumerator, totalDenominator);
    }

    public Rate last() {
        return new Rate(lastNumerator, lastDenominator);
    }

    /** Whether figures of periods that are still open are in it: then whatever is made of it is provisional. */
    public boolean isProvisional() {
        return reported > reportedDue;
    }
}
