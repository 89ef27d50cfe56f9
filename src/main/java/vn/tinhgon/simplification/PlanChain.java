package vn.tinhgon.simplification;

import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.access.Role;

/**
 * What a plan goes through in this province until it is approved. A chain set while plans are on their way holds for decisions
 * from then on.
 *
 * @param version goes up each time it is set; 0 where the province has never set it
 * @param appraises whether the control office appraises a plan first
 * @param commentDays how many days, at least, a list of plans is published for comment; 0 where it need not be, and a plan may be
 *     approved alone
 */
public record PlanChain(long version, boolean appraises, int commentDays, Recorder recorder) {

    /** Who records the decision that approves plans. */
    public enum Recorder {
        /** The control office; the provincial leader what the provincial office itself has submitted. */
        OFFICE_OR_LEADER,
        /** The provincial leader alone, for all units. */
        LEADER
    }

    public static final int MOST_DAYS = 90;

    /** What holds where the province has set nothing: submitted, then decided. */
    static final PlanChain SHORTEST = new PlanChain(0, false, 0, Recorder.OFFICE_OR_LEADER);

    /** @throws Refused at {@code commentDays} below 0 or above {@link #MOST_DAYS} */
    public PlanChain {
        if (commentDays < 0 || commentDays > MOST_DAYS) {
            throw Refused.field("commentDays", "plan.chain.refused.days", MOST_DAYS);
        }
    }

    /** Whether a plan in {@code state} may be approved now without a list. */
    public boolean letsApproveAlone(PlanState state) {
        return isAppraised(state) && !wantsComment();
    }

    /** Whether a plan in {@code state} has been appraised, or need not be. */
    boolean isAppraised(PlanState state) {
        return !appraises || state == PlanState.APPRAISED;
    }

    /** Whether somebody in that role records decisions, as far as they record any. */
    public boolean isRecordedBy(Role role) {
        return recorder == Recorder.OFFICE_OR_LEADER || role == Role.PROVINCIAL_LEADER;
    }

    /** Whether plans are approved by list only, once its days of comment are over. */
    public boolean wantsComment() {
        return commentDays > 0;
    }
}
