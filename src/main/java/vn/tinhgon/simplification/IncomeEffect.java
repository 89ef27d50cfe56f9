package vn.tinhgon.simplification;

import vn.tinhgon.kernel.Dong;

/**
 * What moves when an hour is worth something else. Approved plans and frozen lists keep what they were costed with.
 *
 * @param plans how many are costed anew
 * @param savingNow of these plans, in đồng a year
 * @param costNow what they say that their procedures cost before, in đồng a year
 */
public record IncomeEffect(long plans, Dong savingNow, Dong savingThen, Dong costNow, Dong costThen) {}
