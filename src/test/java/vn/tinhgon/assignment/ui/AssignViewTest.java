package vn.tinhgon.assignment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxTester;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextAreaTester;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.tinhgon.assignment.AssignmentService;
import vn.tinhgon.fixture.AProcedure;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.procedure.CatalogueService;
import vn.tinhgon.procedure.ProcedureCodes;
import vn.tinhgon.procedure.ProcedureScope;
import vn.tinhgon.procedure.SignedDecision;
import vn.tinhgon.unit.UnitRow;

/** UC-002, UC-016: choosing, typing, pasting, the preview, and assigning, by what is on the screen. */
@PortalTest
class AssignViewTest extends ScreenTest {

    /** Rows of the sheet: the provincial office stands first. */
    private static final int JUSTICE = 1;

    private static final int HEALTH = 2;

    @Autowired
    Provinces provinces;

    @Autowired
    AssignmentService assignments;

    @Autowired
    CatalogueService catalogue;

    TestProvince province;
    TestPerson admin;
    TargetId target;
    TargetId other;

    @BeforeEach
    void two_targets_for_two_departments() {
        province = provinces.fresh();
        admin = province.admin();
        target = province.target(4, Accumulation.FLOW, Comparison.AT_LEAST, "80");
        other = province.target(5, Accumulation.FLOW, Comparison.AT_LEAST, "50");
        province.department("Sở Tư pháp");
        province.department("Sở Y tế");
        province.month(1);
    }

    @Test
    void targets_are_given_to_chosen_units_with_their_own_goals_after_the_preview() {
        openAll();
        assertThat(shown()).contains("Gõ, điền hoặc dán mục tiêu vào bảng bên để xem trước");
        press("Chọn các đơn vị đang hiện");
        press("Điền cho các đơn vị đã chọn (Ctrl Enter)");
        assertThat(shown()).contains("4 mới, 0 đổi, 0 giữ nguyên, 0 từ chối");
        assertThat(given(target)).isZero();
        press("Giao 4 ô");
        assertThat(given(target)).isEqualTo(2);
        assertThat(given(other)).isEqualTo(2);
        assertThat(shown()).contains("Đã giao 4 ô", "0 mới, 0 đổi");
        assertThat(goal(JUSTICE, 1)).isEqualTo("80");
        assertThat(goal(JUSTICE, 2)).isEqualTo("50");
    }

    @Test
    void opened_from_a_target_it_shows_that_one_alone_and_says_why_a_chosen_unit_cannot_have_it() {
        openOne();
        press("Chọn các đơn vị đang hiện");
        press("Điền cho các đơn vị đã chọn (Ctrl Enter)");
        assertThat(shown()).contains("2 mới, 0 đổi, 0 giữ nguyên, 1 từ chối");
        assertThat(cell(0, 1, "why")).contains("Đang là đơn vị phối hợp của CT 4");
        press("Giao 2 ô");
        assertThat(given(target)).isEqualTo(2);
        assertThat(given(other)).isZero();
    }

    @Test
    void a_goal_that_cannot_be_stands_in_its_cell_and_the_others_go_on() {
        openOne();
        type(JUSTICE, 1, "80 %");
        for (var typed : new String[] {"120", "0", "-5", "cao"}) {
            type(HEALTH, 1, typed);
            assertThat(cell(HEALTH, 1, "state")).as(typed).isEqualTo("refused");
            assertThat(goal(HEALTH, 1)).isEqualTo(typed);
            assertThat(buttons()).contains("Giao 1 ô");
        }
        type(HEALTH, 1, "46,09");
        assertThat(cell(HEALTH, 1, "state")).isEqualTo("added");
        press("Giao 2 ô");
        open(admin, "targets/" + target.text());
        assertThat(row(0, 1)).contains("≥ 46,09%");
    }

    @Test
    void one_goal_is_filled_in_for_all_that_are_chosen() {
        openOne();
        press("Chọn các đơn vị đang hiện");
        type("Mục tiêu cho các đơn vị đã chọn", "85");
        press("Điền cho các đơn vị đã chọn (Ctrl Enter)");
        press("Giao 2 ô");
        open(admin, "targets/" + target.text());
        assertThat(row(0, 0)).contains("≥ 85%");
        assertThat(row(0, 1)).contains("≥ 85%");
    }

