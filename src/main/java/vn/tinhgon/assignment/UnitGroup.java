package vn.tinhgon.assignment;

import java.util.Set;
import vn.tinhgon.kernel.UnitGroupId;
import vn.tinhgon.kernel.UnitId;

/**
 * Units that are given targets together, or compared with each other.
 *
 * @param version what a change must name, so that nobody else's is overwritten
 * @param peers whether leaderboards rank its units among themselves, beside their tier
 */
public record UnitGroup(UnitGroupId id, long version, String name, Set<UnitId> units, boolean peers) {

    public UnitGroup {
        units = Set.copyOf(units);
    }
}
