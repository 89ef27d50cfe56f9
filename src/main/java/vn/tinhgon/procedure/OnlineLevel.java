package vn.tinhgon.procedure;

/** How far a procedure can be gone through online. */
public enum OnlineLevel {
    NONE,
    /** Một phần: something has still to be brought or fetched. */
    PARTIAL,
    /** Toàn trình: nobody has to come. */
    FULL
}
