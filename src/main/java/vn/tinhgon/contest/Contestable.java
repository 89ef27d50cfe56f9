package vn.tinhgon.contest;

import vn.tinhgon.kernel.AssignmentId;

/**
 * A target of one's own unit.
 *
 * @param number as printed in the directive
 */
public record Contestable(AssignmentId assignment, int number, String name) {}