    @Test
    void a_changed_goal_asks_for_its_reason_at_the_field() {
        openOne();
        type(HEALTH, 1, "80");
        press("Giao 1 ô");
        type(HEALTH, 1, "90");
        assertThat(String.join(" ", row(1, 0))).contains("Sở Y tế", "≥ 80% → ≥ 90% từ 15/12/2023");
        press("Giao 1 ô");
        var reason = area("Lý do và căn cứ");
        assertThat(reason.getErrorMessage()).startsWith("Có mục tiêu thay đổi");
        assertThat(goal(HEALTH, 1)).isEqualTo("90");
        reason.setValue("Công văn 12/UBND");
        press("Giao 1 ô");
        assertThat(shown()).contains("Đã giao 1 ô");
    }

    @Test
    void what_stands_there_already_is_not_sent_again() {
        openOne();
        type(HEALTH, 1, "80");
        press("Giao 1 ô");
        type(HEALTH, 1, "80");
        assertThat(shown()).contains("Gõ, điền hoặc dán mục tiêu vào bảng bên để xem trước");
        type(HEALTH, 1, "85");
        type(HEALTH, 1, "");
        assertThat(goal(HEALTH, 1)).isEqualTo("80");
        assertThat(shown()).contains("0 mới, 0 đổi, 0 giữ nguyên, 0 từ chối");
    }

    @Test
    void a_block_from_excel_fills_the_cells_and_says_what_it_could_not_read_or_place() {
        openAll();
        paste(JUSTICE, 1, "81\t15/6/2024\t9\n82\t\n83\t53\n");
        assertThat(shown())
                .contains(
                        "Đã dán 2 mục tiêu.",
                        "1 dòng thừa",
                        "1 cột thừa",
                        "1 ô trống",
                        "Dòng 1, cột 2: «15/6/2024» là ngày tháng");
        assertThat(goal(HEALTH, 1)).isEqualTo("82");
        assertThat(goal(JUSTICE, 2)).isEqualTo("15/6/2024");
        assertThat(cell(JUSTICE, 2, "state")).isEqualTo("refused");
        press("Giao 2 ô");
        assertThat(goal(JUSTICE, 2))
                .as("what was refused stays to be corrected")
                .isEqualTo("15/6/2024");
    }

    @Test
    void units_are_found_without_diacritics_and_what_was_typed_stays_when_they_are_hidden() {
        openOne();
        type(JUSTICE, 1, "70");
        type("Tìm đơn vị", "y te");
        press("Chọn các đơn vị đang hiện");
        assertThat(shown()).contains("Đã chọn 1 đơn vị");
        press("Điền cho các đơn vị đã chọn (Ctrl Enter)");
        press("Giao 2 ô");
        assertThat(given(target)).isEqualTo(2);
    }

