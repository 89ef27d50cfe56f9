package vn.tinhgon.procedure.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.procedure.ProcedureKeeping;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;

/** The units that whoever acts may put in charge of a procedure: all of today, or their own. */
@Component
class UnitsInCharge {

    private final UnitService units;
    private final PortalClock clock;
    private final ProcedureKeeping keeping;

    UnitsInCharge(UnitService units, PortalClock clock, ProcedureKeeping keeping) {
        this.units = units;
        this.clock = clock;
        this.keeping = keeping;
    }

    List<UnitRow> all() {
        return units.on(clock.today()).stream()
                .filter(unit -> keeping.isOf(unit.id()))
                .toList();
    }
}
