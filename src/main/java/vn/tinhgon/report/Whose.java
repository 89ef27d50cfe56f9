package vn.tinhgon.report;

import java.util.Set;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitGroupId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.unit.UnitKind;

/** Of which units a report is, as far as whoever reads it sees them. */
public sealed interface Whose {

    /** All that have figures. */
    record All() implements Whose {}

    record OfKind(UnitKind kind) implements Whose {}

    record OfGroup(UnitGroupId group) implements Whose {}

    record Chosen(Set<UnitId> units) implements Whose {

        /** More are a kind or a group. */
        static final int MOST = 200;

        /** @throws Refused at {@code units} where none or more than 200 are chosen */
        public Chosen {
            units = Set.copyOf(units);
            if (units.isEmpty()) {
                throw Refused.field("units", "report.refused.noUnit");
            }
            if (units.size() > MOST) {
                throw Refused.field("units", "report.refused.tooManyUnits", MOST);
            }
        }
    }
}
