package vn.tinhgon.assignment;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tinhgon.unit.UnitRow;

/**
 * A unit of the day that somebody may think of giving a target to.
 *
 * @param goal what it already has to reach, in percent; empty where the target is not given to it
 */
public record Candidate(UnitRow unit, Part part, Optional<BigDecimal> goal) {

    /** What the directive makes of the unit in this target. */
    public enum Part {
        LEADS,
        COORDINATES,
        NOT_NAMED
    }
}
