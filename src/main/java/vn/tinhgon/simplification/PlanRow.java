package vn.tinhgon.simplification;

import java.util.Optional;
import java.util.Set;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.UnitId;

/**
 * A line of the portfolio: a procedure, and its plan if there is one that the reader sees.
 *
 * @param listed whether it is in the list that is measured; a plan for another procedure counts for no goal
 * @param before đồng a year; empty where no hourly income is known
 */
public record PlanRow(
        ProcedureId procedure,
        UnitId unit,
        String unitName,
        String code,
        String name,
        boolean listed,
        Optional<Dong> before,
        Optional<Planned> plan) {

    /** Whether its plan may still come to count: it is neither decided nor ended. */
    public boolean mayCount() {
        return listed && plan.filter(made -> made.state().mayBeWithdrawn()).isPresent();
    }

    /** A plan, in short. */
    public record Planned(PlanId id, PlanState state, Set<Doing> doings, Saving saving, Optional<Decision> decision) {}
}
