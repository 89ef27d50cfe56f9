package vn.tinhgon.simplification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.Dong;

/**
 * How far a unit, or the province, is from its goals.
 *
 * @param portfolio empty where the province has entered no hourly income: then nothing can be costed
 * @param goals by measure; none where none were set
 * @param income đồng an hour
 * @param asOf the published list up to this day was taken
 * @param frozen whether the baseline can no longer grow
 */
public record Standing(
        Optional<Portfolio> portfolio, List<Goal> goals, Optional<Dong> income, LocalDate asOf, boolean frozen) {}
