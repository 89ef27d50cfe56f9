package vn.tinhgon.assignment;

import java.util.Set;
import vn.tinhgon.kernel.UnitGroupId;
import vn.tinhgon.kernel.UnitId;

/**
 * Units that are given targets together.
 *
 * @param version what a change must name, so that nobody else's is overwritten
 */
public record UnitGroup(UnitGroupId id, long version, String name, Set<UnitId> units) {

    public UnitGroup {
        units = Set.copyOf(units);
    }
}
