package vn.tinhgon.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.WorkflowDecisionId;
import vn.tinhgon.procedure.ProcedureCodes;

/**
 * A procedure in force, with the workflow that holds on the day looked at.
 *
 * @param hours that the procedure says all its steps take; 0 where it says none
 * @param workflow empty where it has none yet
 */
public record WorkflowRow(
        ProcedureId id,
        ProcedureCodes codes,
        String name,
        String field,
        String unitName,
        BigDecimal hours,
        Optional<InForce> workflow) {

    /**
     * A workflow, in short.
     *
     * @param hours of all its steps
     * @param from the first day on which it holds
     */
    public record InForce(
            String name, BigDecimal hours, WorkflowDecisionId decision, String decisionNumber, LocalDate from) {}
}
