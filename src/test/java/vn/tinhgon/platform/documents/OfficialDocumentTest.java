package vn.tinhgon.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import vn.tinhgon.platform.documents.DocumentTable.Column;
import vn.tinhgon.platform.documents.DocumentTable.Group;
import vn.tinhgon.platform.documents.DocumentTable.Line;
import vn.tinhgon.platform.documents.DocumentTable.Row;
import vn.tinhgon.platform.documents.DocumentTable.Total;
import vn.tinhgon.platform.documents.OfficialDocument.Block;
import vn.tinhgon.platform.documents.OfficialDocument.Closing;
import vn.tinhgon.platform.documents.OfficialDocument.Heading;
import vn.tinhgon.platform.documents.OfficialDocument.Letterhead;
import vn.tinhgon.platform.documents.OfficialDocument.Paragraph;
import vn.tinhgon.platform.documents.OfficialDocument.Title;

/** UC-030: both files say what the document says, on pages as offices lay them out. */
class OfficialDocumentTest {

    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    private static final String EVERY_TONE = "Ngưỡng, khuỷu, nghỉ, ỹ ẵ ễ ỗ ữ ợ đ Đ ỳ Ỵ ậ ằ";
    private static final String ATTACK = "=cmd|' /C calc'!A0 <b>&amp; \" {PAGE}";

    private static final Pattern HEAD = Pattern.compile("Mã\\s+Thủ tục\\s+Trước\\s+Giảm");

    private static final List<Column> COLUMNS = List.of(
            Column.text("Mã", 15), Column.text("Thủ tục", 45), Column.figures("Trước", 20), Column.figures("Giảm", 20));

