package vn.tinhgon.procedure.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;

/** The units that whoever acts may put in charge of a procedure: all of today, or their own. */
@Component
class UnitsInCharge {

    private final UnitService units;
    private final PortalClock clock;
    private final Me me;

    UnitsInCharge(UnitService units, PortalClock clock, Me me) {
        this.units = units;
        this.clock = clock;
        this.me = me;
    }

    List<UnitRow> all() {
        var own = me.get().unit();
        var all = units.on(clock.today());
        return me.get().scope() instanceof Scope.Submitted
                ? all
                : all.stream().filter(unit -> unit.id().equals(own)).toList();
    }
}
