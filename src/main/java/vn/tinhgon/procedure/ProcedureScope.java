package vn.tinhgon.procedure;

/** Whom a procedure is for. */
public enum ProcedureScope {
    /** Thủ tục hành chính: people and enterprises. */
    PUBLIC,
    /** Thủ tục hành chính nội bộ: offices among themselves. */
    INTERNAL
}
