package vn.tinhgon.dashboard;

import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.Rate;

/** A unit's figures on a target among those of its tier, closed period by closed period. */
public record Bearing(YearTarget target, List<Among> periods) {

    /**
     * @param own empty where the unit has no approved figure
     * @param tier of all units of the tier that have a figure that is enough to judge; empty of none
     */
    public record Among(DuePeriod period, Optional<Rate> own, Optional<Spread> tier) {}
}
