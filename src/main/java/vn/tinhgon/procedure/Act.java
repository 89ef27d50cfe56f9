package vn.tinhgon.procedure;

/** What a decision makes of a procedure. */
public enum Act {
    ISSUED,
    AMENDED,
    ABOLISHED
}
