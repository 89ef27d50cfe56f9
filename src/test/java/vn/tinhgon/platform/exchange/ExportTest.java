package vn.tinhgon.platform.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.junit.jupiter.api.Test;

/** What leaves the portal is what a spreadsheet, and the portal itself, reads. */
class ExportTest {

    private record Unit(String name, long people, Optional<BigDecimal> rate, Optional<LocalDate> until) {}

    private static final Export<Unit> EXPORT = new Export<>(
            "Đơn vị/2024",
            List.of(
                    ExportColumn.text("Tên", 40, Unit::name),
                    ExportColumn.count("Biên chế", 10, Unit::people),
                    ExportColumn.number("Tỷ lệ", 10, 2, Unit::rate),
                    ExportColumn.day("Đến ngày", 12, Unit::until)));

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.required("name", "Tên"),
            SheetColumn.required("people", "Biên chế"),
            SheetColumn.required("rate", "Tỷ lệ"),
            SheetColumn.required("until", "Đến ngày"));

    private static final Unit JUSTICE = new Unit(
            "Sở Tư pháp «Hưng Yên», ủy ban \"ễ\"",
            -1384,
            Optional.of(new BigDecimal("46.09")),
            Optional.of(LocalDate.of(2025, 3, 1)));
    private static final Unit ATTACK = new Unit("=cmd|' /C calc'!A0", 0, Optional.empty(), Optional.empty());

    @Test
    void a_workbook_is_typed_and_reads_back() throws IOException {
        var bytes = xlsx(Stream.of(JUSTICE, ATTACK));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
            assertThat(book.getFirstSheet().getName()).isEqualTo("Đơn vị-2024");
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(1).getCell(0).getText()).isEqualTo(JUSTICE.name());
            assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(1).getCell(2).asNumber()).isEqualByComparingTo("46.09");
            assertThat(rows.get(1).getCell(2).getDataFormatString()).isEqualTo("#,##0.00");
            assertThat(rows.get(1).getCell(3).asDate().toLocalDate()).isEqualTo("2025-03-01");
            assertThat(rows.get(1).getCell(3).getDataFormatString()).isEqualTo("d/m/yyyy");
            assertThat(rows.get(2).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(2).getCell(0).getText()).isEqualTo(ATTACK.name());
        }
        assertSame(bytes);
    }

    @Test
    void a_workbook_is_set_up_for_the_screen_and_for_paper() throws IOException {
        var sheet = part(xlsx(Stream.of(JUSTICE)), "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("state=\"frozen\"", "ySplit=\"1\"", "orientation=\"landscape\"", "paperSize=\"9\"")
                .contains("fitToPage=\"true\"", "fitToWidth=\"1\"", "fitToHeight=\"0\"", "width=\"40");
        assertThat(part(xlsx(Stream.of(JUSTICE)), "xl/workbook.xml")).contains("Print_Titles");
    }

    @Test
    void a_template_leaves_what_is_typed_as_it_is() throws IOException {
        var out = new ByteArrayOutputStream();
        EXPORT.template(out);
        assertThat(part(out.toByteArray(), "xl/styles.xml")).contains("formatCode=\"@\"");
        assertThat(part(out.toByteArray(), "xl/worksheets/sheet1.xml")).containsPattern("<col [^>]*style=\"[1-9]");
        assertThat(SheetFile.read(new ByteArrayInputStream(out.toByteArray()), COLUMNS)
                        .rows())
                .isEmpty();
    }

    @Test
    void csv_reads_back_and_holds_no_formula() throws IOException {
        var out = new ByteArrayOutputStream();
        EXPORT.csv(Stream.of(JUSTICE, ATTACK), out);
        assertThat(out.toString(UTF_8)).isEqualTo("""
                        \ufeffTên,Biên chế,Tỷ lệ,Đến ngày\r
                        "Sở Tư pháp «Hưng Yên», ủy ban ""ễ""\",-1384,46.09,2025-03-01\r
                        '=cmd|' /C calc'!A0,0,,\r
                        """);
        assertSame(out.toByteArray());
        for (var start : List.of("=", "+", "-", "@", "\t", "\r")) {
            var each = new ByteArrayOutputStream();
            EXPORT.csv(Stream.of(new Unit(start + "1", 1, Optional.empty(), Optional.empty())), each);
            assertThat(each.toString(UTF_8)).contains("'" + start + "1").doesNotContain("\n" + start);

            var behindASemicolon = new Unit("Sở Y tế;" + start + "1", 1, Optional.empty(), Optional.empty());
            var split = new ByteArrayOutputStream();
            EXPORT.csv(Stream.of(behindASemicolon), split);
            assertThat(split.toString(UTF_8))
                    .as("a spreadsheet that splits at semicolons")
                    .contains("Sở Y tế;'" + start + "1");
        }
    }

    /** Each row weighs far more while it is written than is kept of it: kept, they would be 100 MB and more. */
    @Test
    void a_hundred_thousand_rows_leave_nothing_behind() throws IOException {
        var most = new AtomicLong();
        var before = used();
        var rows = IntStream.range(0, 100_000)
                .peek(row -> {
                    if (row % 20_000 == 19_999) {
                        most.accumulateAndGet(used() - before, Math::max);
                    }
                })
                .mapToObj(row -> new Unit(
                        ("Đơn vị số " + row + " ").repeat(20),
                        row,
                        Optional.of(BigDecimal.TEN),
                        Optional.of(LocalDate.EPOCH)));
        EXPORT.xlsx(rows, OutputStream.nullOutputStream());
        assertThat(most.get()).isLessThan(40L * 1024 * 1024);
    }

    private static void assertSame(byte[] bytes) throws IOException {
        var rows = SheetFile.read(new ByteArrayInputStream(bytes), COLUMNS).rows();
        assertThat(rows).extracting(row -> row.text("name")).containsExactly(JUSTICE.name(), ATTACK.name());
        assertThat(rows.getFirst().text("people")).isEqualTo("-1384");
        assertThat(rows.getFirst().text("rate")).isEqualTo("46.09");
        assertThat(rows.getFirst().day("until")).isEqualTo(JUSTICE.until());
        assertThat(rows.get(1).text("rate")).isEmpty();
    }

    private static byte[] xlsx(Stream<Unit> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        EXPORT.xlsx(rows, out);
        return out.toByteArray();
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
