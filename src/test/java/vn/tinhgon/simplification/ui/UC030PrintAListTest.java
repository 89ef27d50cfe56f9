package vn.tinhgon.simplification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.PlanListId;
import vn.tinhgon.platform.ui.DownloadLink;
import vn.tinhgon.procedure.ProcedureScope;
import vn.tinhgon.simplification.Decision;
import vn.tinhgon.simplification.PlanListService;
import vn.tinhgon.simplification.PlanListTerms;
import vn.tinhgon.simplification.SignedPaper;

/** UC-030: the papers of a list of plans. Today is 15/6/2024. */
@PortalTest
class UC030PrintAListTest extends ScreenTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);

    @Autowired
    Provinces provinces;

    @Autowired
    PlanListService lists;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    TestPerson admin;
    TestPerson justice;
    TestPerson health;
    PlanListId list;

    /** Each of two plans halves the 1.000.000 đ a year of its procedure; nothing is approved yet. */
    @BeforeEach
    void a_list_of_two_departments_plans() {
        province = provinces.fresh();
        admin = province.admin();
        justice = province.editorOf(province.department("Sở Tư pháp"));
        health = province.editorOf(province.department("Sở Y tế"));
        province.hourlyIncome(50_000);
        province.simplificationGoals("20", "20");
        list = drawnUp(Set.of(plan(justice, "NB-01"), plan(health, "NB-02")));
    }

    /** By hand: 2 of 2 procedures, 1.000.000 of 2.000.000 đ. */
    @Test
    void the_submission_has_sums_by_unit_and_how_far_the_list_carries() throws IOException {
        open(admin, "plan-lists/" + list.text());
        try (var docx = docx("Tờ trình DOCX")) {
            assertThat(docx.getTables().getFirst().getText())
                    .contains("UBND TỈNH", "Số:           /TTr-VP", "ngày      tháng      năm");
            assertThat(words(docx))
                    .contains("TỜ TRÌNH", "Về việc phê duyệt Đợt 1")
                    .anyMatch(line -> line.startsWith("Kính gửi: Chủ tịch UBND tỉnh"))
                    .contains("Căn cứ test;")
                    .anyMatch(line -> line.startsWith(
                            "Thực hiện việc cắt giảm, đơn giản hóa thủ tục hành chính nội bộ năm 2024, Văn phòng UBND tỉnh"
                                    + " đã tổng hợp 2 phương án của 2 đơn vị"))
                    .doesNotContain("Nếu danh mục được phê duyệt")
                    .contains("Các mức phải cùng đạt, không bù cho nhau.");
            assertThat(cells(docx.getTables().get(1)))
                    .contains(
                            List.of("Sở Tư pháp", "1", "1.000.000", "500.000", "500.000", "50,00%"),
                            List.of("Sở Y tế", "1", "1.000.000", "500.000", "500.000", "50,00%"),
                            List.of("Cộng", "2", "2.000.000", "1.000.000", "1.000.000", "50,00%"));
            assertThat(cells(docx.getTables().get(2)))
                    .contains(
                            List.of("Số lượng thủ tục", "20%", "0,00%", "100,00%", "Đạt"),
                            List.of("Chi phí tuân thủ", "20%", "0,00%", "50,00%", "Đạt"));
            assertThat(docx.getTables().getLast().getText()).contains("Nơi nhận:", "- Lưu: VT.", "CHÁNH VĂN PHÒNG");
        }
    }

    /** An office issues nothing in English. */
    @Test
    void who_reads_the_portal_in_english_takes_along_vietnamese_papers() throws IOException {
        admin.signIn();
        UI.getCurrent().setLocale(Locale.UK);
        open(admin, "plan-lists/" + list.text());
        assertThat(shown()).contains("List of plans");
        try (var docx = docx("Submission DOCX")) {
            assertThat(docx.getTables().getFirst().getText())
                    .contains("Độc lập - Tự do - Hạnh phúc", "ngày      tháng");
            assertThat(words(docx)).contains("TỜ TRÌNH").anyMatch(line -> line.startsWith("Kính gửi"));
            assertThat(cells(docx.getTables().get(1)))
                    .anyMatch(row -> row.getFirst().equals("Cộng"));
            assertThat(docx.getTables().getLast().getText()).contains("Nơi nhận:");
        }
        try (var docx = docx("List of plans DOCX")) {
            assertThat(words(docx)).contains("DANH MỤC PHƯƠNG ÁN");
            assertThat(cells(docx.getTables().get(1)).getFirst()).startsWith("STT", "Mã");
        }
        try (var docx = docx("Annex DOCX")) {
            assertThat(words(docx)).contains("PHỤ LỤC", "Cách làm: Rút thời gian.");
        }
    }

    @Test
    void the_list_for_comment_says_what_each_plan_does() throws IOException {
        open(admin, "plan-lists/" + list.text());
        try (var docx = docx("Danh mục phương án DOCX")) {
            assertThat(cells(docx.getTables().get(1)))
                    .contains(
                            List.of("Sở Tư pháp"),
                            List.of(
                                    "1",
                                    "NB-01",
                                    "Thủ tục NB-01",
                                    "Rút thời gian",
                                    "Bỏ một bước",
                                    "1.000.000",
                                    "500.000",
                                    "500.000",
                                    "50,00%"),
                            List.of("Cộng 2 phương án", "2.000.000", "1.000.000", "1.000.000", "50,00%"));
        }
    }

    @Test
    void the_annex_names_the_decision_once_there_is_one() throws IOException {
        open(admin, "plan-lists/" + list.text());
        try (var docx = docx("Phụ lục DOCX")) {
            assertThat(words(docx))
                    .contains(
                            "PHỤ LỤC",
                            "1. NB-01 – Thủ tục NB-01 (Sở Tư pháp)",
                            "Cách làm: Rút thời gian.",
                            "Bỏ một bước")
                    .anyMatch(line -> line.contains("trước 1.000.000 đ, sau 500.000 đ, giảm 500.000 đ (50,00%)"))
                    .anyMatch(line -> line.startsWith("Cộng 2 phương án") && line.endsWith("giảm 1.000.000 đ."))
                    .anyMatch(line -> line.matches("\\(Kèm theo Quyết định số +/QĐ-UBND ngày.*"));
        }
        admin.doing(() -> lists.submit(list, 1, new SignedPaper("12/TTr-VP", TODAY)));
        admin.doing(() -> lists.decide(list, 2, new Decision("1307/QĐ-UBND", TODAY)));
        try (var docx = docx("Phụ lục DOCX")) {
            assertThat(words(docx)).contains("(Kèm theo Quyết định số 1307/QĐ-UBND ngày 15 tháng 6 năm 2024)");
        }
        try (var pdf = Loader.loadPDF(downloaded("Tờ trình PDF"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Số: 12/TTr-VP", "ngày 15 tháng 6 năm 2024", "Chi phí tuân thủ");
        }
    }

    @Test
    void a_unit_takes_along_the_list_and_the_annex_and_nothing_in_the_offices_name() throws IOException {
        admin.doing(() -> lists.publish(list, 1, TODAY.plusDays(30)));
        open(justice, "plan-lists/" + list.text());
        assertThat(links())
                .containsExactly("Danh mục phương án DOCX", "Danh mục phương án PDF", "Phụ lục DOCX", "Phụ lục PDF");
        try (var docx = docx("Danh mục phương án DOCX")) {
            assertThat(docx.getTables()).as("no letterhead").hasSize(1);
            assertThat(words(docx)).anyMatch(line -> line.contains("15/6/2024") && line.contains("15/7/2024"));
        }
    }

    @Test
    void a_paper_of_more_plans_sends_as_many_statements() {
        open(admin, "plan-lists/" + list.text());
        downloaded("Tờ trình DOCX");
        // Who asks is read once a minute.
        var few = statements.of(() -> downloaded("Tờ trình DOCX"));
        var more = new HashSet<PlanId>();
        for (var number = 10; number < 30; number++) {
            more.add(plan(justice, "NB-" + number));
        }
        open(admin, "plan-lists/" + drawnUp(more).text());
        downloaded("Tờ trình DOCX");
        assertThat(statements.of(() -> downloaded("Tờ trình DOCX")))
                .hasSameSizeAs(few)
                .hasSizeLessThan(10);
    }

    private PlanId plan(TestPerson by, String code) {
        return province.plan(province.procedure(by.unit(), code, "2", 0, 10, 1), by);
    }

    private PlanListId drawnUp(Set<PlanId> plans) {
        var id = PlanListId.next();
        admin.doing(() -> lists.drawUp(id, new PlanListTerms("Đợt 1", ProcedureScope.INTERNAL, 2024), plans));
        return id;
    }

    private static List<String> words(XWPFDocument docx) {
        return docx.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .map(text -> text.replace('\u00a0', ' '))
                .toList();
    }

    private static List<List<String>> cells(XWPFTable table) {
        return table.getRows().stream()
                .map(row ->
                        row.getTableCells().stream().map(XWPFTableCell::getText).toList())
                .toList();
    }

    private List<String> links() {
        return $(DownloadLink.class).all().stream()
                .filter(Component::isVisible)
                .flatMap(link -> link.getAriaLabel().stream())
                .toList();
    }

    private XWPFDocument docx(String name) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(downloaded(name)));
    }
}
