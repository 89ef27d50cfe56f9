package vn.tinhgon.assignment;

/** Targets were given to units, or their goals were changed; in the same transaction. */
public record TargetsAssigned(Handout what) {}
