package vn.tinhgon.unit;

import java.util.Optional;

/**
 * A unit as a file has it.
 *
 * @param then what it is called and where it stands on the day asked for
 * @param parent code of the unit it stands under
 */
public record ListedUnit(Unit unit, UnitVersion then, Optional<UnitCode> parent) {}
