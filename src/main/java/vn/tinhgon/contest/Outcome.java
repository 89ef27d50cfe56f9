package vn.tinhgon.contest;

/** What the province says to a contested figure. Accepted, it still has to be corrected where it stands. */
public enum Outcome {
    ACCEPTED,
    REJECTED
}
