package vn.tinhgon.kernel;

import java.util.Optional;

/** Names a decision that approves internal workflows. */
public record WorkflowDecisionId(long value) implements Id {

    public static WorkflowDecisionId next() {
        return new WorkflowDecisionId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<WorkflowDecisionId> parse(String text) {
        return Tsids.parse(text, WorkflowDecisionId::new);
    }
}
