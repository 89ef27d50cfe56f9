package vn.tinhgon.unit;

import java.util.List;
import java.util.Map;
import vn.tinhgon.kernel.UnitId;

/**
 * All there is to say of one unit.
 *
 * @param inherited from whom it has something, the nearest first
 * @param heirs who has something from it
 * @param years its own work, and that of those it inherits from; each says whose
 * @param names last names of all units named here
 */
public record UnitFacts(
        Unit unit,
        List<Inherited> inherited,
        List<Succession> heirs,
        List<YearOfWork> years,
        Map<UnitId, String> names) {

    public String name(UnitId id) {
        return names.getOrDefault(id, "");
    }

    /** What {@code whose} was given, the latest year first. */
    public List<YearOfWork> years(UnitId whose) {
        return years.stream().filter(year -> year.unit().equals(whose)).toList();
    }
}
