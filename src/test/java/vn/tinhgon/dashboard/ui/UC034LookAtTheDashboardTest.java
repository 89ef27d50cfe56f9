package vn.tinhgon.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.ui.Picture;
import vn.tinhgon.platform.ui.PictureTable.Cell;
import vn.tinhgon.platform.ui.PictureTable.Look;
import vn.tinhgon.progress.DecisionService;

/** UC-034 on screen: the pictures' tables. */
@PortalTest
class UC034LookAtTheDashboardTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    @Autowired
    DecisionService decisions;

    TestProvince province;
    TestPerson admin;
    PeriodId month;
    TargetId online;
    UnitId justice;
    UnitId health;

    @BeforeEach
    void two_departments_with_a_figure_each() {
        province = provinces.fresh();
        admin = province.admin();
        month = province.month(5);
        online = province.target(2, Accumulation.FLOW, Comparison.AT_LEAST, "45");
        justice = reported("Sở Tư pháp", 46, 100);
        health = reported("Sở Y tế", 20, 102);
    }

    @Test
    void a_target_stands_against_its_goal_with_what_is_missing_and_how_many_units_attain_it() {
        open(admin, "dashboard");
        assertThat(rows("Chỉ tiêu so với mục tiêu"))
                .containsExactly("2 Chỉ tiêu 2 | 1/2 sở, ban đạt | 32,67% | ≥ 45% | ✕ −12,33");
    }

    @Test
    void a_unit_by_target_leads_to_why_it_stands_there() {
        open(admin, "dashboard");
        var picture = picture("Đơn vị × chỉ tiêu: Sở, ban, ngành");
        assertThat(rows(picture)).contains("Sở Tư pháp | 46,0", "Sở Y tế | 19,6");
        var row = picture.table().rows().stream()
                .filter(each -> each.name().equals("Sở Y tế"))
                .findFirst()
                .orElseThrow();
        assertThat(row.href()).isEqualTo("leaderboard/provincial?unit=" + health.text());
        assertThat(row.cells().getFirst().look()).isEqualTo(Look.FAR);
        assertThat(row.cells().getFirst().said()).contains("Dưới 75% mục tiêu.");
    }

    @Test
    void what_is_not_assigned_or_silent_is_said_and_never_zero() {
        var finance = province.department("Sở Tài chính");
        province.assignment(online, finance, "45");
        province.department("Sở Nội vụ");
        province.closed(month, admin);
        open(admin, "dashboard");
        assertThat(rows("Đơn vị × chỉ tiêu: Sở, ban, ngành")).contains("Sở Tài chính | chưa BC", "Sở Nội vụ | –");
        assertThat(shown()).contains("kỳ 15/4–14/5/2024: 1 đơn vị", "Sở Tài chính", "CT 2");
    }

    @Test
    void a_unit_is_told_in_sentences_what_would_lift_it() {
        open(province.headOf(health), "dashboard/unit");
        assertThat(titleShown()).isEqualTo("Năm của Sở Y tế");
        assertThat(shown())
                .contains(
                        "Hạng 2/2", "Nay 20 ÷ 102 = 19,61%, mục tiêu ≥ 45%.", "Cần thêm 26 trên 102.", "Thêm một thì");
    }

    @Test
    void units_are_chosen_beside_each_other_and_stand_in_the_address() {
        open(admin, "dashboard/compare", Map.of("units", justice.text() + "," + health.text()));
        assertThat(rows("Lũy kế năm, đơn vị × chỉ tiêu")).containsExactly("Sở Tư pháp | 46,0", "Sở Y tế | 19,6");
        assertThat(rows("2 Chỉ tiêu 2")).containsExactly("T5 (15/4–14/5/2024) | 46,00% | 19,61% | ≥ 45%");
        open(admin, "dashboard/compare");
        assertThat(shown()).contains("Chọn từ hai đến năm đơn vị");
        assertThat($(MultiSelectComboBox.class).single().getValue()).isEqualTo(Set.of());
    }

    @Test
    void without_a_programme_the_page_says_so() {
        open(provinces.fresh().admin(), "dashboard");
        assertThat(shown()).contains("Ngày 15/6/2024 không có chương trình nào đang thực hiện");
        UI.getCurrent().navigate("dashboard/unit/nothing");
        assertThat(titleShown()).isEqualTo("Không tìm thấy trang");
    }

    private List<String> rows(String heading) {
        return rows(picture(heading));
    }

    private static List<String> rows(Picture picture) {
        return picture.table().rows().stream()
                .map(row -> String.join(
                                " | ",
                                Stream.concat(
                                                Stream.of(row.name()),
                                                row.cells().stream().map(Cell::text))
                                        .toList())
                        .replace('\u00a0', ' '))
                .toList();
    }

    private Picture picture(String heading) {
        return $(Picture.class).all().stream()
                .filter(each -> heading.equals(each.getElement().getProperty("heading")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no picture «" + heading + "»"));
    }

    private UnitId reported(String department, long numerator, long denominator) {
        var unit = province.department(department);
        var entry = province.submitted(
                province.assignment(online, unit, "45"), month, numerator, denominator, province.editorOf(unit));
        admin.doing(() -> decisions.approve(entry, 1));
        return unit;
    }
}
