package vn.tinhgon.procedure;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * A step of a procedure, for one time.
 *
 * @param doer the office or person who does it; may be empty
 * @param hours how long it takes them, above 0 and below 10,000; empty where it is known for the whole procedure only
 * @param calendarDays by when it is done, at most 3650; empty where nothing says so
 * @param service what is paid for help with it
 * @param fee fees and charges
 */
public record WorkStep(
        String doer, String work, Optional<BigDecimal> hours, Optional<Integer> calendarDays, Dong service, Dong fee) {

    private static final int LONGEST_DOER = 200;
    private static final int LONGEST_WORK = 1000;
    private static final int HOUR_DECIMALS = 2;
    private static final int MOST_DAYS = 3650;
    private static final BigDecimal TOO_MANY_HOURS = BigDecimal.valueOf(10_000);

    /** No fee of one time is larger: what is, has a figure too many. */
    private static final Dong MOST = new Dong(1_000_000_000_000L);

    /** @throws Refused at {@code doer}, {@code work}, {@code hours}, {@code calendarDays}, {@code service} or {@code fee} */
    public WorkStep {
        doer = Texts.within("doer", doer, LONGEST_DOER);
        work = Texts.present("work", work, LONGEST_WORK);
        hours = hours.map(WorkStep::checked);
        calendarDays.filter(days -> days < 0 || days > MOST_DAYS).ifPresent(days -> {
            throw Refused.field("calendarDays", "procedure.refused.days", MOST_DAYS);
        });
        service = checked("service", service);
        fee = checked("fee", fee);
    }

    private static BigDecimal checked(BigDecimal hours) {
        if (hours.signum() <= 0 || hours.compareTo(TOO_MANY_HOURS) >= 0) {
            throw Refused.field("hours", "procedure.refused.hours");
        }
        if (hours.stripTrailingZeros().scale() > HOUR_DECIMALS) {
            throw Refused.field("hours", "typed.refused.hourDecimals", hours);
        }
        // «4» and «4.00» hours are the same step
        var plain = hours.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static Dong checked(String field, Dong amount) {
        if (amount.compareTo(Dong.ZERO) < 0 || amount.compareTo(MOST) > 0) {
            throw Refused.field(field, "procedure.refused.amount");
        }
        return amount;
    }

    /** What is paid for it. */
    public Dong paid() {
        return service.plus(fee);
    }
}
