package vn.tinhgon.simplification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.simplification.Decision;
import vn.tinhgon.simplification.Effort;
import vn.tinhgon.simplification.Enforcement;
import vn.tinhgon.simplification.PlanService;

/** UC-005: looked at as of another day, plans stand as they did then. Today is 15/6/2024. */
@PortalTest
class UC005LookAtAnotherDayTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    @Autowired
    PlanService plans;

    TestProvince province;
    TestPerson admin;
    TestPerson editor;

    /** Submitted on 3/6, approved on 5/6, enforced on 10/6; it halves what the one procedure costs. */
    @BeforeEach
    void a_plan_went_its_whole_way() {
        province = provinces.fresh();
        admin = province.admin();
        var justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
        province.hourlyIncome(50_000);
        province.simplificationGoals("20", "20");
        var appraisal = province.procedure(justice, "NB-01", "8", 100_000, 20, 1);
        var draft = editor.does(() -> plans.record(PlanId.next(), appraisal, AProposal.whole("4", 50_000)));
        province.headOf(justice).doing(() -> plans.submit(draft.id(), 1));
        province.handedInOn(draft.id(), june(3));
        admin.doing(() -> plans.approve(draft.id(), 2, new Decision("1307/QĐ-UBND", june(5))));
        var effort = new Effort(new BigDecimal("4"), new Dong(50_000), 0);
        editor.doing(() ->
                plans.enforce(draft.id(), 3, new Enforcement("15/QĐ-STP", june(10), "Sổ theo dõi", effort), false));
    }

    @Test
    void each_document_counts_from_its_day() {
        stands(2, "0,00%", "0,00%", "Nháp");
        stands(3, "0,00%", "0,00%", "Chờ tỉnh phê duyệt");
        stands(5, "100,00%", "0,00%", "Đã phê duyệt");
        stands(9, "100,00%", "0,00%", "Đã phê duyệt");
        stands(10, "100,00%", "100,00%", "Đã thi hành");
    }

    private void stands(int day, String approved, String enforced, String state) {
        open(editor, "plans", day(day));
        assertThat(shown())
                .contains("Đã phê duyệt " + approved, "Đã thi hành, theo thực tế " + enforced)
                .contains("Phương án tính đến hết ngày " + day + "/6/2024");
        assertThat(row(0, 0)).as("%s/6", day).anyMatch(cell -> cell.contains(state));
        assertThat(String.join(" ", row(0, 0)).contains("1307/QĐ-UBND")).isEqualTo(approved.equals("100,00%"));
    }

    @Test
    void what_was_a_draft_then_is_not_shown_to_others() {
        open(admin, "plans", day(2));
        assertThat(row(0, 0)).anyMatch(cell -> cell.contains("Chưa có phương án"));
        assertThat(shown()).contains("Không tính bản nháp của các đơn vị");
        open(admin, "plans", day(3));
        assertThat(row(0, 0)).anyMatch(cell -> cell.contains("Chờ tỉnh phê duyệt"));
    }

    @Test
    void a_filter_finds_what_stood_so_then() {
        open(editor, "plans", Map.of("day", "2024-06-04", "plans", "SUBMITTED"));
        assertThat(shown()).contains("1 thủ tục ·");
        open(editor, "plans", Map.of("day", "2024-06-04", "plans", "ENFORCED"));
        assertThat(shown()).contains("0 thủ tục ·");
    }

    @Test
    void today_says_nothing_of_another_day() {
        open(editor, "plans");
        assertThat(shown()).doesNotContain("Phương án tính đến hết ngày").contains("Tính cả bản nháp");
    }

    private static LocalDate june(int day) {
        return LocalDate.of(2024, 6, day);
    }

    private static Map<String, String> day(int june) {
        return Map.of("day", june(june).toString());
    }
}
