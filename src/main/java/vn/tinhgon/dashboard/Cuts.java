package vn.tinhgon.dashboard;

import vn.tinhgon.simplification.Portfolio;
import vn.tinhgon.simplification.Reduction;

/**
 * How far the province's plans carry it to what a directive wants cut.
 *
 * @param portfolio all plans of the province that have been handed in
 */
public record Cuts(Reduction reduction, Portfolio portfolio) {}
