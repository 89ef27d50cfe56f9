package vn.tinhgon.procedure;

import java.math.BigDecimal;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Exact;
import vn.tinhgon.kernel.Refused;

/** What a step or a paper may take of hours and đồng one time; so bounded, no sum over a procedure overflows. */
final class OneTime {

    private static final int HOUR_DECIMALS = 2;
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(10_000);

    /** No fee of one time is larger: what is, has a figure too many. */
    private static final Dong MOST = new Dong(1_000_000_000_000L);

    private OneTime() {}

    /** @throws Refused at {@code hours}: 0 or less, more than 10,000, or with more than two decimals */
    static BigDecimal hours(BigDecimal hours) {
        if (hours.signum() <= 0 || hours.compareTo(MOST_HOURS) > 0) {
            throw Refused.field("hours", "procedure.refused.hours", MOST_HOURS);
        }
        // «4» and «4.00» hours are the same
        var plain = Exact.plain(hours);
        if (plain.scale() > HOUR_DECIMALS) {
            throw Refused.field("hours", "typed.refused.hourDecimals", hours);
        }
        return plain;
    }

    /** @throws Refused at {@code field}: below 0, or more than 1,000 billion */
    static Dong amount(String field, Dong amount) {
        if (amount.compareTo(Dong.ZERO) < 0 || amount.compareTo(MOST) > 0) {
            throw Refused.field(field, "procedure.refused.amount");
        }
        return amount;
    }
}
