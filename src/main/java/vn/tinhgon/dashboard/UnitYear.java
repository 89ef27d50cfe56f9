package vn.tinhgon.dashboard;

import java.util.List;

/**
 * A unit's year.
 *
 * @param lifts what would lift it, the greatest gain first
 * @param bearings its targets by number
 */
public record UnitYear(TierYear tier, Place place, List<Lift> lifts, List<Bearing> bearings) {}
