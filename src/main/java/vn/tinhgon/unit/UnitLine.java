package vn.tinhgon.unit;

import java.util.List;
import vn.tinhgon.kernel.UnitId;

/**
 * A line of the tree on the day asked for.
 *
 * @param children how many stand right under it on that day
 * @param path names of the units above it, from the root; only where it is not shown under them
 */
public record UnitLine(
        UnitId id, String code, UnitKind kind, UnitName name, Validity validity, int children, List<String> path) {

    public UnitLine {
        path = List.copyOf(path);
    }
}
