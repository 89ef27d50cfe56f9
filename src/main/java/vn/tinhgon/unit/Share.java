package vn.tinhgon.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.tinhgon.kernel.Refused;

/** How much of its predecessor a unit took over. */
public sealed interface Share {

    /** All that was left of it on its last day. */
    record Whole() implements Share {}

    /** A part, and nobody has said how large. */
    record SomePart() implements Share {}

    /** A part, in percent of the predecessor. */
    record Percent(BigDecimal percent) implements Share {

        private static final BigDecimal ALL = BigDecimal.valueOf(100);
        private static final int DECIMALS = 2;

        /** @throws Refused at {@code share}, when it is not between 0 and 100 or has more than two decimals */
        public Percent {
            if (percent.signum() <= 0
                    || percent.compareTo(ALL) >= 0
                    || percent.stripTrailingZeros().scale() > DECIMALS) {
                throw Refused.field("share", "succession.refused.percent");
            }
            percent = percent.setScale(DECIMALS, RoundingMode.UNNECESSARY);
        }

        /** «12,5» and «12.5» are the same. */
        public static Percent of(String typed) {
            return new Percent(new BigDecimal(typed.replace(',', '.')));
        }
    }
}
