package vn.tinhgon.unit;

import java.util.Optional;
import vn.tinhgon.kernel.UnitId;

/**
 * That a unit inherits, and from whom.
 *
 * @param from the succession in which the predecessor's work was handed on
 * @param through the unit's own predecessor by which it came; none where the two followed each other
 */
public record Inherited(Succession from, Optional<UnitId> through) {

    public UnitId predecessor() {
        return from.predecessor();
    }
}
