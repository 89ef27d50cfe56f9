package vn.tinhgon.simplification;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a unit, or the province, is from what is wanted of it.
 *
 * @param portfolio empty where the province has entered no hourly income: then nothing can be costed
 * @param listedUntil the published list up to this day was taken
 */
public record Standing(Optional<Portfolio> portfolio, Reduction reduction, LocalDate listedUntil) {}
