package vn.tinhgon.simplification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.AProposal;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.simplification.Plan;
import vn.tinhgon.simplification.PlanService;
import vn.tinhgon.simplification.Recommendation.Outcome;

/** UC-033 */
@PortalTest
class UC033AskAHigherAuthorityOnScreenTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    @Autowired
    PlanService plans;

    TestProvince province;
    TestPerson editor;
    TestPerson admin;
    TestPerson head;
    ProcedureId procedure;
    Plan draft;

    @BeforeEach
    void a_drafted_plan() {
        province = provinces.fresh();
        var justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
        head = province.headOf(justice);
        admin = province.admin();
        province.hourlyIncome(50_000);
        procedure = province.procedure(justice, "NB-01", "8", 100_000, 10, 2);
        draft = editor.does(() -> plans.record(PlanId.next(), procedure, AProposal.whole("4", 50_000)));
    }

    @Test
    void the_unit_says_what_it_needs_the_province_sends_it_and_records_the_answer() {
        open(editor, "plans/" + procedure.text());
        press("Thêm kiến nghị cấp trên");
        pressInDialog("Thêm");
        assertThat(field("Cơ quan có thẩm quyền").getErrorMessage()).isEqualTo("Chưa nêu cơ quan có thẩm quyền.");
        field("Cơ quan có thẩm quyền").setValue("Bộ Tư pháp");
        area("Quy định").setValue("Điều 5 Thông tư 01/2020/TT-BTP");
        pressInDialog("Thêm");
        assertThat(shown()).contains("Bộ Tư pháp · Sửa đổi", "Điều 5 Thông tư 01/2020/TT-BTP", "Chưa gửi");

        head.doing(() -> plans.submit(draft.id(), draft.version()));
        province.handedInOn(draft.id(), LocalDate.of(2024, 6, 10));
        open(admin, "");
        assertThat(shown()).contains("1 kiến nghị cấp trên chưa gửi");
        open(admin, "plans/" + procedure.text());
        assertThat(buttons()).as("first it is sent").doesNotContain("Phê duyệt…");
        assertThat(shown()).contains("kiến nghị đến Bộ Tư pháp chưa gửi");
        press("Ghi đã gửi");
        field("Số văn bản").setValue("90/UBND-KSTT");
        inDialog(DayField.class).setValue(LocalDate.of(2024, 6, 12));
        pressInDialog("Ghi đã gửi");
        assertThat(shown()).contains("Chờ trả lời", "Gửi bằng văn bản 90/UBND-KSTT ngày 12/6/2024");

        assertThat(shown()).contains("NB-01: Bộ Tư pháp chưa đồng ý với kiến nghị");

        press("Sửa văn bản gửi…");
        assertThat(field("Số văn bản").getValue()).isEqualTo("90/UBND-KSTT");
        inDialog(DayField.class).setValue(LocalDate.of(2024, 6, 13));
        pressInDialog("Sửa");
        assertThat(area("Lý do sửa").getErrorMessage()).isNotBlank();
        area("Lý do sửa").setValue("Gõ nhầm ngày");
        pressInDialog("Sửa");
        assertThat(shown()).contains("90/UBND-KSTT ngày 13/6/2024", "Đã sửa văn bản gửi: Gõ nhầm ngày");

        open(admin, "recommendations", Map.of("state", "WAITING"));
        assertThat(row(0, 0)).anyMatch(cell -> cell.contains("đã chờ 2 ngày"));

        open(admin, "plans/" + procedure.text());
        press("Ghi trả lời");
        inDialog(RadioButtonGroup.class).setValue(Outcome.ACCEPTED);
        field("Số văn bản").setValue("12/BTP-PC");
        inDialog(DayField.class).setValue(LocalDate.of(2024, 6, 14));
        pressInDialog("Ghi trả lời");
        assertThat(shown()).contains("Đồng ý", "Trả lời tại văn bản 12/BTP-PC ngày 14/6/2024");
        assertThat(buttons()).contains("Phê duyệt…");
    }

    @Test
    void who_only_reads_sees_it_and_has_no_button() {
        open(province.inspector(), "plans/" + procedure.text());
        assertThat(buttons()).doesNotContain("Thêm kiến nghị cấp trên", "Ghi đã gửi");
    }
}
