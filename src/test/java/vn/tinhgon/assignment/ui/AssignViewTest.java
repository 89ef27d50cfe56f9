package vn.tinhgon.assignment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.assignment.AssignmentService;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.TargetId;

/** UC-002: choosing units, the preview, and assigning, by what is on the screen. */
@PortalTest
class AssignViewTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    @Autowired
    AssignmentService assignments;

    TestProvince province;
    TestPerson admin;
    TargetId target;

    @BeforeEach
    void a_target_for_two_departments() {
        province = provinces.fresh();
        admin = province.admin();
        target = province.target(4, Accumulation.FLOW, Comparison.AT_LEAST, "80");
        province.department("Sở Tư pháp");
        province.department("Sở Y tế");
        province.month(1);
    }

    @Test
    void units_are_chosen_by_kind_and_given_after_the_preview() {
        open(admin, address());
        assertThat(shown()).contains("Chọn đơn vị ở bảng bên để xem trước");
        press("Chọn Sở (2)");
        assertThat(shown()).contains("Đã chọn 2 đơn vị: 2 mới, 0 đổi, 0 giữ nguyên, 0 từ chối");
        assertThat(given()).isZero();
        press("Giao 2 đơn vị");
        assertThat(given()).isEqualTo(2);
        assertThat(titleShown()).startsWith("CT 4.");
        assertThat(shown()).contains("Đã giao cho 2 đơn vị");
    }

    @Test
    void a_goal_that_cannot_be_stands_at_its_field_and_the_others_go_on() {
        open(admin, address());
        press("Chọn Sở (2)");
        for (var typed : new String[] {"120", "0", "-5", "cao"}) {
            var goal = goalOfHealth();
            goal.setValue(typed);
            assertThat(goal.isInvalid()).as(typed).isTrue();
            assertThat(goal.getValue()).isEqualTo(typed);
            assertThat(buttons()).contains("Giao 1 đơn vị");
        }
        goalOfHealth().setValue("46,09");
        assertThat(goalOfHealth().isInvalid()).isFalse();
        press("Giao 2 đơn vị");
        open(admin, "targets/" + target.text());
        assertThat(row(0, 1)).contains("≥ 46,09%");
    }

    @Test
    void one_goal_is_filled_in_for_all_that_are_chosen() {
        open(admin, address());
        press("Chọn Sở (2)");
        type("Mục tiêu cho các đơn vị đã chọn", "85");
        press("Điền cho các đơn vị đã chọn (Ctrl Enter)");
        press("Giao 2 đơn vị");
        open(admin, "targets/" + target.text());
        assertThat(row(0, 0)).contains("≥ 85%");
        assertThat(row(0, 1)).contains("≥ 85%");
    }

    @Test
    void a_changed_goal_asks_for_its_reason_at_the_field() {
        open(admin, address());
        press("Chọn Sở (2)");
        press("Giao 2 đơn vị");
        open(admin, address());
        press("Chọn Sở (2)");
        assertThat(shown()).contains("2 giữ nguyên", "Chưa có gì để ghi");
        goalOfHealth().setValue("90");
        assertThat(shown()).contains("≥ 80% → ≥ 90%");
        press("Giao 1 đơn vị");
        var reason = $(TextArea.class).single();
        assertThat(reason.getErrorMessage()).startsWith("Có mục tiêu thay đổi");
        assertThat(goalOfHealth().getValue()).isEqualTo("90");
        reason.setValue("Công văn 12/UBND");
        press("Giao 1 đơn vị");
        assertThat(titleShown()).startsWith("CT 4.");
    }

    @Test
    void whoever_may_not_assign_finds_no_button_and_no_page() {
        var inspector = province.inspector();
        open(inspector, "targets/" + target.text());
        assertThat(buttons()).doesNotContain("Giao chỉ tiêu");
        open(inspector, address());
        assertThat(titleShown()).isEqualTo("Không tìm thấy trang");
    }

    /** The field in the row of Sở Y tế, which comes after the provincial office and Sở Tư pháp. */
    private TextField goalOfHealth() {
        return (TextField) inCell(0, 2, 3).getChildren().findFirst().orElseThrow();
    }

    private String address() {
        return "targets/" + target.text() + "/assign";
    }

    private int given() {
        return admin.does(() -> assignments.ofTarget(target)).size();
    }
}
