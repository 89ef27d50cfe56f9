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
 * @param before đồng a year; empty where no hourly income is known
 */
public record PlanRow(
        ProcedureId procedure,
        UnitId unit,
        String unitName,
        String code,
        String name,
        Optional<Dong> before,
        Optional<Planned> plan) {

    /** A plan, in short. */
    public record Planned(PlanId id, PlanState state, Set<Doing> doings, Saving saving, Optional<Decision> decision) {}
}
