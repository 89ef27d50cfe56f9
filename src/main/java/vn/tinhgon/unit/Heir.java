package vn.tinhgon.unit;

import vn.tinhgon.kernel.UnitId;

/** A unit that takes over from one that ends. */
public record Heir(UnitId successor, Share share) {}
