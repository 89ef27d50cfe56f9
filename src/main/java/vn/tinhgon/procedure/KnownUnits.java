package vn.tinhgon.procedure;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.exchange.SheetText;
import vn.tinhgon.unit.UnitRow;

/** How files call the units of a day: by their codes, or by names that one unit alone has, diacritics aside. */
final class KnownUnits {

    private KnownUnits() {}

    static Map<String, UnitId> of(Collection<UnitRow> units) {
        var known = new HashMap<String, UnitId>();
        var taken = new HashMap<String, Integer>();
        units.forEach(unit -> taken.merge(plain(unit.name()), 1, Integer::sum));
        units.stream()
                .filter(unit -> taken.getOrDefault(plain(unit.name()), 0) == 1)
                .forEach(unit -> known.put(plain(unit.name()), unit.id()));
        units.forEach(unit -> known.put(unit.code(), unit.id()));
        return known;
    }

    static String plain(String name) {
        return SheetText.plain(name);
    }
}
