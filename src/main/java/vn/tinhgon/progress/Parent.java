package vn.tinhgon.progress;

import vn.tinhgon.kernel.UnitId;

/** A unit with others right under it, whose figures can be rolled up. */
public record Parent(UnitId unit, String name) {}
