package vn.tinhgon.simplification;

import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

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
        content = Texts.within("content", content, LONGEST_CONTENT);
        if (content.isEmpty()) {
            throw Refused.field("content", "plan.refused.noContent");
        }
        if (action == PlanAction.ABOLISH) {
            steps = "";
            effort = Effort.NONE;
        } else {
            steps = Texts.within("steps", steps, LONGEST_STEPS);
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
     * @throws Refused as {@link Saving#of} does
     */
    Saving of(Effort before, Volume volume, Dong hourlyIncome) {
        return Saving.of(before, effort, volume, hourlyIncome);
    }

    /**
     * Whether nobody does anything else or faster than before: whatever it saves is then an assumption about other
     * costs. «Hình thức», which Dispatch 644/CĐ-TTg complains of; it is asked about, never punished.
     */
    boolean changesNoWork(Procedure before) {
        return action == PlanAction.SIMPLIFY
                && steps.equals(before.steps().strip())
                && effort.hours().compareTo(before.effort().hours()) == 0;
    }
}
