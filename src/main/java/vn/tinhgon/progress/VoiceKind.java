package vn.tinhgon.progress;

/** What another unit says of a figure. */
public enum VoiceKind {
    /** A joint lead stands by it. */
    CONFIRMED,
    /** A joint lead does not, and says why. */
    DISPUTED,
    /** A joint lead or a coordinating unit says what it thinks. */
    COMMENTED
}
