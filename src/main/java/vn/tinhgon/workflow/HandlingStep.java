package vn.tinhgon.workflow;

import java.math.BigDecimal;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * A step of a workflow, for one time.
 *
 * @param doer the office or person who does it
 * @param hours of work, above 0 and at most 10,000, with at most two decimals
 */
public record HandlingStep(String doer, String work, BigDecimal hours) {

    private static final int LONGEST_DOER = 200;
    private static final int LONGEST_WORK = 1000;
    private static final int DECIMALS = 2;
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(10_000);

    /** @throws Refused at {@code doer} or {@code work} that is empty or too long, at {@code hours} out of bounds */
    public HandlingStep {
        doer = Texts.present("doer", doer, LONGEST_DOER);
        work = Texts.present("work", work, LONGEST_WORK);
        if (hours.signum() <= 0 || hours.compareTo(MOST_HOURS) > 0) {
            throw Refused.field("hours", "workflow.refused.hours");
        }
        if (hours.stripTrailingZeros().scale() > DECIMALS) {
            throw Refused.field("hours", "typed.refused.hourDecimals", hours);
        }
        // «4» and «4.00» hours are the same step
        hours = hours.setScale(DECIMALS);
    }
}
