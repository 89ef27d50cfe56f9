package vn.tinhgon.unit.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.unit.Basis;
import vn.tinhgon.unit.Contact;
import vn.tinhgon.unit.Heir;
import vn.tinhgon.unit.NewUnit;
import vn.tinhgon.unit.Share;
import vn.tinhgon.unit.StructureService;
import vn.tinhgon.unit.UnitCode;
import vn.tinhgon.unit.UnitKind;
import vn.tinhgon.unit.UnitName;

/** UC-008 */
@PortalTest
class UC008KeepTheUnitsTest extends ScreenTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final LocalDate MARCH_2025 = LocalDate.of(2025, 3, 1);
    private static final Basis DECISION = new Basis("Nghị quyết 497/NQ-HĐND");

    @Autowired
    Provinces provinces;

    @Autowired
    StructureService structure;

    TestProvince province;
    TestPerson admin;
    UnitId root;
    UnitId planning;
    UnitId finance;

    @BeforeEach
    void a_province_with_two_departments_and_a_district() {
        province = provinces.fresh();
        admin = province.admin();
        root = founded("tinh", UnitKind.PROVINCE, "Tỉnh Thử", Optional.empty());
        planning = founded("so-khdt", UnitKind.DEPARTMENT, "Sở Kế hoạch và Đầu tư", Optional.of(root));
        finance = founded("so-tc", UnitKind.DEPARTMENT, "Sở Tài chính", Optional.of(root));
        var district = founded("huyen-van-lam", UnitKind.DISTRICT, "UBND huyện Văn Lâm", Optional.of(root));
        founded("x-lac-dao", UnitKind.COMMUNE, "UBND xã Lạc Đạo", Optional.of(district));
    }

    private UnitId founded(String code, UnitKind kind, String name, Optional<UnitId> parent) {
        return admin.does(() -> structure.create(new NewUnit(
                new UnitCode(code), kind, new UnitName(name, ""), parent, LONG_AGO, DECISION, Contact.UNKNOWN)));
    }

    private void handedOn() {
        admin.doing(
                () -> structure.end(planning, 1, MARCH_2025, DECISION, List.of(new Heir(finance, new Share.Whole()))));
    }

    /** First cells of the lines that are open. */
    private List<String> lines() {
        roundTrip();
        var rows = new GridTester<>($(TreeGrid.class).single()).size();
        return IntStream.range(0, rows)
                .mapToObj(line -> row(0, line).getFirst())
                .toList();
    }

    @Test
    void the_province_is_open_and_its_units_stand_under_it_by_kind_and_name() {
        open(province.inspector(), "units");
        assertThat(lines())
                .containsSubsequence("Tỉnh Thử", "Sở Kế hoạch và Đầu tư", "Sở Tài chính", "UBND huyện Văn Lâm")
                .doesNotContain("UBND xã Lạc Đạo");
        assertThat(row(0, 1)).contains("so-khdt", "Sở", "Sở, ban, ngành", "1/1/2000");
    }

    @Test
    void what_is_typed_without_diacritics_is_found_with_its_path() {
        open(admin, "units", Map.of("text", "lac dao"));
        assertThat(lines()).containsExactly("UBND xã Lạc ĐạoTỉnh Thử › UBND huyện Văn Lâm");
        type("Tìm theo tên", "so tai");
        assertThat(lines()).containsExactly("Sở Tài chínhTỉnh Thử");
        type("Tìm theo tên", "không có");
        assertThat(shown()).contains("0 đơn vị");
    }

    @Test
    void another_day_shows_the_units_of_that_day() {
        handedOn();
        open(admin, "units", Map.of("day", "2025-03-01"));
        assertThat(lines()).doesNotContain("Sở Kế hoạch và Đầu tư").contains("Sở Tài chính");
        open(admin, "units", Map.of("day", "2025-02-28"));
        assertThat(lines()).contains("Sở Kế hoạch và Đầu tư");
    }

    @Test
    void only_those_who_may_see_buttons_that_change_something() {
        open(province.headOf(finance), "units/" + finance.text());
        assertThat(titleShown()).isEqualTo("Sở Tài chính");
        assertThat(buttons()).doesNotContain("Đổi tên", "Kết thúc hoạt động", "Ghi kế thừa");
        open(province.headOf(finance), "units/import");
        assertThat(titleShown()).isEqualTo("Không tìm thấy trang");
    }

    @Test
    void the_successor_shows_what_it_inherited_as_inherited_and_apart_from_its_own() {
        province.assignment(province.target(1, Accumulation.FLOW, Comparison.AT_LEAST, "50"), planning, "50");
        handedOn();
        open(admin, "units/" + finance.text());
        assertThat(shown())
                .contains("Kế thừa từSở Kế hoạch và Đầu tư, từ 1/3/2025, toàn bộ")
                .contains("Chương trình năm 2024")
                .contains("không tính vào kết quả của đơn vị này")
                .contains("Chưa có chỉ tiêu nào được ghi trong cổng.");
        open(admin, "units/" + planning.text());
        assertThat(shown()).contains("Đơn vị kế thừa", "Sở Tài chính, từ 1/3/2025, toàn bộ");
    }

    @Test
    void a_unit_is_founded_and_a_taken_code_is_refused_at_its_field() {
        open(admin, "units");
        press("Thêm đơn vị");
        type("Tên đầy đủ", "Sở Ngoại vụ");
        type("Mã", "so-tc");
        kind().setValue(UnitKind.DEPARTMENT);
        day("Thành lập từ ngày").setValue(MARCH_2025);
        area("Căn cứ pháp lý").setValue("Nghị quyết 12/NQ-HĐND");
        pressInDialog("Thành lập");
        assertThat(field("Mã").getErrorMessage()).contains("Sở Tài chính");
        assertThat(field("Tên đầy đủ").getValue()).isEqualTo("Sở Ngoại vụ");
        type("Mã", "so-ngoai-vu");
        pressInDialog("Thành lập");
        assertThat(titleShown()).isEqualTo("Sở Ngoại vụ");
        assertThat(shown()).contains("từ 1/3/2025", "Nghị quyết 12/NQ-HĐND");
    }

    @Test
    void a_unit_is_renamed_from_a_day_on() {
        open(admin, "units/" + finance.text());
        press("Đổi tên");
        type("Tên đầy đủ", "Sở Tài chính và Kế hoạch");
        day("Áp dụng từ ngày").setValue(MARCH_2025);
        pressInDialog("Đổi tên");
        assertThat(area("Căn cứ pháp lý").getErrorMessage()).contains("căn cứ pháp lý");
        area("Căn cứ pháp lý").setValue("Nghị quyết 12/NQ-HĐND");
        pressInDialog("Đổi tên");
        assertThat(shown()).contains("Sở Tài chính và Kế hoạch", "từ 1/3/2025", "1/1/2000–28/2/2025");
    }

    @Test
    void a_unit_ends_with_its_heir() {
        open(admin, "units/" + planning.text());
        press("Kết thúc hoạt động");
        day("Không còn hoạt động từ ngày").setValue(MARCH_2025);
        area("Căn cứ pháp lý").setValue("Nghị quyết 12/NQ-HĐND");
        pressInForm("Thêm đơn vị kế thừa");
        pressInDialog("Kết thúc hoạt động");
        assertThat($(ComboBox.class, dialog()).single().getErrorMessage()).contains("Hãy chọn đơn vị kế thừa");
        pressInForm("Bỏ dòng này");
        pressInDialog("Kết thúc hoạt động");
        assertThat(shown()).contains("1/1/2000–28/2/2025");
        assertThat(buttons()).contains("Ghi kế thừa").doesNotContain("Đổi tên");
    }

    @Test
    void a_unit_in_use_says_what_goes_on_in_it() {
        province.editorOf(finance);
        open(admin, "units/" + finance.text());
        press("Kết thúc hoạt động");
        day("Không còn hoạt động từ ngày").setValue(MARCH_2025);
        area("Căn cứ pháp lý").setValue("Nghị quyết 12/NQ-HĐND");
        pressInDialog("Kết thúc hoạt động");
        assertThat(day("Không còn hoạt động từ ngày").getErrorMessage()).contains("Lê Thu Hà");
    }

    @Test
    void files_are_taken_in_on_a_page_of_their_own() {
        open(admin, "units/import");
        assertThat(titleShown()).isEqualTo("Nhập từ tệp");
        assertThat(shown()).contains("Tải tệp mẫu (XLSX)", "Mã cấp trên", "Áp dụng từ ngày");
        upload("code,name_vi,kind,parent,valid_from,valid_to_exclusive\n"
                + "so-y-te,Sở Y tế,Sở,tinh,2001-01-01,\nso-tc,Sở Tài chính,department,tinh,2000-01-01,2025-03-01\n");
        assertThat(row(0, 0)).contains("3", "Lỗi", "Sở Tài chính");
        assertThat(row(0, 0).getLast()).startsWith("Cột «Căn cứ pháp lý»: Hãy ghi căn cứ pháp lý");
        upload("code,name_vi,kind,parent,valid_from,valid_to_exclusive\nso-y-te,Sở Y tế,Sở,tinh,2001-01-01,\n");
        press("Ghi 1 dòng");
        assertThat(shown()).contains("Đã ghi: thêm 1, đổi 0, kết thúc 0.");
        open(admin, "units", Map.of("text", "y te"));
        assertThat(lines()).containsExactly("Sở Y tếTỉnh Thử");
    }

    private void upload(String csv) {
        new UploadTester<>($(Upload.class).single()).upload("don-vi.csv", "text/csv", csv.getBytes(UTF_8));
        roundTrip();
    }

    private Dialog dialog() {
        return $(Dialog.class).single();
    }

    private void pressInForm(String words) {
        $(Button.class, dialog()).all().stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .click();
        roundTrip();
    }

    private DayField day(String label) {
        return $(DayField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Select<UnitKind> kind() {
        return $(Select.class).single();
    }
}
