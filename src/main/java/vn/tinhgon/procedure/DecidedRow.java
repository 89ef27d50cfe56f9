package vn.tinhgon.procedure;

import vn.tinhgon.kernel.ProcedureId;

/**
 * What a decision did to a procedure.
 *
 * @param name of the procedure, as the decision has it
 * @param field as the decision has it
 */
public record DecidedRow(
        ProcedureId procedure,
        ProcedureCodes codes,
        ProcedureScope scope,
        String name,
        String field,
        Act act,
        SignedDecision decision) {}
