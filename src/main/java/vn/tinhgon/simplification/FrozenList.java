package vn.tinhgon.simplification;

import vn.tinhgon.kernel.Dong;

/**
 * What freezing a list comes to.
 *
 * @param procedures how many are in force at the end of the baseline's day
 * @param before what all of them cost, in đồng a year
 * @param days how long all of them take, once each
 * @param uncosted how many of them cost nothing as they are recorded: their hours, costs or volumes are missing
 */
public record FrozenList(int procedures, Dong before, long days, int uncosted) {}
