package vn.tinhgon.target;

import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.unit.UnitKind;
import vn.tinhgon.unit.UnitRow;

/** Whom a directive names to lead or to coordinate: every unit of a kind, or one unit. */
public sealed interface Party {

    /** Whether {@code unit} is meant. */
    boolean means(UnitRow unit);

    /** «Các Sở», «UBND cấp xã». */
    record OfKind(UnitKind kind) implements Party {
        @Override
        public boolean means(UnitRow unit) {
            return unit.kind() == kind;
        }
    }

    /** «Sở Tư pháp». */
    record One(UnitId unit) implements Party {
        @Override
        public boolean means(UnitRow named) {
            return named.id().equals(unit);
        }
    }
}
