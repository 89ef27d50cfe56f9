package vn.tinhgon.platform.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.kernel.Refused;

/** What spreadsheets and people write, and what of it is understood. */
class SheetFileTest {

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.required("code", "Mã"),
            SheetColumn.required("name_vi", "Tên đầy đủ", "Full name"),
            SheetColumn.optional("valid_from", "Có hiệu lực từ"));

    @Test
    void columns_are_found_by_code_or_label_whatever_their_order_and_marks() {
        for (var header : List.of(
                "valid_from,code,name_vi",
                "Có hiệu lực từ,Mã,Tên đầy đủ",
                "CO HIEU LUC TU *, ma ,Full name",
                "co_hieu_luc_tu,MÃ,tên  đầy đủ")) {
            var row =
                    csv(header + "\n2025-03-01,so-tu-phap,Sở Tư pháp\n").rows().getFirst();
            assertThat(row.text("code")).as(header).isEqualTo("so-tu-phap");
            assertThat(row.text("name_vi")).isEqualTo("Sở Tư pháp");
            assertThat(row.day("valid_from")).contains(LocalDate.of(2025, 3, 1));
        }
    }

    @Test
    void a_column_that_may_be_missing_is_empty() {
        var row = csv("code,name_vi\na,A\n").rows().getFirst();
        assertThat(row.text("valid_from")).isEmpty();
        assertThat(row.day("valid_from")).isEmpty();
    }

    @Test
    void rows_have_the_numbers_that_a_spreadsheet_shows() {
        var rows = csv("code,name_vi\na,\"Hai\ndòng\"\n\n , \nb,B\n").rows();
        assertThat(rows).extracting(SheetRow::number).containsExactly(2, 5);
        assertThat(rows.getFirst().text("name_vi")).isEqualTo("Hai\ndòng");
        var sparse = xlsx(sheet -> {
            header(sheet);
            sheet.value(9, 0, "a");
        });
        assertThat(sparse.rows()).extracting(SheetRow::number).containsExactly(10);
    }

    @Test
    void csv_comes_with_and_without_a_byte_order_mark_with_commas_and_semicolons() {
        for (var text : List.of(
                "code,name_vi\r\na,\"Sở, ban; ngành\"\r\n",
                "\ufeffcode,name_vi\na,\"Sở, ban; ngành\"",
                "code;name_vi;valid_from\na;\"Sở, ban; ngành\";",
                "\ufeff\"code\";\"name_vi\"\r\na;\"Sở, ban; ngành\"")) {
            assertThat(csv(text).rows().getFirst().text("name_vi")).as(text).isEqualTo("Sở, ban; ngành");
        }
    }

    @Test
    void letters_with_loose_marks_are_those_that_people_type() {
        var loose = Normalizer.normalize("Sở Nội vụ", Normalizer.Form.NFD);
        assertThat(csv("code,name_vi\na,\u00a0" + loose + " \n")
                        .rows()
                        .getFirst()
                        .text("name_vi"))
                .isEqualTo("Sở Nội vụ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-01", "1/3/2025", "01/03/2025", "1-3-2025", "1.3.2025"})
    void days_are_read_as_people_write_them(String typed) {
        assertThat(csv("code,name_vi,valid_from\na,A," + typed)
                        .rows()
                        .getFirst()
                        .day("valid_from"))
                .contains(LocalDate.of(2025, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/4/2025", "29/2/2025", "3/2025", "1/3/25", "45717", "01/03/20251", "hôm nay"})
    void what_is_no_day_is_refused_at_its_column(String typed) {
        var row = csv("code,name_vi,valid_from\na,A," + typed).rows().getFirst();
        var refused = catchThrowableOfType(Refused.class, () -> row.day("valid_from"));
        assertThat(refused.key()).isEqualTo("typed.refused.notDay");
        assertThat(refused.field()).contains("valid_from");
        assertThat(refused.arguments()).containsExactly(typed);
    }

    @Test
    void cells_of_a_workbook_read_as_what_they_mean() {
        var rows = xlsx(sheet -> {
                    header(sheet);
                    sheet.value(1, 0, 1012);
                    sheet.value(1, 1, 15.6);
                    sheet.value(1, 2, LocalDate.of(2025, 3, 1));
                    sheet.style(1, 2).format("dd/mm/yyyy").set();
                    sheet.value(2, 0, 0.1 + 0.2);
                    sheet.value(2, 1, true);
                    sheet.value(2, 2, "1/3/2025");
                    sheet.value(3, 0, 45717);
                    sheet.style(3, 0).format("#,##0.00 \"đồng\";[Red]-0").set();
                    sheet.inlineString(3, 1, "=1+1");
                    sheet.value(3, 2, LocalDateTime.of(2025, 3, 1, 8, 30));
                    sheet.style(3, 2).format("d/m/yyyy hh:mm").set();
                })
                .rows();
        assertThat(rows.getFirst().cells())
                .containsEntry("code", "1012")
                .containsEntry("name_vi", "15.6")
                .containsEntry("valid_from", "2025-03-01");
        assertThat(rows.get(1).cells()).containsEntry("code", "0.3").containsEntry("name_vi", "TRUE");
        assertThat(rows.get(1).day("valid_from")).contains(LocalDate.of(2025, 3, 1));
        assertThat(rows.get(2).cells()).containsEntry("code", "45717").containsEntry("name_vi", "=1+1");
        assertThatThrownBy(() -> rows.get(2).day("valid_from")).isInstanceOf(Refused.class);
    }

    /** As Excel keeps them: the formula, and what it came to when the file was saved. */
    @Test
    void of_a_formula_its_value_is_read() {
        var rows = edited(sheet -> sheet.replace(
                        "<c r=\"A2\" t=\"n\"><v>7</v></c>",
                        "<c r=\"A2\" t=\"str\"><f>B2&amp;\"x\"</f><v>so-tu-phap</v></c>"
                                + "<c r=\"B2\"><f>10*2</f><v>20</v></c>"))
                .rows();
        assertThat(rows.getFirst().cells()).containsEntry("code", "so-tu-phap").containsEntry("name_vi", "20");
    }

    @Test
    void the_first_sheet_in_sight_is_read() {
        var out = new ByteArrayOutputStream();
        write(out, book -> {
            book.newWorksheet("lists").setVisibilityState(VisibilityState.HIDDEN);
            var seen = book.newWorksheet("Đơn vị");
            header(seen);
            seen.value(1, 0, "a");
            book.newWorksheet("Ghi chú").value(0, 0, "Không phải bảng");
        });
        assertThat(read(out.toByteArray()).rows()).hasSize(1);
    }

    @Test
    void a_header_that_is_not_understood_is_refused_by_name() {
        assertRefused("code,name_vi,Họ tên,x\n", "unknownColumn", "Họ tên, x");
        assertRefused("valid_from\n", "missingColumn", "Mã, Tên đầy đủ");
        assertRefused("code,name_vi,Mã\n", "doubledColumn", "Mã");
        assertRefused("code,name_vi,,\na,A,,x\n", "headless", "D2");
        assertRefused("code,name_vi\na,A" + ",".repeat(26) + "x\n", "headless", "AB2");
        assertRefused("\ncode,name_vi\n", "noHeader");
        assertRefused("", "noHeader");
        assertRefused("a,b\"c\nd", "unknownColumn", "a, b\"c");
    }

    @Test
    void a_file_that_is_no_table_is_refused_whatever_its_name() throws IOException {
        assertRefused(new byte[] {'%', 'P', 'D', 'F', 0, 1, 2}, "notSheet");
        assertRefused("code,name_vi\n\"a,A\n".getBytes(UTF_8), "notSheet");
        assertRefused(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
                "oldExcel");
        assertRefused("code,name_vi\na,Bãi\n".getBytes(ISO_8859_1), "notUtf8");
        assertRefused(("\ufeffcode,name_vi\na,Sở\n").getBytes(UTF_16LE), "notUtf8");
        assertRefused(zip("a.txt", "nothing"), "notSheet");
        var whole = workbook(SheetFileTest::header);
        assertRefused(Arrays.copyOf(whole, whole.length / 2), "notSheet");
    }

    @Test
    void too_much_is_refused() throws IOException {
        assertRefused(new byte[SheetFile.MOST_BYTES + 1], "tooLarge", 10);
        assertThat(csv("code,name_vi\n" + "a,A\n".repeat(SheetFile.MOST_ROWS)).rows())
                .hasSize(SheetFile.MOST_ROWS);
        assertRefused("code,name_vi\n" + "a,A\n".repeat(SheetFile.MOST_ROWS + 1), "tooLong", SheetFile.MOST_ROWS);
    }

    @Test
    void a_small_file_that_unfolds_to_a_huge_one_is_refused() throws IOException {
        var bomb = zip("xl/worksheets/sheet1.xml", "<worksheet>" + " ".repeat(70_000_000) + "</worksheet>");
        assertThat(bomb.length).isLessThan(SheetFile.MOST_BYTES);
        assertRefused(bomb, "bomb");
        assertRefused(zip("xl/media/picture.bin", "\0".repeat(70_000_000)), "bomb");
    }

    @Test
    void macros_and_links_to_other_workbooks_are_refused_in_every_import() throws IOException {
        for (var part : List.of("xl/vbaProject.bin", "xl/macrosheets/sheet1.xml")) {
            assertThat(refusal(zip(part, "x"))).as(part).isEqualTo("file.refused.macros");
        }
        assertThat(refusal(zip("xl/externalLinks/externalLink1.xml", "<a/>"))).isEqualTo("file.refused.externalLinks");
    }

    @Test
    void of_a_table_with_heads_of_its_own_each_sheet_is_read_below_its_title() throws IOException {
        var out = new ByteArrayOutputStream();
        write(out, book -> {
            book.newWorksheet("Bìa").value(0, 0, "Báo cáo tháng 5");
            var counts = book.newWorksheet("Số liệu");
            counts.value(0, 0, "Báo cáo tháng 5");
            counts.value(2, 0, "Đơn vị");
            counts.value(2, 1, "Tiếp nhận");
            counts.value(3, 0, "Sở Tư pháp");
            counts.value(3, 1, 1.012);
        });
        var grids = SheetFile.grids(new ByteArrayInputStream(out.toByteArray()));
        assertThat(grids).extracting(SheetGrid::sheet).containsExactly("Số liệu");
        assertThat(grids.getFirst().heads()).containsExactly("Đơn vị", "Tiếp nhận");
        assertThat(grids.getFirst().rows()).containsExactly(new SheetGrid.Row(4, List.of("Sở Tư pháp", "1,012")));
        var nothing = catchThrowableOfType(
                Refused.class, () -> SheetFile.grids(new ByteArrayInputStream("chữ\n".getBytes(UTF_8))));
        assertThat(nothing.key()).isEqualTo("sheet.refused.noTable");
    }

    @Test
    void a_cell_out_of_sight_does_not_fill_the_memory() {
        var refused =
                catchThrowableOfType(Refused.class, () -> edited(sheet -> sheet.replace("r=\"A2\"", "r=\"ZZZZZZ2\"")));
        assertThat(refused.key()).isEqualTo("sheet.refused.tooWide");
        assertThat(edited(sheet -> sheet.replace("<v>7</v>", "<v>1E+999999999</v>"))
                        .rows()
                        .getFirst()
                        .text("code"))
                .isEqualTo("1E+999999999");
    }

    /** An entity would name a file of the server. */
    @Test
    void entities_are_not_followed() {
        var refused = catchThrowableOfType(
                Refused.class,
                () -> edited(sheet -> sheet.replaceFirst(
                                "<worksheet", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet")
                        .replace("<c r=\"A2\" t=\"n\"><v>7</v></c>", "<c r=\"A2\" t=\"str\"><v>&e;</v></c>")));
        assertThat(refused.key()).isEqualTo("sheet.refused.notSheet");
    }

    private static void header(Worksheet sheet) {
        sheet.value(0, 0, "code");
        sheet.value(0, 1, "Tên đầy đủ");
        sheet.value(0, 2, "valid_from");
    }

    private static SheetTable csv(String text) {
        return read(text.getBytes(UTF_8));
    }

    private static SheetTable xlsx(Consumer<Worksheet> filled) {
        return read(workbook(filled));
    }

    private static byte[] workbook(Consumer<Worksheet> filled) {
        var out = new ByteArrayOutputStream();
        write(out, book -> filled.accept(book.newWorksheet("Đơn vị")));
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, Consumer<Workbook> filled) {
        try {
            var book = new Workbook(out, "test", "1.0");
            filled.accept(book);
            book.finish();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A workbook with the header and a 7 in A2, whose sheet is then changed by hand. */
    private static SheetTable edited(UnaryOperator<String> change) {
        var bytes = workbook(sheet -> {
            header(sheet);
            sheet.value(1, 0, 7);
        });
        var out = new ByteArrayOutputStream();
        try (var from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                        .get();
                var to = new ZipOutputStream(out)) {
            for (var entry : Collections.list(from.getEntries())) {
                var text = new String(from.getInputStream(entry).readAllBytes(), UTF_8);
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write((entry.getName().endsWith("sheet1.xml") ? changed(text, change) : text).getBytes(UTF_8));
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return read(out.toByteArray());
    }

    private static String changed(String sheet, UnaryOperator<String> change) {
        assertThat(change.apply(sheet)).isNotEqualTo(sheet);
        return change.apply(sheet);
    }

    private static byte[] zip(String name, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var to = new ZipOutputStream(out)) {
            to.putNextEntry(new ZipEntry(name));
            to.write(content.getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    private static SheetTable read(byte[] bytes) {
        try {
            return SheetFile.read(new ByteArrayInputStream(bytes), COLUMNS);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String refusal(byte[] bytes) {
        return catchThrowableOfType(Refused.class, () -> read(bytes)).key();
    }

    private static void assertRefused(String csv, String reason, Object... arguments) {
        assertRefused(csv.getBytes(UTF_8), reason, arguments);
    }

    private static void assertRefused(byte[] bytes, String reason, Object... arguments) {
        var refused = catchThrowableOfType(Refused.class, () -> read(bytes));
        assertThat(refused).as(reason).isNotNull();
        assertThat(refused.key()).isEqualTo("sheet.refused." + reason);
        assertThat(refused.arguments()).containsExactly(arguments);
    }
}
