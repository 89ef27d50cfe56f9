package vn.tinhgon.simplification;

import java.math.BigDecimal;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Exact;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.simplification.CostPart.Key;
import vn.tinhgon.simplification.CostPart.Kind;

/**
 * What a plan makes of one part of a procedure.
 *
 * @param wording what is done now; empty where it is said as before
 * @param hours afterwards, for one time, as are {@code days}, {@code service} and {@code fee}; nothing of what is gone
 */
public record PlanChange(Key part, Fate fate, String wording, BigDecimal hours, int days, Dong service, Dong fee) {

    /** What becomes of it. */
    public enum Fate {
        CHANGED,
        DROPPED,
        /** Data that an office holds stands in for a paper. */
        REPLACED
    }

    private static final int LONGEST_WORDING = 1000;
    private static final int HOUR_DECIMALS = 2;
    private static final int MOST_DAYS = 3650;
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(10_000);
    private static final Dong MOST_DONG = new Dong(1_000_000_000_000L);

    /** @throws Refused at the field of the part that is out of bounds; at {@code fate} of a step that is to be replaced */
    public PlanChange {
        if (fate == Fate.REPLACED && part.kind() != Kind.PAPER) {
            throw Refused.field(part.field("fate"), "plan.refused.onlyPapers");
        }
        if (fate != Fate.CHANGED) {
            wording = "";
            hours = BigDecimal.ZERO;
            days = 0;
            service = Dong.ZERO;
            fee = Dong.ZERO;
        }
        wording = Texts.within(part.field("wording"), wording, LONGEST_WORDING);
        if (hours.signum() < 0
                || hours.compareTo(MOST_HOURS) > 0
                || hours.stripTrailingZeros().scale() > HOUR_DECIMALS) {
            throw Refused.field(part.field("hours"), "plan.refused.hours", MOST_HOURS);
        }
        if (days < 0 || days > MOST_DAYS) {
            throw Refused.field(part.field("days"), "plan.refused.days", MOST_DAYS);
        }
        hours = Exact.plain(hours);
        isAmount(part.field("service"), service);
        isAmount(part.field("fee"), fee);
    }

    /** The same of the part that stands at {@code other} now. */
    PlanChange at(Key other) {
        return new PlanChange(other, fate, wording, hours, days, service, fee);
    }

    private static void isAmount(String field, Dong amount) {
        if (amount.compareTo(Dong.ZERO) < 0 || amount.compareTo(MOST_DONG) > 0) {
            throw Refused.field(field, "plan.refused.amount", MOST_DONG.amount());
        }
    }

    /**
     * The part as it is afterwards.
     *
     * @throws Refused at {@code hours} of a step that took some and would take none: it is to be dropped then
     */
    CostPart of(CostPart before) {
        if (part.kind() == Kind.STEP && before.hours().signum() > 0 && hours.signum() == 0) {
            throw Refused.field(part.field("hours"), "plan.refused.noHours");
        }
        return new CostPart(
                part,
                before.doer(),
                wording.isEmpty() ? before.text() : wording,
                before.form(),
                hours,
                days,
                service,
                fee);
    }
}
