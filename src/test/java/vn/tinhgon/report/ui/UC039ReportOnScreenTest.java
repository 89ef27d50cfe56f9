package vn.tinhgon.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.progress.DecisionService;
import vn.tinhgon.report.AQuarter;

/** UC-039: the same figures on screen, in the workbook and on paper, read back from each. Today is 15/6/2024. */
@PortalTest
class UC039ReportOnScreenTest extends ScreenTest {

    private static final int TOTALS = 0;
    private static final int LINES = 1;

    private static final List<String> HEADS = List.of(
            "Tử số",
            "Mẫu số",
            "Tỷ lệ, số đạt",
            "Mục tiêu",
            "Kết quả",
            "Kỳ trước",
            "Chênh lệch",
            "Lũy kế năm",
            "Tình trạng",
            "Nguyên nhân");

    @Autowired
    Provinces provinces;

    @Autowired
    DecisionService decisions;

    @Autowired
    DSLContext db;

    AQuarter quarter;
    Map<String, String> march;

    @BeforeEach
    void three_units_and_three_months() {
        quarter = new AQuarter(provinces.fresh(), decisions, db);
        march = Map.of("period", quarter.months[2].text());
    }

    /** By hand, from «The arithmetic of a year». */
    @Test
    void lines_and_totals_stand_on_screen() {
        open(quarter.admin, "reports", march);
        assertThat(row(LINES, 0))
                .containsExactly(
                        "CT 1 · Chỉ tiêu 1",
                        "Sở X",
                        "90",
                        "100",
                        "90,00%",
                        "≥ 50%",
                        "Đạt",
                        "60,00%",
                        "+30,00",
                        "60,00%",
                        "Đã duyệt",
                        "");
        assertThat(row(LINES, 1)).contains("40,00%", "Chưa đạt", "40,04%");
        assertThat(row(LINES, 2)).contains("0", "Chưa đủ số liệu");
        assertThat(row(LINES, 4)).contains("Không áp dụng").doesNotContain("Chưa báo cáo");
        assertThat(row(LINES, 7)).contains("Chưa báo cáo", "100,00%");
        assertThat(row(TOTALS, 0))
                .containsExactly(
                        "CT 1 · Chỉ tiêu 1",
                        "290",
                        "600",
                        "48,33%",
                        "≥ 50%",
                        "Chưa đạt",
                        "47,51%",
                        "3/3 đơn vị đủ số liệu");
        assertThat(row(TOTALS, 2)).contains("150", "100,00%", "99,82%", "2/3 đơn vị đủ số liệu");
        assertThat(shown()).contains("9 dòng");
    }

    @Test
    void the_word_document_says_what_the_screen_says() throws IOException {
        open(quarter.admin, "reports", march);
        var onScreen = onScreen();
        try (var docx = new XWPFDocument(new ByteArrayInputStream(downloaded("Bản in: DOCX")))) {
            assertThat(docx.getTables().getFirst().getText())
                    .contains(
                            "UBND TỈNH",
                            "VĂN PHÒNG UBND TỈNH",
                            "Độc lập - Tự do - Hạnh phúc",
                            "ngày 15 tháng 6 năm 2024");
            assertThat(docx.getParagraphs().stream().map(each -> each.getText().replace('\u00a0', ' ')))
                    .contains(
                            "BÁO CÁO",
                            "Báo cáo tháng",
                            "Tháng 15/2–14/3/2024",
                            "Căn cứ Công văn tháng 4/2024 của UBND tỉnh;",
                            "Văn phòng UBND tỉnh báo cáo kết quả kỳ Tháng 15/2–14/3/2024: 9 số liệu phải báo cáo, 7 số"
                                    + " liệu đã có, chi tiết tại phụ lục.");
            var rows = docx.getTables().get(1).getRows().stream()
                    .map(row -> row.getTableCells().stream()
                            .map(XWPFTableCell::getText)
                            .map(text -> text.replace('\u00a0', ' '))
                            .toList())
                    .toList();
            assertThat(rows.getFirst()).startsWith("TT", "Đơn vị").endsWith(HEADS.toArray(String[]::new));
            assertThat(rows.stream().filter(row -> row.size() == 12).skip(1).map(row -> row.subList(1, 12)))
                    .as("line by line, without their numbers")
                    .containsExactlyElementsOf(
                            onScreen.stream().map(row -> row.subList(1, 12)).toList());
            assertThat(rows).contains(List.of("CT 1 · Chỉ tiêu 1"));
            assertThat(rows.get(5))
                    .containsExactly(
                            "Cộng",
                            "290",
                            "600",
                            "48,33%",
                            "≥ 50%",
                            "Chưa đạt",
                            "",
                            "",
                            "47,51%",
                            "3/3 đơn vị đủ số liệu",
                            "");
            assertThat(docx.getTables().getLast().getText()).contains("Nơi nhận:", "THỦ TRƯỞNG ĐƠN VỊ");
        }
    }

