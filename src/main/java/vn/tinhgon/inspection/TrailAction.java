package vn.tinhgon.inspection;

/** What the audit trail keeps. */
public enum TrailAction {
    INSERT,
    UPDATE,
    DELETE,
    /** Somebody asked for what they may not do or see; nothing was changed. */
    REFUSED
}
