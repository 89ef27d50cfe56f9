package vn.tinhgon.target;

/**
 * A target in the list.
 *
 * @param assigned how many units it is given to
 */
public record TargetRow(Target target, int assigned) {}
