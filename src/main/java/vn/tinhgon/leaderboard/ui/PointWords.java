package vn.tinhgon.leaderboard.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.tinhgon.kernel.Percent;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.platform.ui.Formats;

/** How points and rates of a sheet are written. */
public final class PointWords {

    /** So many that whoever divides two printed numbers gets the printed percentage. */
    private static final int DECIMALS = 4;

    private PointWords() {}

    /** «2,9967». */
    public static String of(BigFraction points) {
        return Formats.decimals(points.bigDecimalValue(DECIMALS, RoundingMode.HALF_UP), DECIMALS);
    }

    /** «8», «7,5»: sums of weights have no more decimals than were set. */
    public static String weight(BigFraction weight) {
        return Formats.plain(weight.bigDecimalValue(DECIMALS, RoundingMode.HALF_UP));
    }

    /** The same of what was set. */
    public static String weight(BigDecimal weight) {
        return Formats.plain(weight);
    }

    /** «99,89%». */
    public static String percent(Percent percent) {
        return Formats.percent(percent.printed());
    }

    /** «742/968». */
    public static String ratio(Rate rate) {
        return Formats.ratio(rate.numerator(), rate.denominator());
    }
}
