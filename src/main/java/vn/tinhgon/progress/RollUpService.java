package vn.tinhgon.progress;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;

/** The figures of units as one figure for the province, or for the unit above them: summed first, divided last. */
@Service
public class RollUpService {

    private final RollUpStore rollUps;
    private final PeriodStore periods;
    private final Me me;

    RollUpService(RollUpStore rollUps, PeriodStore periods, Me me) {
        this.rollUps = rollUps;
        this.periods = periods;
        this.me = me;
    }

    /**
     * Units that have others right under them on the last day of a period, by name: all of the province, or one's own, as
     * far as one reads what is under it.
     *
     * @throws NotFound when this province has no such period
     */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<Parent> parents(PeriodId period) {
        return rollUps.parents(me.get().scope(), periods.get(period));
    }

    /**
     * Each target that is reported in a period, by number, with what counts of the units that owe a figure: those that
     * were there on the last day of the period (of each period, where a year is summed), had the target by then, and to
     * which it applies. Only units whose figures the reader may see; a target that none of them owes is left out.
     *
     * @param under the unit right under which they stand; empty for all of the province
     * @throws NotFound when this province has no such period
     */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<RollUp> of(PeriodId period, Optional<UnitId> under, Reach reach) {
        return rollUps.of(me.get().scope(), periods.get(period), under, reach);
    }

    /**
     * The same of some units, wherever they stand.
     *
     * @param units empty for all of the province
     * @throws NotFound when this province has no such period
     */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<RollUp> among(PeriodId period, Optional<Set<UnitId>> units, Reach reach) {
        return rollUps.among(me.get().scope(), periods.get(period), units, reach);
    }
}
