package vn.tinhgon.dossier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.exchange.SheetText;
import vn.tinhgon.unit.UnitRow;

/** Finds the units of a province by code or by name, with or without diacritics. */
final class KnownUnits {

    private final Map<String, Set<UnitRow>> byWords = new HashMap<>();

    KnownUnits(List<UnitRow> units) {
        for (var unit : units) {
            for (var words : List.of(unit.code(), unit.name())) {
                byWords.computeIfAbsent(SheetText.plain(words), each -> new HashSet<>())
                        .add(unit);
            }
        }
    }

    /** @throws Refused at its column where no unit is meant, or two could be */
    UnitRow of(DossierSheets.Row row) {
        var code = row.text(DossierColumn.UNIT_CODE);
        var name = row.text(DossierColumn.UNIT);
        var byCode = byWords.getOrDefault(SheetText.plain(code), Set.of());
        var byName = byWords.getOrDefault(SheetText.plain(name), Set.of());
        if (byCode.size() == 1) {
            var unit = byCode.iterator().next();
            if (!byName.isEmpty() && !byName.contains(unit)) {
                throw Refused.field(DossierColumn.UNIT.name(), "dossier.refused.otherName", code, name);
            }
            return unit;
        }
        if (byName.size() > 1) {
            throw Refused.field(DossierColumn.UNIT.name(), "dossier.refused.twoUnits", name);
        }
        return byName.stream()
                .findFirst()
                .orElseThrow(() -> Refused.field(
                        name.isEmpty() ? DossierColumn.UNIT_CODE.name() : DossierColumn.UNIT.name(),
                        "dossier.refused.noUnit",
                        name.isEmpty() ? code : name));
    }
}
