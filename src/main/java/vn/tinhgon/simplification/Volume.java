package vn.tinhgon.simplification;

/** How often a procedure is gone through: {@code times} a year by each of {@code subjects}. The same before and after. */
public record Volume(int times, int subjects) {}
