package vn.tinhgon.simplification;

/** What a plan does to a procedure. Both count as one procedure cut or simplified. */
public enum PlanAction {
    SIMPLIFY,
    /** The procedure ends: nothing is left of its steps, and it costs nothing any more. */
    ABOLISH
}
