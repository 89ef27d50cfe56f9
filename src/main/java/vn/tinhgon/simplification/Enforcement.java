package vn.tinhgon.simplification;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * A plan put into force.
 *
 * @param number of the document that did it
 * @param on since when
 * @param evidence what shows that it is done so
 * @param actual what one time takes since; more than before is said as it is
 */
public record Enforcement(String number, LocalDate on, String evidence, Effort actual) {

    public static final int LONGEST_EVIDENCE = 1000;

    private static final int LONGEST_NUMBER = 60;
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(1_000_000);
    private static final int MOST_DAYS = 100_000;

    /** @throws Refused at {@code number} or {@code evidence} that is missing or too long; at {@code hours}, {@code other} or {@code days} */
    public Enforcement {
        number = Texts.within("number", number, LONGEST_NUMBER);
        if (number.isEmpty()) {
            throw Refused.field("number", "plan.refused.noNumber");
        }
        evidence = Texts.within("evidence", evidence, LONGEST_EVIDENCE);
        if (evidence.isEmpty()) {
            throw Refused.field("evidence", "plan.refused.noEvidence");
        }
        if (actual.hours().signum() < 0 || actual.hours().compareTo(MOST_HOURS) > 0) {
            throw Refused.field("hours", "plan.refused.hours", MOST_HOURS);
        }
        if (actual.other().compareTo(Dong.ZERO) < 0) {
            throw Refused.field("other", "rate.refused.negative", actual.other().amount());
        }
        if (actual.days() < 0 || actual.days() > MOST_DAYS) {
            throw Refused.field("days", "plan.refused.days", MOST_DAYS);
        }
    }

    /** As it is kept, with what a year costs since. */
    public record Kept(Enforcement said, Dong cost) {}
}
