package vn.tinhgon.score;

import java.math.BigDecimal;
import vn.tinhgon.kernel.PointsId;
import vn.tinhgon.kernel.UnitId;

/**
 * Points that are entered for a unit.
 *
 * @param id made by the caller beforehand, so that a request sent twice enters them once
 */
public record NewPoints(PointsId id, UnitId unit, BigDecimal points) {

    /** What a refusal calls the points of {@code unit}. */
    public static String field(UnitId unit) {
        return "pointsOf." + unit.text();
    }
}
