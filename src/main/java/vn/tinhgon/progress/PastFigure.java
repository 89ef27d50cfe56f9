package vn.tinhgon.progress;

import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.Rate;

/**
 * The figure of an earlier period.
 *
 * @param number of that period
 */
public record PastFigure(int number, Period span, Rate rate, Basis basis) {}
