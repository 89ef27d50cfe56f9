package vn.tinhgon.target;

import vn.tinhgon.kernel.TargetId;

/**
 * A target to be taken over.
 *
 * @param goal of the new year as typed: «46,09» and «46.09» are the same
 */
public record Copied(TargetId from, String goal) {}
