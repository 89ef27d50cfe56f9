package vn.tinhgon.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.ProcedureId;

/**
 * A workflow as one of those that a decision approved.
 *
 * @param name of the workflow
 * @param hours of all its steps
 * @param replacedFrom the first day on which a later one holds; empty where none has been approved
 */
public record ApprovedWorkflow(
        ProcedureId procedure,
        String code,
        String procedureName,
        String name,
        BigDecimal hours,
        Optional<LocalDate> replacedFrom) {}
