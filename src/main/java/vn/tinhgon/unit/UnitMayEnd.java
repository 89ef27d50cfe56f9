package vn.tinhgon.unit;

import java.time.LocalDate;
import java.util.Map;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;

/** A room that holds something which an end would leave without an owner; each offers its own as a bean. */
public interface UnitMayEnd {

    /**
     * Why units may not end, in one statement however many.
     *
     * @param ending each with the first day on which it is no longer there
     * @return for those that may not, what there is and what to do about it, at {@code until}
     */
    Map<UnitId, Refused> objections(Map<UnitId, LocalDate> ending);
}
