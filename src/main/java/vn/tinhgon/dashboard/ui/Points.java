package vn.tinhgon.dashboard.ui;

import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.tinhgon.platform.ui.Formats;

/** Points as the leaderboard writes them. */
final class Points {

    private static final int DECIMALS = 4;

    private Points() {}

    /** «0,1994». */
    static String of(BigFraction points) {
        return Formats.decimals(points.bigDecimalValue(DECIMALS, RoundingMode.HALF_UP), DECIMALS);
    }

    /** «8», «7,5». */
    static String weight(BigFraction weight) {
        return Formats.plain(weight.bigDecimalValue(DECIMALS, RoundingMode.HALF_UP));
    }
}
