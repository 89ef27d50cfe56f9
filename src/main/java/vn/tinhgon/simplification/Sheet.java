package vn.tinhgon.simplification;

import java.util.Optional;
import vn.tinhgon.kernel.Dong;

/**
 * A procedure beside its plan.
 *
 * @param reduction what a plan made now belongs to, and is costed by
 * @param plan of its year; empty where there is none, or none that the reader sees
 */
public record Sheet(Procedure procedure, Reduction reduction, Optional<Plan> plan) {

    /** Đồng an hour that a plan is computed with now; empty where the province has entered none. */
    public Optional<Dong> income() {
        return reduction.income();
    }

    /** What the procedure costs a year, by its plan's own income where it has one; empty where no income is known. */
    public Optional<Dong> before() {
        return plan.map(p -> p.saving().before())
                .or(() -> income().map(hour -> ComplianceCost.aYear(procedure.effort(), procedure.volume(), hour)));
    }

    /** Whether the plan changes neither a step nor an hour, so that its saving is to be asked about. */
    public boolean isFormal() {
        return plan.filter(p -> p.proposal().changesNoWork(procedure)).isPresent();
    }
}
