package vn.tinhgon.simplification;

/** What a plan makes of a procedure. Each counts as one procedure cut or simplified. */
public enum PlanAction {
    SIMPLIFY,
    /** The procedure ends: nothing is left of its steps, and it costs nothing any more. */
    ABOLISH,
    /** It ends too: another procedure does its work. What that one takes more is in the plan of that one. */
    MERGE
}
