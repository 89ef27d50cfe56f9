package vn.tinhgon.unit.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tinhgon.platform.exchange.Export;
import vn.tinhgon.platform.exchange.ExportColumn;
import vn.tinhgon.unit.ListedUnit;
import vn.tinhgon.unit.UnitCode;

/** Units in the columns in which they are taken in. */
final class UnitsExport {

    private final Export<ListedUnit> export;

    UnitsExport(UnitWords words) {
        export = new Export<>(
                words.say("units.title"),
                List.of(
                        ExportColumn.text(
                                words.say("unit.sheet.code"),
                                28,
                                row -> row.unit().code().text()),
                        ExportColumn.text(
                                words.say("unit.sheet.name"),
                                44,
                                row -> row.then().name().full()),
                        ExportColumn.text(
                                words.say("unit.sheet.brief"),
                                24,
                                row -> row.then().name().brief()),
                        ExportColumn.text(
                                words.say("unit.sheet.kind"),
                                20,
                                row -> row.unit().kind().name().toLowerCase(Locale.ROOT)),
                        ExportColumn.text(
                                words.say("unit.sheet.parent"),
                                28,
                                row -> row.parent().map(UnitCode::text).orElse("")),
                        ExportColumn.day(
                                words.say("unit.sheet.begins"),
                                14,
                                row -> Optional.of(row.unit().validity().from())),
                        ExportColumn.day(
                                words.say("unit.sheet.until"),
                                14,
                                row -> row.unit().validity().until()),
                        ExportColumn.text(
                                words.say("unit.sheet.phone"),
                                18,
                                row -> row.unit().contact().phone()),
                        ExportColumn.text(
                                words.say("unit.sheet.email"),
                                28,
                                row -> row.unit().contact().email()),
                        ExportColumn.text(
                                words.say("unit.sheet.address"),
                                40,
                                row -> row.unit().contact().address()),
                        ExportColumn.text(
                                words.say("unit.sheet.basis"),
                                40,
                                row -> row.then().basis().text())));
    }

    void xlsx(List<ListedUnit> rows, OutputStream to) throws IOException {
        export.xlsx(rows.stream(), to);
    }

    void csv(List<ListedUnit> rows, OutputStream to) throws IOException {
        export.csv(rows.stream(), to);
    }
}
