package vn.tinhgon.unit;

import java.time.LocalDate;
import vn.tinhgon.kernel.UnitId;

/**
 * One unit took over from another.
 *
 * @param on the first day on which the successor has what it took over
 */
public record Succession(UnitId predecessor, UnitId successor, LocalDate on, Share share, Basis basis) {}