    @Test
    void units_are_found_by_the_field_of_the_procedures_they_are_in_charge_of() {
        var health = province.department("Sở Văn hóa");
        admin.does(() -> catalogue.issue(
                new ProcedureCodes("VH-01", Optional.empty()),
                ProcedureScope.PUBLIC,
                AProcedure.of(health).in("Di sản").step("Thẩm tra", "8").says(),
                new SignedDecision("12/QĐ-UBND", LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 2))));
        openOne();
        assertThat(sheet().size()).isEqualTo(4);
        choose(filter("Phụ trách TTHC thuộc lĩnh vực"), "Di sản");
        assertThat(sheet().size()).isEqualTo(1);
        press("Chọn các đơn vị đang hiện");
        press("Điền cho các đơn vị đã chọn (Ctrl Enter)");
        press("Giao 1 ô");
        assertThat(given(target)).isEqualTo(1);
        assertThat(row(0, 0)).contains("Sở Văn hóa");
    }

    @Test
    void units_that_were_looked_for_are_still_those_shown_after_giving_and_after_undoing() {
        openOne();
        type("Tìm đơn vị", "y te");
        type(0, 1, "80");
        press("Giao 1 ô");
        assertThat(sheet().size()).isEqualTo(1);
        press("Hoàn tác");
        assertThat(sheet().size()).isEqualTo(1);
    }

    @Test
    void what_was_typed_before_the_session_ended_is_there_again() {
        openAll();
        var carrier = $(TextArea.class).all().getFirst();
        type(JUSTICE, 1, "70");
        var text = carrier.getValue();
        openAll();
        assertThat(goal(JUSTICE, 1)).isEmpty();
        new TextAreaTester<>($(TextArea.class).all().getFirst()).setValue(text);
        assertThat(goal(JUSTICE, 1)).isEqualTo("70");
    }

    @Test
    void the_whole_action_is_undone_by_one_button() {
        openAll();
        press("Chọn các đơn vị đang hiện");
        press("Điền cho các đơn vị đã chọn (Ctrl Enter)");
        press("Giao 4 ô");
        press("Hoàn tác");
        assertThat(shown()).contains("Đã hoàn tác 4 ô");
        assertThat(buttons()).doesNotContain("Hoàn tác");
        assertThat(given(target)).isZero();
        open(admin, "targets/" + target.text());
        assertThat(shown()).contains("Sở Y tế: Trần Minh thu hồi", "Hoàn tác việc giao vừa rồi");
    }

    @Test
    void units_chosen_are_kept_as_a_group_that_is_looked_at_again() {
        openAll();
        type("Tìm đơn vị", "y te");
        press("Chọn các đơn vị đang hiện");
        press("Lưu thành nhóm…");
        inDialog(TextField.class).setValue("Thí điểm");
        pressInDialog("Lưu nhóm");
        openAll();
        assertThat(sheet().size()).isEqualTo(3);
        choose(filter("Nhóm đã lưu"), "Thí điểm (1 đơn vị)");
        assertThat(sheet().size()).isEqualTo(1);
        assertThat(buttons()).contains("Đổi tên nhóm…", "Bỏ nhóm");
    }

    @Test
    void a_target_is_taken_back_from_chosen_units_at_its_page() {
        openOne();
        type(JUSTICE, 1, "80");
        type(HEALTH, 1, "80");
        press("Giao 2 ô");
        open(admin, "targets/" + target.text());
        select((Grid<?>) $(Grid.class).single(), 1);
        press("Thu hồi của 1 đơn vị đã chọn");
        pressInDialog("Thu hồi");
        assertThat(inDialog(TextArea.class).isInvalid()).isTrue();
        inDialog(TextArea.class).setValue("Giao nhầm");
        pressInDialog("Thu hồi");
        assertThat(given(target)).isEqualTo(1);
        assertThat(shown()).contains("Đã thu hồi (1)", "Giao nhầm");
    }

    @Test
    void whoever_may_not_assign_finds_no_button_and_no_page() {
        var inspector = province.inspector();
        open(inspector, "targets/" + target.text());
        assertThat(buttons()).doesNotContain("Giao chỉ tiêu");
        open(inspector, address());
        assertThat(titleShown()).isEqualTo("Không tìm thấy trang");
    }

    private void openAll() {
        open(admin, address());
    }

    private void openOne() {
        open(admin, address(), Map.of("target", target.text()));
    }

    private String address() {
        return "programmes/" + province.programme().text() + "/assign";
    }

    private String goal(int row, int column) {
        return cell(row, column, "goal");
    }

    private String cell(int row, int column, String property) {
        return sheet().getLitRendererPropertyValue(row, column, property, String.class);
    }

    private void type(int row, int column, String text) {
        say(row, column, "typed", text);
    }

    private void paste(int row, int column, String text) {
        say(row, column, "pasted", text);
    }

    private void say(int row, int column, String what, String text) {
        sheet().invokeLitRendererFunction(
                        row, column, what, JsonNodeFactory.instance.arrayNode().add(text));
        roundTrip();
    }

    private static <T> void select(Grid<T> grid, int row) {
        new GridTester<Grid<T>, T>(grid).select(row);
    }

    private static <T> void choose(ComboBox<T> box, String item) {
        new ComboBoxTester<ComboBox<T>, T>(box).selectItem(item);
    }

    private ComboBox<?> filter(String label) {
        return $(ComboBox.class).all().stream()
                .<ComboBox<?>>map(box -> (ComboBox<?>) box)
                .filter(box -> label.equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private GridTester<GoalSheet, UnitRow> sheet() {
        return new GridTester<>($(GoalSheet.class).single());
    }

    private int given(TargetId which) {
        return admin.does(() -> assignments.ofTarget(which)).size();
    }
}
