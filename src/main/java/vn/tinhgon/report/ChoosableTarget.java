package vn.tinhgon.report;

import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.TargetId;

/** A target that a report may be of. */
public record ChoosableTarget(TargetId id, int number, String shortName, Frequency frequency) {}
