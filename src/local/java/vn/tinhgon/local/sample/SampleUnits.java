package vn.tinhgon.local.sample;

import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.kernel.UnitId;

/** Units by code; those of Hưng Yên as published, those of the other province made up. */
final class SampleUnits {

    record Unit(
            UnitId id,
            String code,
            String name,
            String kind,
            LocalDate from,
            @Nullable LocalDate until) {
        boolean thereOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    private final Map<String, Unit> byCode = new LinkedHashMap<>();

    private SampleUnits() {}

    static SampleUnits put(DSLContext db, SampleProvince province) {
        var units = new SampleUnits();
        for (var row : Csv.read("/data/" + province.alias() + "-units.csv")) {
            units.add(db, row);
        }
        return units;
    }

    private void add(DSLContext db, CSVRecord row) {
        var until = row.get("valid_to_exclusive");
        var unit = new Unit(
                UnitId.next(),
                row.get("code"),
                row.get("name_vi"),
                row.get("kind").toUpperCase(Locale.ROOT),
                LocalDate.parse(row.get("valid_from")),
                until.isEmpty() ? null : LocalDate.parse(until));
        var parent = byCode.get(row.get("parent"));
        db.insertInto(UNIT)
                .set(UNIT.ID, unit.id())
                .set(UNIT.CODE, unit.code())
                .set(UNIT.KIND, unit.kind())
                .set(UNIT.VALID_FROM, unit.from())
                .set(UNIT.VALID_UNTIL, unit.until())
                .execute();
        db.insertInto(UNIT_VERSION)
                .set(UNIT_VERSION.ID, UnitId.next().value())
                .set(UNIT_VERSION.UNIT_ID, unit.id())
                .set(UNIT_VERSION.NAME, unit.name())
                .set(UNIT_VERSION.PARENT_ID, parent == null ? null : parent.id())
                .set(UNIT_VERSION.VALID_FROM, unit.from())
                .set(UNIT_VERSION.VALID_UNTIL, unit.until())
                .execute();
        byCode.put(unit.code(), unit);
    }

    Unit get(String code) {
        return Objects.requireNonNull(byCode.get(code), code);
    }

    /** Those of {@code kinds} that are there on {@code day}. */
    List<Unit> of(List<String> kinds, LocalDate day) {
        return byCode.values().stream()
                .filter(unit -> kinds.contains(unit.kind()) && unit.thereOn(day))
                .toList();
    }

    /** All that report something on {@code day}: every unit but the province itself. */
    List<Unit> reporting(LocalDate day) {
        return byCode.values().stream()
                .filter(unit -> unit.thereOn(day) && !unit.kind().equals("PROVINCE"))
                .toList();
    }
}
