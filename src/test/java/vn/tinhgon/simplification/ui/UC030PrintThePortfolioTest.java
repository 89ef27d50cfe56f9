package vn.tinhgon.simplification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.AProposal;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.simplification.Decision;
import vn.tinhgon.simplification.PlanService;

/** UC-030: the list of procedures with their plans, as it is filtered, on paper and as a workbook. Today is 15/6/2024. */
@PortalTest
class UC030PrintThePortfolioTest extends ScreenTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);

    @Autowired
    Provinces provinces;

    @Autowired
    PlanService plans;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    TestPerson admin;
    UnitId justice;
    TestPerson editor;

    /**
     * One time of the first is 8 hours and 100.000 đ, 20 times a year: 10.000.000 đ, half of it by a plan that is approved. The
     * second costs 5.000.000 đ, its plan is a draft; the third, of another unit, has none and costs as much.
     */
    @BeforeEach
    void two_departments_with_three_procedures() {
        province = provinces.fresh();
        admin = province.admin();
        justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
        province.hourlyIncome(50_000);
        province.simplificationGoals("20", "20");
        var first = province.procedure(justice, "NB-STP-01", "8", 100_000, 20, 1);
        var second = province.procedure(justice, "NB-STP-02", "4", 50_000, 20, 1);
        province.procedure(province.department("Sở Y tế"), "NB-SYT-01", "4", 50_000, 20, 1);
        approved(first);
        editor.does(() -> plans.record(PlanId.next(), second, AProposal.whole("2", 0)));
    }

    /** By hand: 10 + 5 + 5 million before, 5 saved: 25,00 %; one of three procedures: 33,33 %. */
    @Test
    void the_list_is_printed_by_unit_with_its_sums_and_both_goals() throws IOException {
        open(admin, "plans");
        try (var docx = new XWPFDocument(new ByteArrayInputStream(downloaded("Danh mục in: DOCX")))) {
            assertThat(docx.getTables().getFirst().getText())
                    .contains(
                            "UBND TỈNH",
                            "VĂN PHÒNG UBND TỈNH",
                            "Độc lập - Tự do - Hạnh phúc",
                            "ngày 15 tháng 6 năm 2024");
            var table = docx.getTables().get(1);
            assertThat(table.getRows().stream()
                            .map(row -> row.getTableCells().stream()
                                    .map(XWPFTableCell::getText)
                                    .toList())
                            .toList())
                    .containsExactly(
                            List.of(
                                    "STT",
                                    "Mã",
                                    "Thủ tục nội bộ",
                                    "Cách làm",
                                    "Trạng thái",
                                    "Quyết định",
                                    "Trước, đ/năm",
                                    "Sau, đ/năm",
                                    "Giảm, đ/năm",
                                    "Tỷ lệ"),
                            List.of("Sở Tư pháp"),
                            List.of(
                                    "1",
                                    "NB-STP-01",
                                    "Thủ tục NB-STP-01",
                                    "Rút thời gian, Giảm dịch vụ, phí",
                                    "Đã phê duyệt",
                                    "1307/QĐ-UBND",
                                    "10.000.000",
                                    "5.000.000",
                                    "5.000.000",
                                    "50,00%"),
                            List.of(
                                    "2",
                                    "NB-STP-02",
                                    "Thủ tục NB-STP-02",
                                    "—",
                                    "Chưa có phương án",
                                    "—",
                                    "5.000.000",
                                    "5.000.000",
                                    "—",
                                    "—"),
                            List.of("Sở Y tế"),
                            List.of(
                                    "3",
                                    "NB-SYT-01",
                                    "Thủ tục NB-SYT-01",
                                    "—",
                                    "Chưa có phương án",
                                    "—",
                                    "5.000.000",
                                    "5.000.000",
                                    "—",
                                    "—"),
                            List.of(
                                    "Cộng 3 thủ tục, giảm theo phương án đã phê duyệt",
                                    "20.000.000",
                                    "15.000.000",
                                    "5.000.000",
                                    "25,00%"));
            assertThat(docx.getParagraphs().stream().map(each -> each.getText().replace('\u00a0', ' ')))
                    .contains(
                            "Gốc so sánh: 3 thủ tục, 20.000.000 đ/năm",
                            "Chi phí tuân thủ: giảm 5.000.000 đ trên 20.000.000 đ mỗi năm, đã phê duyệt, bằng 25,00%;"
                                    + " đã thi hành, theo thực tế 0,00%; mục tiêu ít nhất 20%: Đạt",
                            "Số lượng thủ tục: 1 trên 3 thủ tục có phương án đã phê duyệt, bằng 33,33%;"
                                    + " đã thi hành, theo thực tế 0,00%; mục tiêu ít nhất 20%: Đạt")
                    .as("its day stands in the letterhead")
                    .noneMatch(line -> line.startsWith("In ngày"));
        }
    }

    @Test
    void paper_and_workbook_have_what_the_filter_lets_through() throws IOException {
        open(admin, "plans", Map.of("plans", "APPROVED"));
        try (var pdf = Loader.loadPDF(downloaded("Danh mục in: PDF"))) {
            assertThat(squeezed(new PDFTextStripper().getText(pdf)))
                    .contains("NB-STP-01", "1307/QĐ-UBND", "Cộng1thủtục")
                    .doesNotContain("NB-STP-02", "NB-SYT-01");
        }
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(downloaded("Tải XLSX")))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(1).getCell(0).getText()).isEqualTo("NB-STP-01");
            assertThat(rows.get(1).getCell(5).asNumber()).isEqualByComparingTo("10000000");
            assertThat(rows.get(1).getCell(8).asNumber()).isEqualByComparingTo("50.00");
            assertThat(rows.get(1).getCell(12).asDate().toLocalDate()).isEqualTo(TODAY);
            assertThat(rows.get(2).getCell(0).getText()).startsWith("Cộng 1 thủ tục");
            assertThat(rows.get(2).getCell(5).asNumber()).isEqualByComparingTo("10000000");
            assertThat(rows.get(2).getCell(6).asNumber()).isEqualByComparingTo("5000000");
            assertThat(rows.get(2).getCell(7).asNumber()).isEqualByComparingTo("5000000");
            assertThat(rows.get(2).getCell(8).asNumber()).isEqualByComparingTo("50.00");
            assertThat(rows.stream().skip(3).map(row -> row.getCell(0).getText()))
                    .contains("In ngày 15/6/2024")
                    .anyMatch(note -> note.startsWith("Tạm tính theo danh mục"))
                    .noneMatch(note -> note.startsWith("NB-"));
        }
    }

    /** Another unit's draft is as if it were not there; one's own is. */
    @Test
    void a_unit_takes_along_its_own_with_its_drafts() throws IOException {
        open(editor, "plans");
        try (var pdf = Loader.loadPDF(downloaded("Danh mục in: PDF"))) {
            assertThat(squeezed(new PDFTextStripper().getText(pdf)))
                    .contains("NB-STP-01", "NB-STP-02", "Nháp")
                    .doesNotContain("NB-SYT-01");
        }
        // By hand: the draft would save 5 million − 2 hours × 50,000 × 20 = 3 million; it is no part of the rate.
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(downloaded("Tải XLSX")))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(3).getCell(6).asNumber()).isEqualByComparingTo("10000000");
            assertThat(rows.get(3).getCell(8).asNumber()).isEqualByComparingTo("33.33");
            assertThat(rows.get(4).getCell(0).getText()).startsWith("Phương án chưa phê duyệt trong bảng");
            assertThat(rows.get(4).getCell(7).asNumber()).isEqualByComparingTo("3000000");
        }
    }

    @Test
    void ten_times_the_rows_are_read_by_as_many_statements() {
        open(admin, "plans");
        // Who asks is read once a minute.
        downloaded("Tải XLSX");
        var few = statements.of(() -> downloaded("Tải XLSX"));
        for (var number = 10; number < 40; number++) {
            province.procedure(justice, "NB-STP-" + number, "4", 50_000, 20, 1);
        }
        assertThat(statements.of(() -> downloaded("Tải XLSX")))
                .hasSameSizeAs(few)
                .hasSizeLessThan(6);
    }

    /** In a narrow column words stand on several lines. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private void approved(ProcedureId procedure) {
        var draft = editor.does(() -> plans.record(PlanId.next(), procedure, AProposal.whole("4", 50_000)));
        var head = province.headOf(justice);
        head.does(() -> plans.submit(draft.id(), 1));
        admin.does(() -> plans.approve(draft.id(), 2, new Decision("1307/QĐ-UBND", TODAY)));
    }
}
