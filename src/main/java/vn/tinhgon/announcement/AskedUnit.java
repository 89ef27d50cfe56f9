package vn.tinhgon.announcement;

import java.util.List;
import vn.tinhgon.kernel.UnitId;

/**
 * A unit that is asked for its opinion.
 *
 * @param given what it said and each correction, the earliest first; nothing where it has not answered
 */
public record AskedUnit(UnitId unit, String unitName, DutyState state, List<Entered<Opinion>> given) {}
