package vn.tinhgon.unit;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Guard;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Role;

/** On whose work somebody who approves may decide: the provincial leader only on what the provincial office reports. */
@Component
public class Deciding {

    private final UnitStore units;
    private final Me me;

    Deciding(UnitStore units, Me me) {
        this.units = units;
        this.me = me;
    }

    /**
     * Lets through whoever may decide on what {@code unit} has handed in.
     *
     * @throws Refused where the provincial leader meets another unit's work: that is the provincial admin's to decide
     */
    public void on(UnitId unit) {
        if (isOnlyOnTheOffice() && !Guard.named("leader.office").allows(isProvincialOffice(unit))) {
            throw new Refused("deciding.refused.notTheOffice");
        }
    }

    /** Whether {@link #on} lets through whoever acts. */
    public boolean mayOn(UnitId unit) {
        return !isOnlyOnTheOffice() || isProvincialOffice(unit);
    }

    /** Whether whoever acts decides on nothing but what the provincial office has handed in. */
    public boolean isOnlyOnTheOffice() {
        return me.get().role() == Role.PROVINCIAL_LEADER;
    }

    private boolean isProvincialOffice(UnitId unit) {
        return units.known(List.of(unit)).stream().anyMatch(found -> found.kind() == UnitKind.PROVINCIAL_OFFICE);
    }
}
