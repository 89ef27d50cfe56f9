package vn.tinhgon.dashboard;

import java.util.Map;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;

/**
 * A unit with all its targets.
 *
 * @param cells of the targets that are given to it
 */
public record UnitLine(UnitId unit, String name, Map<TargetId, Cell> cells) {

    public UnitLine {
        cells = Map.copyOf(cells);
    }
}
