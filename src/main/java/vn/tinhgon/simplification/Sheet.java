package vn.tinhgon.simplification;

import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.procedure.CataloguedProcedure;

/**
 * A procedure beside its plan.
 *
 * @param before what the plan changes, or a plan begun now would
 * @param reduction what a plan of its year belongs to, and is costed by
 * @param plan of its year that has not ended; empty where there is none, or none that the reader sees
 * @param carried the plan on what is in force now: there where it may still be saved and its procedure was amended since
 * @param ended how earlier plans of that year ended
 * @param otherYears plans of other years, the latest first, as far as the reader sees them
 * @param returnable whether whoever decides on plans decides on those of this unit
 * @param approvable whether they record decisions on them, as the province has set the {@code chain}
 */
public record Sheet(
        CataloguedProcedure procedure,
        Before before,
        Reduction reduction,
        Optional<Plan> plan,
        Optional<Carried> carried,
        List<Step> ended,
        List<OfYear> otherYears,
        boolean returnable,
        boolean approvable,
        PlanChain chain) {

    /** A plan of another year, in short. */
    public record OfYear(int year, PlanRow.Planned plan) {}

    /** Đồng an hour that the plan was computed with, or one begun now would be; empty where the province has entered none. */
    public Optional<Dong> income() {
        return plan.map(Plan::income).or(() -> reduction.income());
    }

    /** What the procedure costs a year; empty where no income is known. */
    public Optional<Dong> cost() {
        return plan.map(p -> p.saving().before())
                .or(() -> income().map(hour -> ComplianceCost.aYear(before.effort(), before.volume(), hour)));
    }
}
