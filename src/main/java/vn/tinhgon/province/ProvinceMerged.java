package vn.tinhgon.province;

import java.time.LocalDate;

/**
 * A province has become an ended branch for good. Those who hear it work in the successor.
 *
 * @param alias of the one that ended
 * @param lastDay its last day as a province
 */
public record ProvinceMerged(String alias, String name, LocalDate lastDay, String basis) {}
