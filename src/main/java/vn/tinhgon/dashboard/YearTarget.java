package vn.tinhgon.dashboard;

import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.TargetId;

/**
 * A target of the year.
 *
 * @param number as printed in the directive
 * @param goal the target's own; a unit may have been given another
 */
public record YearTarget(
        TargetId id, int number, String name, Goal goal, Accumulation accumulation, Frequency frequency) {}