    @Test
    void both_files_say_the_same_in_vietnamese() throws IOException {
        var document = submission(List.of(
                new Paragraph(EVERY_TONE),
                new Heading("I. Kết quả"),
                new DocumentTable(
                        COLUMNS,
                        List.of(
                                new Group("Sở Tư pháp"),
                                new Line(List.of("NB-01", "Thẩm định", "10.000.000", "5.000.000")),
                                new Total("Cộng", List.of("10.000.000", "5.000.000"))))));
        for (var words : List.of(docxWords(document), pdfWords(document))) {
            assertThat(words)
                    .contains(MOTTO, "TỜ TRÌNH", "Về việc phê duyệt phương án", "Kính gửi: Chủ tịch", "/TTr-VP")
                    .contains(EVERY_TONE, "I. Kết quả", "Sở Tư pháp", "NB-01", "5.000.000", "Cộng")
                    .contains("Nơi nhận:", "- Như trên;", "Trần Minh");
            assertThat(words.toUpperCase(Locale.ROOT))
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "UBND TỈNH HƯNG YÊN", "CHÁNH VĂN PHÒNG");
        }
    }

    @Test
    void a_long_table_has_its_head_on_each_page_and_pages_are_numbered_from_the_second() throws IOException {
        var document = submission(List.of(new DocumentTable(COLUMNS, rows(500))));
        try (var pdf = pdf(document)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(8);
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                var text = text(pdf, page);
                assertThat(HEAD.matcher(text).find())
                        .as("head of page %d", page)
                        .isEqualTo(text.contains("NB-"));
                assertThat(text.strip().startsWith(page + "\n"))
                        .as("number of page %d", page)
                        .isEqualTo(page > 1);
            }
            assertThat(squeezed(new PDFTextStripper().getText(pdf))).contains("NB-0001", "NB-0500");
        }
        try (var docx = docx(document)) {
            var table = docx.getTables().get(1);
            assertThat(table.getNumberOfRows()).isEqualTo(501);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
            assertThat(docx.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
            assertThat(docx.getHeaderList()
                            .getLast()
                            .getParagraphs()
                            .getLast()
                            .getCTP()
                            .getFldSimpleList())
                    .extracting(field -> field.getInstr())
                    .containsExactly("PAGE");
        }
    }

    @Test
    void a_long_name_wraps_in_its_cell() throws IOException {
        var name = "Thẩm định và phê duyệt kế hoạch ".repeat(20).strip();
        var unbroken = "x".repeat(200);
        var document = submission(List.of(new DocumentTable(
                COLUMNS,
                List.of(new Line(List.of("NB-01", name, "1", "1")), new Line(List.of(unbroken, "Ngắn", "1", "1"))))));
        try (var pdf = pdf(document)) {
            assertThat(squeezed(text(pdf, 1) + text(pdf, pdf.getNumberOfPages())))
                    .contains(squeezed(name));
            assertThat(widest(pdf)).isLessThan(pdf.getPage(0).getMediaBox().getWidth());
        }
        assertThat(docxWords(document)).contains(name, unbroken);
    }

    /** Ten columns, as the list of procedures with their plans has them: a number in two is another number. */
    @Test
    void a_wide_table_lies_across_the_whole_sheet_and_breaks_no_word_and_no_number() throws IOException {
        var heads = List.of(
                "STT",
                "Mã",
                "Thủ tục",
                "Cách làm",
                "Trạng thái",
                "Quyết định",
                "Trước, đ/năm",
                "Sau, đ/năm",
                "Giảm, đ/năm",
                "Tỷ lệ");
        var columns = heads.stream()
                .map(head -> new Column(head, 10, head.contains("/") || head.contains("Tỷ lệ")))
                .toList();
        var cells = List.of(
                "1000",
                "1.012753.000.00.00.H31",
                "Thẩm định",
                "Rút thời gian",
                "Đã phê duyệt",
                "1307/QĐ-UBND",
                "9.123.177.240",
                "8.234.122.040",
                "7.345.055.200",
                "41,37%");
        var table = new DocumentTable(columns, List.of(new Line(cells), new Total("Cộng", cells.subList(6, 10))));
        var upright = submission(List.of(table));
        var across =
                new OfficialDocument(upright.letterhead(), upright.title(), upright.blocks(), Optional.empty(), true);
        try (var pdf = pdf(across)) {
            var words = text(pdf, 1).split("\\s+");
            assertThat(words)
                    .contains(String.join(" ", heads).split(" "))
                    .contains(String.join(" ", cells).split(" "));
            assertThat(words).filteredOn(cells.get(6)::equals).hasSize(2);
            var margin = 15 * 72 / 25.4f;
            assertThat(widest(pdf)).isCloseTo(pdf.getPage(0).getMediaBox().getWidth() - margin, within(12f));
        }
        try (var docx = docx(across)) {
            assertThat(docx.getTables().get(1).getRow(0).getCell(1).getWidth())
                    .as("room for the longest code, in twentieths of a point")
                    .isGreaterThan(2000);
        }
    }

    @Test
    void room_for_what_is_written_in_by_hand_is_as_wide_as_it_is_left() throws IOException {
        try (var pdf = pdf(submission(List.of(new Paragraph("Quyết định số           /QĐ-UBND"))))) {
            assertThat(gapBefore(pdf, "/QĐ-UBND")).isGreaterThan(30);
        }
    }

    /** What a browser, an XML reader or a word processor would take for more is letters. */
    @Test
    void text_is_only_text() throws IOException, InvalidFormatException {
        var document = submission(List.of(
                new Paragraph(ATTACK + "\u0000\u0007\ud800"),
                new DocumentTable(COLUMNS, List.of(new Line(List.of(ATTACK, "a\u000b\nb", "", ""))))));
        assertThat(docxWords(document)).contains(ATTACK).doesNotContain("\u000b");
        assertThat(squeezed(pdfWords(document))).contains(squeezed(ATTACK));
        try (var docx = docx(document)) {
            assertThat(docx.getTables().get(1).getRow(1).getCell(1).getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("a", "b");
            assertThat(docx.getParagraphs())
                    .allMatch(paragraph -> paragraph.getCTP().getFldSimpleList().isEmpty());
            assertThat(docx.getPackagePart().getRelationships())
                    .allMatch(part -> part.getTargetMode() == TargetMode.INTERNAL);
        }
    }

    @Test
    void the_paper_is_a4_upright_or_across_and_the_pdf_is_tagged_with_letters_of_its_own() throws IOException {
        var upright = submission(List.of(new Paragraph("Nội dung")));
        var across =
                new OfficialDocument(upright.letterhead(), upright.title(), upright.blocks(), Optional.empty(), true);
        try (var pdf = pdf(upright);
                var wide = pdf(across)) {
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isBetween(841f, 843f);
            assertThat(wide.getPage(0).getMediaBox().getWidth()).isBetween(841f, 843f);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Tờ trình");
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
        try (var docx = docx(across)) {
            // A word processor takes no attribute that says nothing.
            assertThat(docx.getDocument().xmlText()).doesNotContain("=\"\"");
            var size = docx.getDocument().getBody().getSectPr().getPgSz();
            assertThat(String.valueOf(size.getW())).isEqualTo("16838");
            assertThat(docx.getStyles().getDefaultRunStyle().getFontSizeAsDouble())
                    .isEqualTo(13.0);
        }
    }

    @Test
    void a_row_with_more_cells_than_columns_is_no_row() {
        assertThatThrownBy(() -> new DocumentTable(COLUMNS, List.of(new Line(List.of("1", "2")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DocumentTable(COLUMNS, List.of(new Total("Cộng", List.of("1", "2", "3", "4")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Row> rows(int many) {
        return IntStream.rangeClosed(1, many)
                .<Row>mapToObj(
                        number -> new Line(List.of("NB-%04d".formatted(number), "Thủ tục nội bộ", "1.000", "500")))
                .toList();
    }

    private static OfficialDocument submission(List<Block> blocks) {
        return new OfficialDocument(
                Optional.of(new Letterhead(
                        "Cộng hòa xã hội chủ nghĩa Việt Nam",
                        MOTTO,
                        "UBND tỉnh Hưng Yên",
                        "Văn phòng",
                        "Số:        /TTr-VP",
                        "Hưng Yên, ngày 15 tháng 6 năm 2024")),
                new Title("Tờ trình", "Về việc phê duyệt phương án", "", "Kính gửi: Chủ tịch UBND tỉnh"),
                blocks,
                Optional.of(new Closing(
                        "Nơi nhận:", List.of("- Như trên;", "- Lưu: VT."), List.of("Chánh Văn phòng"), "Trần Minh")),
                false);
    }

    private static XWPFDocument docx(OfficialDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.docx(out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String docxWords(OfficialDocument document) throws IOException {
        try (var words = new XWPFWordExtractor(docx(document))) {
            return words.getText();
        }
    }

    private static PDDocument pdf(OfficialDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.pdf(out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static String pdfWords(OfficialDocument document) throws IOException {
        try (var pdf = pdf(document)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var words = new PDFTextStripper();
        words.setStartPage(page);
        words.setEndPage(page);
        return words.getText(pdf);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** How much is free before {@code words}, in points. */
    private static float gapBefore(PDDocument pdf, String words) throws IOException {
        var gap = new float[1];
        new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> letters) {
                var printed = letters.stream()
                        .filter(letter -> !letter.getUnicode().isBlank())
                        .toList();
                for (var i = 1; i < printed.size(); i++) {
                    if (text(printed.subList(i, printed.size())).startsWith(words)) {
                        gap[0] = printed.get(i).getX() - printed.get(i - 1).getEndX();
                    }
                }
            }

            private String text(List<TextPosition> letters) {
                return letters.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
            }
        }.getText(pdf);
        return gap[0];
    }

    /** How far to the right any letter stands. */
    private static float widest(PDDocument pdf) throws IOException {
        var right = new float[1];
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                right[0] = Math.max(right[0], letter.getXDirAdj() + letter.getWidthDirAdj());
            }
        }.getText(pdf);
        return right[0];
    }
}
