package vn.tinhgon.score;

import vn.tinhgon.unit.Tier;

/**
 * Points that wait for approval.
 *
 * @param code of the criterion on the sheet of the tier
 * @param units whose points wait
 */
public record WaitingPoints(Tier tier, String code, int units) {}
