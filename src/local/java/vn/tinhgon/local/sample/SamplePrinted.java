package vn.tinhgon.local.sample;

import static vn.tinhgon.schema.Tables.PRINTED_FIGURE;
import static vn.tinhgon.schema.Tables.TARGET;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.jooq.DSLContext;
import vn.tinhgon.kernel.PrintedFigureId;
import vn.tinhgon.kernel.TargetId;

/** What printed reports of 2022 and 2023 say: word for word, beside the targets of 2024 that ask for the same. */
final class SamplePrinted {

    private static final String FILE = "/data/reported-figures-2022-2023.csv";

    private static final Map<String, String> SCOPES = Map.of(
            SampleProvince.HUNG_YEN.alias(),
            "PROVINCE",
            "outside: ministries",
            "MINISTRIES",
            "outside: localities",
            "LOCALITIES",
            "outside: country",
            "COUNTRY",
            "province not named",
            "UNNAMED_PROVINCE");

    /** Our reading: by which number the targets of 2024 have what a report prints. */
    private static final Map<String, Integer> TARGETS = Map.of(
            "Tỷ lệ hồ sơ trực tuyến", 3,
            "Tỷ lệ số hóa hồ sơ, kết quả TTHC", 4,
            "Hồ sơ TTHC được số hóa", 4,
            "Kết quả giải quyết TTHC được cấp bản điện tử", 6);

    private SamplePrinted() {}

    static void put(DSLContext db, SampleProgramme programme) {
        var targets = db.select(TARGET.NUMBER, TARGET.ID)
                .from(TARGET)
                .where(TARGET.PROGRAMME_ID.eq(programme.id()))
                .fetchMap(TARGET.NUMBER, TARGET.ID);
        Csv.read(FILE).forEach(row -> put(db, row, targets));
    }

    private static void put(DSLContext db, CSVRecord row, Map<Integer, TargetId> targets) {
        var value = cell(row, "printed_value", BigDecimal::new);
        db.insertInto(PRINTED_FIGURE)
                .set(PRINTED_FIGURE.ID, PrintedFigureId.next())
                .set(PRINTED_FIGURE.SCOPE, SCOPES.get(row.get("scope")))
                .set(PRINTED_FIGURE.SCOPE_NAME, row.get("scope_vi"))
                .set(PRINTED_FIGURE.INDICATOR, row.get("indicator_vi"))
                .set(
                        PRINTED_FIGURE.TARGET_ID,
                        Optional.ofNullable(TARGETS.get(row.get("indicator_vi")))
                                .map(targets::get)
                                .orElse(null))
                .set(
                        PRINTED_FIGURE.NUMERATOR,
                        cell(row, "numerator", Long::valueOf).orElse(null))
                .set(
                        PRINTED_FIGURE.DENOMINATOR,
                        cell(row, "denominator", Long::valueOf).orElse(null))
                .set(PRINTED_FIGURE.PRINTED_VALUE, value.orElse(null))
                .set(
                        PRINTED_FIGURE.PRINTED_DECIMALS,
                        value.map(printed -> (short) printed.scale()).orElse(null))
                .set(PRINTED_FIGURE.MEASURE_UNIT, row.get("unit"))
                .set(
                        PRINTED_FIGURE.QUALIFIER,
                        cell(row, "qualifier", word -> word.toUpperCase(Locale.ROOT))
                                .orElse(null))
                .set(PRINTED_FIGURE.AS_OF, cell(row, "as_of", LocalDate::parse).orElse(null))
                .set(PRINTED_FIGURE.PERIOD, row.get("period"))
                .set(PRINTED_FIGURE.PRINTED_TEXT, row.get("printed_vi"))
                .set(PRINTED_FIGURE.SOURCE, row.get("source"))
                .execute();
    }

    private static <T> Optional<T> cell(CSVRecord row, String column, Function<String, T> read) {
        return Optional.of(row.get(column)).filter(text -> !text.isEmpty()).map(read);
    }
}
