package vn.tinhgon.score;

import java.util.List;
import java.util.Optional;
import vn.tinhgon.score.EnteredPoints.State;
import vn.tinhgon.unit.UnitRow;

/**
 * Where a unit stands with a criterion that is scored by hand.
 *
 * @param counts the points it has
 * @param waits those that wait for approval
 * @param returned those that were returned, where none were entered since
 */
public record PointsOfUnit(
        UnitRow unit, Optional<EnteredPoints> counts, Optional<EnteredPoints> waits, Optional<EnteredPoints> returned) {

    /** @param latest what was entered for it, the latest first */
    static PointsOfUnit of(UnitRow unit, List<EnteredPoints> latest) {
        return new PointsOfUnit(
                unit,
                latest.stream().filter(each -> each.state() == State.APPROVED).findFirst(),
                latest.stream().filter(each -> each.state() == State.ENTERED).findFirst(),
                latest.stream().findFirst().filter(each -> each.state() == State.RETURNED));
    }
}
