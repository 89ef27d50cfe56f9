package vn.tinhgon.workflow;

import vn.tinhgon.kernel.WorkflowDecisionId;

/**
 * A decision, with how many workflows of procedures one reads it approved.
 *
 * @param workflows at least one
 */
public record DecisionRow(WorkflowDecisionId id, ApprovingDecision decision, int workflows) {}
