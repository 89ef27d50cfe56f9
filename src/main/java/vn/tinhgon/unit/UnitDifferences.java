package vn.tinhgon.unit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.exchange.ImportPreview.Detail;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.unit.StructureStore.Edit;

/** What a change writes, as a preview shows it: by column, before and after. */
final class UnitDifferences {

    private final Structure structure;

    UnitDifferences(Structure structure) {
        this.structure = structure;
    }

    List<Detail> between(Edit edit) {
        var before = edit.before().map(this::cells).orElse(Map.of());
        return cells(edit.after()).entrySet().stream()
                .map(cell -> new Detail(cell.getKey(), before.getOrDefault(cell.getKey(), ""), cell.getValue()))
                .filter(detail -> !detail.before().equals(detail.after()))
                .toList();
    }

    private Map<String, String> cells(Unit unit) {
        var latest = unit.latest();
        var cells = new LinkedHashMap<String, String>();
        cells.put(UnitSheet.CODE, unit.code().text());
        cells.put(UnitSheet.NAME, latest.name().full());
        cells.put(UnitSheet.SHORT_NAME, latest.name().brief());
        cells.put(UnitSheet.KIND, unit.kind().name().toLowerCase(Locale.ROOT));
        cells.put(UnitSheet.PARENT, latest.parent().map(this::code).orElse(""));
        cells.put(UnitSheet.BEGINS, Formats.date(unit.validity().from()));
        cells.put(UnitSheet.UNTIL, day(unit.validity().until()));
        cells.put(UnitSheet.FROM, changedOn(unit));
        cells.put(UnitSheet.PHONE, unit.contact().phone());
        cells.put(UnitSheet.EMAIL, unit.contact().email());
        cells.put(UnitSheet.ADDRESS, unit.contact().address());
        cells.put(
                UnitSheet.BASIS,
                unit.endBasis().text().isEmpty()
                        ? latest.basis().text()
                        : unit.endBasis().text());
        return cells;
    }

    /** Of a unit that was never changed its beginning says it. */
    private static String changedOn(Unit unit) {
        return unit.versions().size() == 1
                ? ""
                : Formats.date(unit.latest().validity().from());
    }

    private String code(UnitId id) {
        return structure.get(id).code().text();
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(Formats::date).orElse("");
    }
}
