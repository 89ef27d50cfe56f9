package vn.tinhgon.unit;

import vn.tinhgon.kernel.UnitId;

/**
 * A body of the province as it is called on the day asked for.
 *
 * @param code the province's own word for it, {@code so-tu-phap}
 */
public record UnitRow(UnitId id, String code, UnitKind kind, String name) {}
