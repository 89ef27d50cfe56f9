package vn.tinhgon.dashboard;

import java.util.List;
import vn.tinhgon.kernel.UnitId;

/**
 * A unit that has not handed in what was due in a period that has ended. What its people have begun to type is its own.
 *
 * @param targets the numbers of those without a figure, at least one
 */
public record Silent(DuePeriod period, UnitId unit, String unitName, List<Integer> targets) {}
