package vn.tinhgon.simplification;

import java.math.BigDecimal;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Refused;

/**
 * What a unit proposes for a procedure: the «after» of a plan.
 *
 * @param content what is cut or simplified, in words
 * @param steps one a line; none where the procedure is abolished
 */
public record Proposal(PlanAction action, String content, String steps, Effort effort) {

    public static final int LONGEST_CONTENT = 4000;
    public static final int LONGEST_STEPS = 10_000;

    private static final int HOUR_DECIMALS = 2;

    /**
     * Of a procedure that is abolished nothing is left, whatever was typed beside.
     *
     * @throws Refused at the field {@code content}, {@code steps}, {@code hours} or {@code other} that is empty, too
     *     long or below 0
     */
    public Proposal {
        content = within("content", content, LONGEST_CONTENT);
        if (content.isEmpty()) {
            throw Refused.field("content", "plan.refused.noContent");
        }
        if (action == PlanAction.ABOLISH) {
            steps = "";
            effort = Effort.NONE;
        } else {
            steps = within("steps", steps, LONGEST_STEPS);
            if (steps.isEmpty()) {
                throw Refused.field("steps", "plan.refused.noSteps");
            }
        }
        if (effort.hours().signum() < 0) {
            throw Refused.field("hours", "rate.refused.negative", effort.hours());
        }
        if (effort.hours().scale() > HOUR_DECIMALS) {
            throw Refused.field("hours", "typed.refused.hourDecimals", effort.hours());
        }
        if (effort.other().compareTo(Dong.ZERO) < 0) {
            throw Refused.field("other", "rate.refused.negative", effort.other().amount());
        }
    }

    /**
     * What it saves of a procedure.
     *
     * @throws Refused at the field {@code hours} where one time takes longer than before, at {@code other} where a year
     *     costs more: that is no simplification
     */
    Saving of(Effort before, Volume volume, Dong hourlyIncome) {
        refuseMoreHours(before.hours());
        var saving = new Saving(
                ComplianceCost.aYear(before, volume, hourlyIncome), ComplianceCost.aYear(effort, volume, hourlyIncome));
        if (saving.amount().compareTo(Dong.ZERO) < 0) {
            throw Refused.field(
                    "other",
                    "plan.refused.moreCost",
                    saving.after().amount(),
                    saving.before().amount());
        }
        return saving;
    }

    private void refuseMoreHours(BigDecimal before) {
        if (effort.hours().compareTo(before) > 0) {
            throw Refused.field("hours", "plan.refused.moreHours", effort.hours(), before);
        }
    }

    static String within(String field, String text, int longest) {
        var stripped = text.strip();
        if (stripped.length() > longest) {
            throw Refused.field(field, "plan.refused.tooLong", longest, stripped.length());
        }
        return stripped;
    }
}
