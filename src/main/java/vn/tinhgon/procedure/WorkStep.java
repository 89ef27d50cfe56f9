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
 * @param hours how long it takes them, above 0 and at most 10,000; empty where it is known for the whole procedure only
 * @param calendarDays by when it is done, at most 3650; empty where nothing says so
 * @param service what is paid for help with it
 * @param fee fees and charges
 */
public record WorkStep(
        String doer, String work, Optional<BigDecimal> hours, Optional<Integer> calendarDays, Dong service, Dong fee)
        implements CostItem {

    private static final int LONGEST_DOER = 200;
    private static final int LONGEST_WORK = 1000;
    private static final int MOST_DAYS = 3650;

    /** @throws Refused at {@code doer}, {@code work}, {@code hours}, {@code calendarDays}, {@code service} or {@code fee} */
    public WorkStep {
        doer = Texts.within("doer", doer, LONGEST_DOER);
        work = Texts.present("work", work, LONGEST_WORK);
        hours = hours.map(OneTime::hours);
        calendarDays.filter(days -> days < 0 || days > MOST_DAYS).ifPresent(days -> {
            throw Refused.field("calendarDays", "procedure.refused.days", MOST_DAYS);
        });
        service = OneTime.amount("service", service);
        fee = OneTime.amount("fee", fee);
    }

    @Override
    public Dong paid() {
        return service.plus(fee);
    }
}
