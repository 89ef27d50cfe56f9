package vn.tinhgon.announcement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.announcement.Draft;
import vn.tinhgon.announcement.DraftService;
import vn.tinhgon.announcement.Opinion;
import vn.tinhgon.announcement.Stance;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.DraftId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.unit.UnitRow;

/** UC-026 on screen: a draft is recorded, units answer, the province sends its answer. */
@PortalTest
class UC026AskOpinionsOnScreenTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    @Autowired
    DraftService drafts;

    TestProvince province;
    TestPerson admin;
    TestPerson editor;
    UnitId justice;

    @BeforeEach
    void a_department() {
        province = provinces.fresh();
        admin = province.admin();
        justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_control_office_records_a_draft_and_asks_units() {
        open(admin, "drafts");
        press("Ghi dự thảo");
        area("Tên dự thảo").setValue("Dự thảo Nghị định về hộ tịch");
        field("Cơ quan soạn thảo").setValue("Bộ Tư pháp");
        day("Ngày nhận", LocalDate.of(2024, 6, 3));
        day("Hạn góp ý", LocalDate.of(2024, 6, 20));
        pressInDialog("Ghi và hỏi ý kiến");
        var units = (MultiSelectComboBox<UnitRow>) $(MultiSelectComboBox.class).single();
        assertThat(units.getErrorMessage()).isEqualTo("Chọn ít nhất một đơn vị.");
        units.setValue(units.getListDataView()
                .getItems()
                .filter(unit -> unit.id().equals(justice))
                .collect(Collectors.toSet()));
        pressInDialog("Ghi và hỏi ý kiến");
        assertThat(titleShown()).isEqualTo("Dự thảo Nghị định về hộ tịch");
        assertThat(shown()).contains("Sở Tư pháp", "Đang trong hạn", "hạn 20/6/2024");
        assertThat(buttons())
                .contains("Ghi trả lời của tỉnh", "Hỏi thêm đơn vị")
                .doesNotContain("Góp ý");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_unit_gives_its_opinion_and_corrects_it_and_the_province_answers() {
        var id = asked(LocalDate.of(2024, 6, 12));
        open(editor, "drafts/" + id.text());
        assertThat(shown()).contains("Quá hạn");
        press("Góp ý");
        ((Select<Stance>) $(Select.class).single()).setValue(Stance.PROPOSES);
        day("Ngày trả lời", LocalDate.of(2024, 6, 1));
        area("Nội dung góp ý").setValue("Bỏ bản sao");
        pressInDialog("Gửi góp ý");
        assertThat(inDialog(DatePicker.class).getErrorMessage()).isEqualTo("Trước ngày nhận dự thảo 3/6/2024.");
        area("Nội dung góp ý").setValue("");
        day("Ngày trả lời", LocalDate.of(2024, 6, 12));
        pressInDialog("Gửi góp ý");
        assertThat(area("Nội dung góp ý").isInvalid()).isTrue();
        area("Nội dung góp ý").setValue("Bỏ bản sao");
        pressInDialog("Gửi góp ý");
        assertThat(shown())
                .contains("Đúng hạn", "Đề nghị sửa, 12/6/2024: Bỏ bản sao")
                .as("in time by the day that was typed: when it was entered stands beside it")
                .contains("Ghi vào cổng lúc ");
        press("Đính chính");
        area("Nội dung góp ý").setValue("Bỏ hai bản sao");
        area("Lý do").setValue("Thiếu");
        pressInDialog("Gửi góp ý");
        assertThat(shown()).contains("Bỏ hai bản sao", "Lý do: Thiếu");
        open(admin, "drafts/" + id.text());
        press("Ghi trả lời của tỉnh");
        field("Số văn bản trả lời").setValue("9/UBND-NC");
        day("Ngày gửi", LocalDate.of(2024, 6, 14));
        pressInDialog("Ghi trả lời");
        assertThat(shown()).contains("9/UBND-NC, 14/6/2024");
        open(editor, "drafts/" + id.text());
        assertThat(buttons()).doesNotContain("Đính chính", "Góp ý");
    }

    @Test
    void what_is_owed_waits_at_the_first_page() {
        var id = asked(LocalDate.of(2024, 6, 12));
        open(editor, "");
        assertThat(shown()).contains("1 dự thảo phải góp ý");
        open(editor, "drafts");
        assertThat(row(0, 0)).contains("Dự thảo Nghị định", "Quá hạn", "0/1");
        editor.doing(() -> drafts.give(id, 0, new Opinion(Stance.AGREES, "", LocalDate.of(2024, 6, 12)), ""));
        open(admin, "");
        assertThat(shown()).contains("1 dự thảo đã đủ ý kiến, tỉnh phải trả lời");
    }

    @Test
    void who_only_reads_has_nothing_to_press() {
        var id = asked(LocalDate.of(2024, 6, 12));
        open(province.inspector(), "drafts/" + id.text());
        assertThat(titleShown()).isEqualTo("Dự thảo Nghị định");
        assertThat(buttons()).doesNotContain("Góp ý", "Ghi trả lời của tỉnh", "Đính chính dự thảo");
    }

    private DraftId asked(LocalDate due) {
        return admin.does(() -> drafts.record(
                new Draft("Dự thảo Nghị định", "Bộ Tư pháp", LocalDate.of(2024, 6, 3), due), Set.of(justice)));
    }

    private void day(String label, LocalDate day) {
        $(DatePicker.class).all().stream()
                .filter(field -> field.getLabel().equals(label))
                .findFirst()
                .orElseThrow()
                .setValue(day);
    }
}
