package vn.tinhgon.assignment;

import java.math.BigDecimal;
import java.util.List;
import vn.tinhgon.kernel.AssignmentId;

/** What giving a target to one unit comes to. */
public sealed interface Outcome {

    /** The unit gets the target for the first time. */
    record Added(BigDecimal goal) implements Outcome {}

    /** The unit has it, with another goal: a new version of the goal. */
    record GoalChanged(AssignmentId assignment, long version, BigDecimal before, BigDecimal after) implements Outcome {}

    /** The unit has it with this goal: nothing is written. */
    record Unchanged(BigDecimal goal) implements Outcome {}

    /**
     * The unit cannot be given it; the others still are. The bundle's sentence says why.
     *
     * @param atGoal whether it is the goal typed for it that must be corrected
     */
    record TurnedDown(String key, List<Object> arguments, boolean atGoal) implements Outcome {}
}
