package vn.tinhgon.workflow;

import java.time.Instant;
import vn.tinhgon.kernel.WorkflowDecisionId;

/**
 * How a procedure is handled from the day of a decision on, until a later decision says otherwise.
 *
 * @param enteredBy who recorded it
 */
public record Workflow(
        WorkflowDecisionId decisionId,
        ApprovingDecision decision,
        Handling handling,
        String enteredBy,
        Instant enteredAt) {}
