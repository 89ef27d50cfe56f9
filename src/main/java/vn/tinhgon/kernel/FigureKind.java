package vn.tinhgon.kernel;

/** What kind of figure a target asks for, and so what its goal is a number of. */
public enum FigureKind {
    /** A part of a whole, held against a percentage. */
    RATE,
    /** How many there are: a whole number, held against another. */
    COUNT,
    /** How much it is, with two decimals at most: money, hours. */
    AMOUNT,
    /** Whether something is done; the goal is that it is. */
    YES_NO,
    /** Something to be done by a day, which is the goal. */
    MILESTONE;

    /** Whether it is answered and not counted: of several units together it is the rate of those that have done it. */
    public boolean isAnswered() {
        return this == YES_NO || this == MILESTONE;
    }

    /** Whether it is one number, which has no whole. */
    public boolean isNumber() {
        return this == COUNT || this == AMOUNT;
    }
}
