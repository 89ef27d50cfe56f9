package vn.tinhgon.province;

import java.time.LocalDate;

/**
 * A province that has become an ended branch of this one.
 *
 * @param lastDay its last day as a province
 * @param basis number and date of the resolution
 */
public record Branch(String alias, String name, LocalDate lastDay, String basis) {}
