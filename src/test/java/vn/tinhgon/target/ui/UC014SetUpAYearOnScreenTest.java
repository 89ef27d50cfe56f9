package vn.tinhgon.target.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.directive.Directive;
import vn.tinhgon.directive.DirectiveService;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.target.Indicator;
import vn.tinhgon.target.Party;
import vn.tinhgon.target.ProgrammeService;
import vn.tinhgon.target.TargetData;
import vn.tinhgon.target.TargetService;
import vn.tinhgon.unit.UnitKind;

/** UC-014 on the screens: directive, programme, target typed, targets taken over. */
@PortalTest
class UC014SetUpAYearOnScreenTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    TargetService targets;

    @Autowired
    DirectiveService directives;

    TestProvince province;
    TestPerson minh;

    @BeforeEach
    void a_province_in_its_first_year() {
        province = provinces.fresh();
        minh = province.admin();
        province.target(1, Accumulation.FLOW, Comparison.AT_LEAST, "50");
        province.target(2, Accumulation.STOCK, Comparison.EXACTLY, "100");
    }

    @Test
    void a_directive_is_typed_and_what_is_missing_is_said_at_its_field() {
        open(minh, "directives");
        press("Thêm văn bản");
        dialogField("Số, ký hiệu").setValue("45/KH-UBND");
        dialogField("Cơ quan ban hành").setValue("UBND tỉnh");
        pressInDialog("Lưu");
        var subject = $(TextArea.class, $(Dialog.class).single()).all().getFirst();
        assertThat(subject.getErrorMessage()).isEqualTo("Hãy điền ô này.");
        subject.setValue("Kế hoạch kiểm soát TTHC năm 2025");
        pressInDialog("Lưu");
        assertThat(shown()).contains("2 văn bản.");
        type("Tìm văn bản", "kiem soat");
        assertThat(shown()).contains("1 văn bản.");
        assertThat(row(0, 0)).contains("45/KH-UBND", "UBND tỉnh");
    }

    @Test
    void a_year_is_set_up_and_the_one_before_is_taken_over() {
        open(minh, "targets");
        press("Chương trình mới");
        dialogField("Tên chương trình").setValue("Chương trình năm 2025");
        day("Ngày đầu").setValue(LocalDate.of(2024, 12, 1));
        day("Ngày cuối").setValue(LocalDate.of(2025, 12, 14));
        basis().setValue(Set.copyOf(known()));
        pressInDialog("Lưu");
        assertThat(day("Ngày đầu").getErrorMessage()).contains("trùng với «Chương trình năm 2024»");
        day("Ngày đầu").setValue(LocalDate.of(2024, 12, 15));
        pressInDialog("Lưu");
        assertThat(shown()).contains("Chương trình năm 2025", "15/12/2024–14/12/2025", "0 chỉ tiêu.");

        press("Chép chỉ tiêu");
        assertThat(shown()).contains("2 chỉ tiêu trong thư viện, đã chọn 0.");
        type("Mục tiêu mới của Chỉ tiêu 1", "60");
        $(Checkbox.class).all().getFirst().setValue(true);
        press("Chép 2 chỉ tiêu");
        assertThat(field("Mục tiêu mới của Chỉ tiêu 2").getErrorMessage()).isEqualTo("Chưa nhập số.");
        type("Mục tiêu mới của Chỉ tiêu 2", "100");
        press("Chép 2 chỉ tiêu");
        assertThat(shown()).contains("Chương trình năm 2025", "2 chỉ tiêu.");
        assertThat(minh.does(() -> targets.list(of2025(), ""))).hasSize(2);
    }

    @Test
    void a_target_is_typed_and_refused_at_the_field_that_is_wrong() {
        open(minh, "programmes/" + province.programme().text() + "/add-target");
        assertThat(field("Số thứ tự in").getValue()).isEqualTo("3");
        type("Chỉ tiêu", "Tỷ lệ hồ sơ trực tuyến");
        type("Mục tiêu in", "Tối thiểu 80");
        type("Chủ trì, như in", "Các Sở");
        type("Mã chỉ tiêu", "CT-1");
        type("Tên ngắn", "Hồ sơ trực tuyến");
        type("Mục tiêu chung", "120");
        press("Thêm chỉ tiêu");
        assertThat(field("Mục tiêu chung").isInvalid()).isTrue();
        type("Mục tiêu chung", "80");
        press("Thêm chỉ tiêu");
        assertThat(leads().getErrorMessage()).contains("chủ trì");
        leads().setValue(Set.of(new Party.OfKind(UnitKind.DEPARTMENT)));
        press("Thêm chỉ tiêu");
        assertThat(field("Mã chỉ tiêu").getErrorMessage()).contains("CT-1", "Chỉ tiêu 1");
        type("Mã chỉ tiêu", "CT-3");
        press("Thêm chỉ tiêu");
        assertThat(titleShown()).isEqualTo("CT 3. Hồ sơ trực tuyến");
        assertThat(shown()).contains("CT-3", "≥ 80%", "Tháng", "Tối thiểu 80");
    }

    @Test
    void a_target_asks_by_its_kind_and_what_another_kind_needs_stays_typed() {
        open(minh, "programmes/" + province.programme().text() + "/add-target");
        type("Chỉ tiêu", "Ban hành quy chế");
        type("Mục tiêu in", "Trước 30/6");
        type("Chủ trì, như in", "Các Sở");
        type("Mã chỉ tiêu", "CT-3");
        type("Tên ngắn", "Quy chế");
        type("Mẫu số tối thiểu", "30");
        leads().setValue(Set.of(new Party.OfKind(UnitKind.DEPARTMENT)));
        kind().setValue(FigureKind.COUNT);
        type("Mục tiêu chung", "120");
        press("Thêm chỉ tiêu");
        assertThat(field("Đơn vị tính").getErrorMessage()).isEqualTo("Hãy điền ô này.");
        kind().setValue(FigureKind.MILESTONE);
        press("Thêm chỉ tiêu");
        assertThat(field("Mục tiêu chung").getErrorMessage()).contains("«120»", "ngày");
        type("Mục tiêu chung", "30/6/2024");
        kind().setValue(FigureKind.RATE);
        assertThat(field("Mẫu số tối thiểu").getValue()).isEqualTo("30");
        kind().setValue(FigureKind.MILESTONE);
        press("Thêm chỉ tiêu");
        assertThat(titleShown()).isEqualTo("CT 3. Quy chế");
        assertThat(shown()).contains("≤ 30/6/2024");
    }

    @SuppressWarnings("unchecked")
    private Select<FigureKind> kind() {
        return $(Select.class).all().stream()
                .filter(field -> "Loại số liệu".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_somebody_else_saved_meanwhile_is_shown_beside_what_is_typed() {
        var target = province.target(3, Accumulation.FLOW, Comparison.AT_LEAST, "50");
        open(minh, "targets/" + target.text() + "/correct");
        var present = minh.does(() -> targets.target(target)).data();
        var theirs = new TargetData(
                present.number(),
                new Indicator(
                        present.indicator().code(),
                        present.indicator().text(),
                        "Tên của người khác",
                        "",
                        "",
                        "",
                        present.indicator().group(),
                        present.indicator().dossiers()),
                present.judging(),
                present.printed(),
                present.parties());
        minh.doing(() -> targets.correct(target, 1, theirs));

        type("Tên ngắn", "Tên của tôi");
        press("Lưu");
        assertThat(shown()).contains("Người khác vừa sửa chỉ tiêu này", "Tên của người khác");
        assertThat(field("Tên ngắn").getValue()).isEqualTo("Tên của tôi");
        press("Giữ bản của tôi, lưu đè lên bản này");
        assertThat(titleShown()).isEqualTo("CT 3. Tên của tôi");
    }

    @Test
    void who_does_not_set_up_sees_no_button_for_it() {
        open(province.inspector(), "targets");
        assertThat(buttons()).doesNotContain("Chương trình mới", "Thêm chỉ tiêu", "Chép chỉ tiêu");
        open(province.inspector(), "directives");
        assertThat(buttons()).doesNotContain("Thêm văn bản");
    }

    @Test
    void a_province_begins_with_its_first_programme() {
        var empty = provinces.fresh();
        open(empty.admin(), "targets");
        assertThat(buttons()).contains("Chương trình mới");
    }

    private ProgrammeId of2025() {
        return minh.does(programmes::all).getLast().id();
    }

    private List<Directive> known() {
        return minh.does(() -> directives.list("", new Slice(0, 10)));
    }

    private TextField dialogField(String label) {
        return $(TextField.class, $(Dialog.class).single()).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private DatePicker day(String label) {
        return $(DatePicker.class, $(Dialog.class).single()).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Directive> basis() {
        return inDialog(MultiSelectComboBox.class);
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Party> leads() {
        return $(MultiSelectComboBox.class).all().getFirst();
    }
}
