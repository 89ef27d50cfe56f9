package vn.tinhgon.local.sample;

import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_SUCCESSION;
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
        if (province == SampleProvince.HUNG_YEN) {
            Csv.read("/data/hung-yen-successions.csv").forEach(row -> units.succeed(db, row));
        }
        return units;
    }

    private void succeed(DSLContext db, CSVRecord row) {
        db.insertInto(UNIT_SUCCESSION)
                .set(UNIT_SUCCESSION.ID, UnitId.next().value())
                .set(UNIT_SUCCESSION.PREDECESSOR_ID, get(row.get("from_code")).id())
                .set(UNIT_SUCCESSION.SUCCESSOR_ID, get(row.get("to_code")).id())
                .set(UNIT_SUCCESSION.ON_DAY, LocalDate.parse(row.get("on")))
                .set(UNIT_SUCCESSION.EXTENT, row.get("share").toUpperCase(Locale.ROOT))
                .execute();
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
        // Under what a unit stood before its parent began, nobody has written down.
        var since = unit.from();
        if (parent != null && parent.from().isAfter(since)) {
            version(db, unit, null, since, parent.from());
            since = parent.from();
        }
        version(db, unit, parent, since, unit.until());
        byCode.put(unit.code(), unit);
    }

    private static void version(
            DSLContext db, Unit unit, @Nullable Unit parent, LocalDate from, @Nullable LocalDate until) {
        db.insertInto(UNIT_VERSION)
                .set(UNIT_VERSION.ID, UnitId.next().value())
                .set(UNIT_VERSION.UNIT_ID, unit.id())
                .set(UNIT_VERSION.NAME, unit.name())
                .set(UNIT_VERSION.PARENT_ID, parent == null ? null : parent.id())
                .set(UNIT_VERSION.VALID_FROM, from)
                .set(UNIT_VERSION.VALID_UNTIL, until)
                .execute();
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
