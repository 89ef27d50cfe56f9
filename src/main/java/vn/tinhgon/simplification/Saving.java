package vn.tinhgon.simplification;

import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Percent;
import vn.tinhgon.kernel.Refused;

/**
 * What one procedure takes before and after its plan.
 *
 * @param before đồng a year
 * @param after đồng a year
 * @param daysBefore until it is settled, one time
 */
public record Saving(Dong before, Dong after, int daysBefore, int daysAfter) {

    /**
     * What going from {@code before} to {@code after} saves; the volume and the hourly income are the same for both.
     *
     * @param field what the field of {@code hours}, {@code days} or {@code other} is called
     * @throws Refused at the field of {@code hours} or {@code days} where one time takes longer than before, at that of
     *     {@code other} where a year costs more: that is no simplification
     */
    static Saving of(Effort before, Effort after, Volume volume, Dong hourlyIncome, UnaryOperator<String> field) {
        if (after.hours().compareTo(before.hours()) > 0) {
            throw Refused.field(field.apply("hours"), "plan.refused.moreHours", after.hours(), before.hours());
        }
        if (after.days() > before.days()) {
            throw Refused.field(field.apply("days"), "plan.refused.moreDays", after.days(), before.days());
        }
        var saving = new Saving(
                ComplianceCost.aYear(before, volume, hourlyIncome),
                ComplianceCost.aYear(after, volume, hourlyIncome),
                before.days(),
                after.days());
        if (saving.amount().compareTo(Dong.ZERO) < 0) {
            throw Refused.field(
                    field.apply("other"),
                    "plan.refused.moreCost",
                    saving.after().amount(),
                    saving.before().amount());
        }
        return saving;
    }

    /** What is saved. */
    public Dong amount() {
        return before.minus(after);
    }

    /** Of what it cost before; empty where that was nothing. */
    public Optional<Percent> percent() {
        return before.amount() == 0 ? Optional.empty() : Optional.of(Percent.of(amount().amount(), before.amount()));
    }
}
