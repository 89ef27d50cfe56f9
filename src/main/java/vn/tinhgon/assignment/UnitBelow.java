package vn.tinhgon.assignment;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tinhgon.kernel.UnitId;

/**
 * A unit right under one's own, as to a target that one's own unit was given.
 *
 * @param goal what it has to reach, by whomever it was given; empty where it has not the target
 */
public record UnitBelow(UnitId unit, String name, Optional<BigDecimal> goal) {}
