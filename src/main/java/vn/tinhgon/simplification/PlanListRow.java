package vn.tinhgon.simplification;

import vn.tinhgon.kernel.Dong;

/**
 * A list of plans with its sums.
 *
 * @param plans how many are on it, without those that are drafts again
 * @param before what their procedures cost, in đồng a year
 * @param saving what they save, in đồng a year
 * @param unanswered comments on them that their units have not answered
 */
public record PlanListRow(PlanList list, int plans, Dong before, Dong saving, int unanswered) {}
