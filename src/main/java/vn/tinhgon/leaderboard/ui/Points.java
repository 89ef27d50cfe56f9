package vn.tinhgon.leaderboard.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.tinhgon.kernel.Percent;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.platform.ui.Formats;

/** How points and rates of a sheet are written. */
final class Points {

    /** So many that whoever divides two printed numbers gets the printed percentage. */
    private static final int DECIMALS = 4;

    private Points() {}

    /** «2,9967». */
    static String of(BigFraction points) {
        return Formats.decimals(points.bigDecimalValue(DECIMALS, RoundingMode.HALF_UP), DECIMALS);
    }

    /** «8», «7,5»: sums of weights have no more decimals than were set. */
    static String weight(BigFraction weight) {
        return Formats.plain(weight.bigDecimalValue(DECIMALS, RoundingMode.HALF_UP));
    }

    static String weight(BigDecimal weight) {
        return Formats.plain(weight);
    }

    static String percent(Percent percent) {
        return Formats.percent(percent.printed());
    }

    static String ratio(Rate rate) {
        return Formats.ratio(rate.numerator(), rate.denominator());
    }
}
