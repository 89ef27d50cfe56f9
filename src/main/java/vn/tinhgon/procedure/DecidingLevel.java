package vn.tinhgon.procedure;

/** At which level a procedure is decided. */
public enum DecidingLevel {
    PROVINCE,
    DISTRICT,
    COMMUNE
}
