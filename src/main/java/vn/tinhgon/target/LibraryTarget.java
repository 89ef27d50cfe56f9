package vn.tinhgon.target;

/**
 * A target that can be taken over into another year: the latest of its code.
 *
 * @param year the name of the programme it stands in
 */
public record LibraryTarget(Target target, String year) {}
