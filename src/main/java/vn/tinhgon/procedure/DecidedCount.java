package vn.tinhgon.procedure;

/**
 * How many procedures of a scope and field decisions of a time have issued, amended and abolished, as the Prime Minister's
 * dispatch 644/CĐ-TTg asks for it each month.
 */
public record DecidedCount(ProcedureScope scope, String field, int issued, int amended, int abolished) {}
