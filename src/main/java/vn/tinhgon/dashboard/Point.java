package vn.tinhgon.dashboard;

import vn.tinhgon.kernel.Rate;

/**
 * What one or more units came to in a period, numerators and denominators summed apart; a cumulative figure with what
 * came before taken off.
 *
 * @param units how many of them have an approved figure, at least one
 * @param latest the part of {@code figure} of those of them that have none later
 * @param latestUnits how many these are
 */
public record Point(DuePeriod period, Rate figure, int units, Rate latest, int latestUnits) {}
