package vn.tinhgon.simplification;

import java.util.List;

/** A list with all plans on it, by code, for papers that are made from it. */
public record ListedPlans(PlanListRow list, List<ListedPlan> plans) {}
