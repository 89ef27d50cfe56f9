package vn.tinhgon.assignment;

import vn.tinhgon.kernel.AssignmentId;

/** It was decided that a target does not apply to a unit; in the same transaction. */
public record AssignmentSettled(AssignmentId assignment) {}
