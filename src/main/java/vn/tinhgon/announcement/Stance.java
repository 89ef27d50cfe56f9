package vn.tinhgon.announcement;

/** How a unit stands to a draft. */
public enum Stance {
    AGREES,
    PROPOSES
}
