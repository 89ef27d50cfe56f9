package vn.tinhgon.simplification;

import vn.tinhgon.kernel.UnitId;

/** A unit that has published internal procedures, for choosing one. */
public record UnitWithProcedures(UnitId id, String name) {}
