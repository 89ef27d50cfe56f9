package vn.tinhgon.simplification;

import java.util.Set;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.UnitId;

/**
 * A plan on a list, or ready for one.
 *
 * @param code of its procedure
 * @param content what is cut or simplified and why, in words
 * @param comments how many were said of it
 * @param unanswered how many of them its unit has not answered
 */
public record ListedPlan(
        PlanId plan,
        ProcedureId procedure,
        String code,
        String name,
        UnitId unit,
        String unitName,
        PlanState state,
        PlanAction action,
        Set<Doing> doings,
        String content,
        Saving saving,
        int comments,
        int unanswered) {}
