package vn.tinhgon.procedure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.AProcedure;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.exchange.ImportPreview.Line;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.exchange.SheetColumn;
import vn.tinhgon.platform.exchange.SheetFile;
import vn.tinhgon.procedure.CatalogueFilter;
import vn.tinhgon.procedure.CatalogueImportService;
import vn.tinhgon.procedure.CatalogueService;
import vn.tinhgon.procedure.ProcedureCodes;
import vn.tinhgon.procedure.ProcedureScope;
import vn.tinhgon.procedure.SignedDecision;

/** UC-024 on screen: found, read with its sums, added, amended, abolished, and out and in again as a file. */
@PortalTest
class UC024CatalogueOnScreenTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    @Autowired
    CatalogueService catalogue;

    @Autowired
    CatalogueImportService imports;

    TestProvince province;
    UnitId justice;
    TestPerson editor;

    @BeforeEach
    void a_department() {
        province = provinces.fresh();
        justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
    }

    @Test
    void a_procedure_is_read_with_its_steps_and_their_sum() {
        var id = issued();
        open(editor, "procedures");
        assertThat(shown()).contains("1 thủ tục khớp bộ lọc");
        assertThat(row(0, 0)).anyMatch(cell -> cell.contains("Đăng ký khai sinh"));
        // Hours and đồng with its papers, days of its steps
        assertThat(row(0, 0)).contains("5", "6", "38.000 đ");
        open(editor, "procedures/" + id.text());
        assertThat(titleShown()).isEqualTo("Đăng ký khai sinh");
        assertThat(shown()).contains("Tiếp nhận", "Thẩm tra", "Quyết định 12/QĐ-UBND ngày 15/1/2024");
        assertThat(shown())
                .contains("5 giờ, 38.000 đ, gồm cả giấy tờ", "Thời hạn giải quyết6 ngày")
                .contains("Số liệu tính đến ngày31/12/2023")
                .contains("Cộng3,568.000 đ", "Cộng1,530.000 đ");
    }

    @Test
    void what_nobody_has_counted_is_not_shown_as_none() {
        var id = province.procedure(justice, "NB-01", "8", 0, 10, 1);
        open(editor, "procedures/" + id.text());
        assertThat(shown()).contains("8 giờ", "Cộng—3");
        open(
                editor,
                "procedures/" + issued(AProcedure.of(justice).step("Ký", "1")).text());
        assertThat(shown()).contains("Số liệu tính đến ngàychưa ghi");
    }

    @Test
    void one_is_added_and_a_refusal_stands_at_the_line_that_is_wrong() {
        open(editor, "procedures-new");
        field("Mã thủ tục").setValue("NB-01");
        area("Tên thủ tục").setValue("Mua sắm tài sản");
        choose("Lĩnh vực", "Văn phòng");
        field("Số lần một năm").setValue("12");
        field("Số đối tượng").setValue("30");
        field("Số quyết định").setValue("5/QĐ-STP");
        day("Ngày ký", LocalDate.of(2024, 6, 1));
        day("Hiệu lực từ", LocalDate.of(2024, 6, 10));
        field("Công việc, dòng 1").setValue("Lập đề nghị");
        field("Giờ, dòng 1").setValue("0");
        press("Thêm vào danh mục");
        assertThat(field("Giờ, dòng 1").getErrorMessage())
                .isEqualTo("Bước 1: Số giờ phải lớn hơn 0 và không quá 10.000.");
        field("Giờ, dòng 1").setValue("10000,5");
        press("Thêm vào danh mục");
        assertThat(field("Giờ, dòng 1").getErrorMessage()).startsWith("Bước 1: Số giờ");
        field("Giờ, dòng 1").setValue("1,5");
        field("Công việc, dòng 2").setValue("Duyệt");
        field("Giờ, dòng 2").setValue("0,5");
        field("Giấy tờ, dòng 1").setValue("Phiếu đề nghị");
        field("Bản chính, dòng 1").setValue("1");
        field("Giấy tờ, dòng 2").setValue("Báo giá");
        field("Bản sao, dòng 2").setValue("3");
        field("Giờ chuẩn bị, dòng 2").setValue("0");
        press("Thêm vào danh mục");
        assertThat(field("Giờ chuẩn bị, dòng 2").getErrorMessage()).startsWith("Giấy tờ 2: Số giờ");
        field("Giờ chuẩn bị, dòng 2").setValue("4");
        field("Sao, chứng thực (đ), dòng 2").setValue("15.000");
        day("Số liệu tính đến ngày", LocalDate.of(2024, 6, 16));
        press("Thêm vào danh mục");
        assertThat(dayField("Số liệu tính đến ngày").getErrorMessage()).contains("15/6/2024");
        day("Số liệu tính đến ngày", LocalDate.of(2024, 6, 15));
        press("Thêm vào danh mục");
        assertThat(titleShown()).isEqualTo("Mua sắm tài sản");
        assertThat(editor.does(() -> catalogue.count(CatalogueFilter.IN_FORCE))).isEqualTo(1);
        var added = editor.does(imports::all).getFirst().latest();
        assertThat(added.hours()).isEqualByComparingTo("6");
        assertThat(added.paid().amount()).isEqualTo(15_000);
        assertThat(added.content().figuresOn()).contains(LocalDate.of(2024, 6, 15));
    }

    @Test
    void an_amendment_begins_with_what_is_there() {
        var id = issued();
        open(editor, "procedures/" + id.text() + "/amend");
        assertThat(field("Mã thủ tục").isReadOnly()).isTrue();
        field("Giờ, dòng 2").setValue("2");
        field("Số quyết định").setValue("9/QĐ-UBND");
        day("Ngày ký", LocalDate.of(2024, 6, 1));
        day("Hiệu lực từ", LocalDate.of(2024, 1, 15));
        day("Ngày ký", LocalDate.of(2024, 1, 15));
        press("Ghi sửa đổi");
        assertThat(dayField("Hiệu lực từ").getErrorMessage())
                .isEqualTo("Phải sau ngày 15/1/2024, là ngày bản trước có hiệu lực.");
        day("Hiệu lực từ", LocalDate.of(2024, 6, 10));
        press("Ghi sửa đổi");
        var read = editor.does(() -> catalogue.procedure(id));
        assertThat(read.versions()).hasSize(2);
        assertThat(read.latest().hours()).isEqualByComparingTo("4");
        assertThat(read.latest().content().papers())
                .isEqualTo(read.versions().getFirst().content().papers());
        assertThat(read.latest().content().figuresOn()).contains(LocalDate.of(2023, 12, 31));
    }

    @Test
    void thousands_of_hours_can_be_taken_over_as_they_are_shown() {
        var id = issued(AProcedure.of(justice).step("Đo đạc", "9999.5").paper("Bản đồ", 1, 0, "1000", 5_000));
        open(editor, "procedures/" + id.text() + "/amend");
        field("Số lần một năm").setValue("2");
        field("Số quyết định").setValue("9/QĐ-UBND");
        day("Ngày ký", LocalDate.of(2024, 6, 1));
        day("Hiệu lực từ", LocalDate.of(2024, 6, 10));
        press("Ghi sửa đổi");
        assertThat(editor.does(() -> catalogue.procedure(id)).latest().hours()).isEqualByComparingTo("10999.5");
    }

    @Test
    void it_is_abolished_by_a_decision_and_says_so() {
        var id = issued();
        open(editor, "procedures/" + id.text());
        press("Bãi bỏ…");
        field("Số quyết định").setValue("9/QĐ-UBND");
        day("Ngày ký", LocalDate.of(2024, 6, 1));
        day("Hết hiệu lực từ", LocalDate.of(2024, 6, 10));
        pressInDialog("Ghi bãi bỏ");
        assertThat(shown()).contains("Bãi bỏ từ 10/6/2024");
        assertThat(buttons()).doesNotContain("Bãi bỏ…", "Ghi sửa đổi");
    }

    @Test
    void an_inspector_reads_and_has_nothing_to_press() {
        var id = issued();
        open(province.inspector(), "procedures/" + id.text());
        assertThat(titleShown()).isEqualTo("Đăng ký khai sinh");
        assertThat(buttons()).doesNotContain("Bãi bỏ…", "Ghi sửa đổi");
    }

    /** What the portal gives out it takes in again as the same, by the codes of its columns and by their words. */
    @Test
    void a_file_given_out_is_taken_in_again_as_the_same() throws IOException {
        issued();
        var export = new ProcedureExport(new ProcedureWords(screen()));
        var csv = new ByteArrayOutputStream();
        export.csv(editor.does(imports::all), csv);
        assertThat(outcomes(csv.toByteArray())).containsExactly(Outcome.SAME);
        var xlsx = new ByteArrayOutputStream();
        export.xlsx(editor.does(imports::all), xlsx);
        assertThat(outcomes(xlsx.toByteArray())).containsExactly(Outcome.SAME);
    }

    @Test
    void a_file_of_before_papers_cost_anything_is_taken_in_still() throws IOException {
        var file = """
                code,name_vi,scope,field,unit,level,online,times_a_year,subjects_a_year,decision,signed_on,in_force_from,\
                work,doer,hours,service_dong,fee_dong,paper,originals
                HT-01,Đăng ký khai sinh,public,Hộ tịch,Sở Tư pháp,commune,partial,1,1200,12/QĐ-UBND,2024-01-15,2024-01-15,\
                Tiếp nhận,Một cửa,0.5,0,8000,Giấy chứng sinh,1
                """.getBytes(StandardCharsets.UTF_8);
        assertThat(outcomes(file)).containsExactly(Outcome.ADD);
    }

    private UI screen() {
        open(editor, "procedures-import");
        return UI.getCurrent();
    }

    private List<Outcome> outcomes(byte[] file) throws IOException {
        var importing = new ProcedureImporting(screen(), imports);
        var columns = importing.columns().stream()
                .map(column -> new SheetColumn(
                        column.code(), List.of(screen().getTranslation(column.key())), column.required()))
                .toList();
        var table = SheetFile.read(new ByteArrayInputStream(file), columns);
        return editor.does(() -> importing.preview(table)).lines().stream()
                .map(Line::outcome)
                .toList();
    }

    /** By hand: 0.5 + 3 hours of steps and 1.5 of a paper, 8,000 and 30,000 đồng, 1 + 5 days. */
    private ProcedureId issued() {
        return issued(AProcedure.of(justice)
                .step("Tiếp nhận", "0.5", 0, 8_000)
                .step("Thẩm tra", "3")
                .days(5)
                .paper("Giấy chứng sinh", 1, 0, "1.5", 30_000)
                .figuresOn(LocalDate.of(2023, 12, 31)));
    }

    private ProcedureId issued(AProcedure says) {
        return editor.does(() -> catalogue.issue(
                new ProcedureCodes("HT-01", java.util.Optional.empty()),
                ProcedureScope.PUBLIC,
                says.says(),
                new SignedDecision("12/QĐ-UBND", LocalDate.of(2024, 1, 15), LocalDate.of(2024, 1, 15))));
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, String text) {
        List<ComboBox<String>> combos =
                (List<ComboBox<String>>) (List<?>) $(ComboBox.class).all();
        combos.stream()
                .filter(combo -> combo.getLabel().startsWith(label))
                .findFirst()
                .orElseThrow()
                .setValue(text);
    }

    private void day(String label, LocalDate day) {
        dayField(label).setValue(day);
    }

    private DatePicker dayField(String label) {
        return $(DatePicker.class).all().stream()
                .filter(field -> field.getLabel().startsWith(label))
                .findFirst()
                .orElseThrow();
    }
}