    @Test
    void the_pdf_says_what_the_screen_says_is_tagged_and_carries_its_letters() throws IOException {
        open(quarter.admin, "reports", march);
        var onScreen = onScreen();
        try (var pdf = Loader.loadPDF(downloaded("Bản in: PDF"))) {
            var text = squeezed(new PDFTextStripper().getText(pdf));
            for (var row : onScreen) {
                // Figures are not broken over lines, words may be
                row.subList(2, 5).forEach(cell -> assertThat(text).contains(squeezed(cell)));
                assertThat(text).contains(squeezed(row.get(9)));
            }
            assertThat(text).contains("48,33%", "47,51%", "BÁOCÁO", "Nơinhận:");
            var catalogue = pdf.getDocumentCatalog();
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getStructureTreeRoot()).isNotNull();
            assertThat(catalogue.getLanguage()).isEqualTo("vi");
            assertThat(fonts(pdf))
                    .isNotEmpty()
                    .allSatisfy(font ->
                            assertThat(font.isEmbedded()).as(font.getName()).isTrue());
        }
    }

    @Test
    void the_workbook_has_typed_cells_a_head_that_stays_and_what_is_printed() throws IOException {
        open(quarter.admin, "reports", march);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(downloaded("Tải XLSX")))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(book.getPrintArea(0)).contains("$A$1:$O$").endsWith("$" + (sheet.getLastRowNum() + 1));
            var first = sheet.getRow(1);
            assertThat(first.getCell(2).getStringCellValue()).isEqualTo("Sở X");
            assertThat(first.getCell(3).getLocalDateTimeCellValue().toLocalDate())
                    .hasToString("2024-02-15");
            assertThat(first.getCell(4).getLocalDateTimeCellValue().toLocalDate())
                    .hasToString("2024-03-14");
            assertThat(first.getCell(5).getNumericCellValue()).isEqualTo(90);
            assertThat(first.getCell(7).getNumericCellValue()).isEqualTo(0.9);
            assertThat(first.getCell(7).getCellStyle().getDataFormatString()).isEqualTo("0.00%");
            var second = sheet.getRow(2);
            assertThat(BigDecimal.valueOf(second.getCell(12).getNumericCellValue()))
                    .isEqualByComparingTo("0.4004");
            assertThat(sheet.getRow(3).getCell(7).getStringCellValue()).isEqualTo("Chưa đủ số liệu");
            assertThat(sheet.getRow(5).getCell(7).getStringCellValue()).isEqualTo("Không áp dụng");
            assertThat(sheet.getRow(8).getCell(7).getStringCellValue()).isEqualTo("Chưa báo cáo");
            assertThat(sheet.getRow(8).getCell(5)).isNull();
            var sum = sheet.getRow(10);
            assertThat(sum.getCell(2).getStringCellValue()).isEqualTo("Cộng");
            assertThat(sum.getCell(5).getNumericCellValue()).isEqualTo(290);
            assertThat(BigDecimal.valueOf(sum.getCell(7).getNumericCellValue())).isEqualByComparingTo("0.4833");
            // Each number of the screen is that of the workbook
            var onScreen = onScreen();
            for (var line = 0; line < onScreen.size(); line++) {
                for (var column : List.of(2, 3, 4, 7, 8, 9)) {
                    var cell = sheet.getRow(line + 1).getCell(column + 3);
                    if (cell != null && cell.getCellType() == CellType.NUMERIC) {
                        var percent = cell.getCellStyle().getDataFormatString().endsWith("%");
                        var number =
                                BigDecimal.valueOf(cell.getNumericCellValue()).movePointRight(percent ? 2 : 0);
                        assertThat(number(onScreen.get(line).get(column))).isEqualByComparingTo(number);
                    }
                }
            }
        }
    }

    @Test
    void a_unit_s_people_have_their_own_and_no_totals() throws IOException {
        open(quarter.editorOf(quarter.y), "reports", march);
        assertThat(IntStream.range(0, 3).mapToObj(each -> row(0, each).get(1))).containsOnly("Sở Y");
        assertThat(shown()).contains("3 dòng", "cả số liệu chưa được duyệt").doesNotContain("Tổng hợp kỳ cuối");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(downloaded("Tải XLSX")))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(2).getStringCellValue())
                    .isEqualTo("Sở Y");
            assertThat(book.getSheetAt(0).getPhysicalNumberOfRows())
                    .as("head, three lines, three notes")
                    .isEqualTo(7);
        }
    }

    @Test
    void an_inspector_reads_and_takes_along() {
        open(quarter.province.inspector(), "reports", march);
        assertThat(row(LINES, 0)).contains("90,00%");
        assertThat($(Anchor.class).all().stream().filter(Component::isVisible).map(Anchor::getText))
                .contains("DOCX", "PDF", "Tải XLSX");
    }

    private List<List<String>> onScreen() {
        return IntStream.range(0, 9).mapToObj(each -> row(LINES, each)).toList();
    }

    private static BigDecimal number(String shown) {
        return new BigDecimal(
                shown.replace(".", "").replace(',', '.').replace('−', '-').replaceAll("[%+]", ""));
    }

    private static List<PDFont> fonts(PDDocument pdf) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : pdf.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }
}
