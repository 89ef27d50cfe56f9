package vn.tinhgon.procedure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.exchange.SheetColumn;
import vn.tinhgon.platform.exchange.SheetFile;
import vn.tinhgon.platform.ui.Importing;
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
        open(editor, "procedures/" + id.text());
        assertThat(titleShown()).isEqualTo("Đăng ký khai sinh");
        assertThat(shown()).contains("Tiếp nhận", "Thẩm tra", "3,5", "Quyết định 12/QĐ-UBND ngày 15/1/2024");
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
        assertThat(field("Giờ, dòng 1").getErrorMessage()).contains("lớn hơn 0");
        field("Giờ, dòng 1").setValue("1,5");
        field("Công việc, dòng 2").setValue("Duyệt");
        field("Giờ, dòng 2").setValue("0,5");
        press("Thêm vào danh mục");
        assertThat(titleShown()).isEqualTo("Mua sắm tài sản");
        assertThat(editor.does(() -> catalogue.count(CatalogueFilter.IN_FORCE))).isEqualTo(1);
        assertThat(editor.does(imports::all).getFirst().latest().hours()).isEqualByComparingTo("2");
    }

    @Test
    void an_amendment_begins_with_what_is_there() {
        var id = issued();
        open(editor, "procedures/" + id.text() + "/amend");
        assertThat(field("Mã thủ tục").isReadOnly()).isTrue();
        field("Giờ, dòng 2").setValue("2");
        field("Số quyết định").setValue("9/QĐ-UBND");
        day("Ngày ký", LocalDate.of(2024, 6, 1));
        day("Hiệu lực từ", LocalDate.of(2024, 6, 10));
        press("Ghi sửa đổi");
        var read = editor.does(() -> catalogue.procedure(id));
        assertThat(read.versions()).hasSize(2);
        assertThat(read.latest().hours()).isEqualByComparingTo("2.5");
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

    /** What the portal gives out it takes in again as the same. */
    @Test
    void a_file_given_out_is_taken_in_again_as_the_same() throws IOException {
        issued();
        open(editor, "procedures-import");
        var words = new ProcedureWords(com.vaadin.flow.component.UI.getCurrent());
        var importing = new ProcedureImporting(com.vaadin.flow.component.UI.getCurrent(), imports);
        var columns = importing.columns().stream()
                .map(Importing.Column::code)
                .map(SheetColumn::optional)
                .toList();
        var file = new ByteArrayOutputStream();
        new ProcedureExport(words).csv(editor.does(imports::all), file);
        var table = SheetFile.read(new ByteArrayInputStream(file.toByteArray()), columns);
        assertThat(editor.does(() -> importing.preview(table)).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.outcome()).isEqualTo(Outcome.SAME));
    }

    private ProcedureId issued() {
        var says = AProcedure.of(justice)
                .step("Tiếp nhận", "0.5", 0, 8_000)
                .step("Thẩm tra", "3")
                .paper("Giấy chứng sinh", 1, 0)
                .says();
        return editor.does(() -> catalogue.issue(
                new ProcedureCodes("HT-01", java.util.Optional.empty()),
                ProcedureScope.PUBLIC,
                says,
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
        $(DatePicker.class).all().stream()
                .filter(field -> field.getLabel().startsWith(label))
                .findFirst()
                .orElseThrow()
                .setValue(day);
    }
}
