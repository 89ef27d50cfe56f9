package vn.tinhgon.simplification;

/** What is done to a procedure or a part of it, as it follows from what is different afterwards. */
public enum Doing {
    ABOLISH,
    MERGE,
    DROP_STEP,
    DROP_PAPER,
    /** Data that an office holds already stands in for a paper. */
    REPLACE_PAPER,
    /** A form asks for less. */
    SIMPLIFY_FORM,
    /** Fewer hours or days. */
    SHORTEN,
    /** Less is paid for services or in fees. */
    LOWER_COST,
    /** Done in another way. */
    REWORD,
    /** Decided at a lower level. */
    DELEGATE,
    PUT_ONLINE
}
