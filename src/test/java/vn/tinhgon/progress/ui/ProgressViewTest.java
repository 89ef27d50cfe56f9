package vn.tinhgon.progress.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.AFigure;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.progress.DecisionService;
import vn.tinhgon.progress.EntryState;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.progress.ReturnReason;
import vn.tinhgon.progress.Seen;
import vn.tinhgon.progress.SheetEntry;
import vn.tinhgon.progress.SheetRow;

/** The sheet and the province's page, by what is on them. */
@PortalTest
class ProgressViewTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    @Autowired
    ProgressService progress;

    @Autowired
    DecisionService decisions;

    TestProvince province;
    TestPerson editor;
    TestPerson head;
    TestPerson admin;
    AssignmentId assignment;
    PeriodId june;

    @BeforeEach
    void a_department_with_one_assignment() {
        province = provinces.fresh();
        var justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
        head = province.headOf(justice);
        admin = province.admin();
        assignment =
                province.assignment(province.target(3, Accumulation.FLOW, Comparison.AT_LEAST, "50"), justice, "50");
        june = province.month(6);
    }

    @Test
    void a_row_is_saved_as_a_draft_when_both_counts_are_there() {
        open(editor, "progress");
        assertThat(titleShown()).isEqualTo("Kỳ 15/5–14/6/2024 · Sở Tư pháp");
        type("Tử số", "1.012");
        assertThat(shown()).contains("Chưa báo cáo");
        type("Mẫu số", "2024");
        assertThat(shown()).contains("50,00%", "Đạt", "Nháp", "Đã lưu nháp");
        assertThat(field("Mẫu số").getValue()).isEqualTo("2.024");
        assertThat(buttons()).doesNotContain("Trình");
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_stays_typed() {
        open(editor, "progress");
        type("Tử số", "1.021");
        type("Mẫu số", "1.012");
        assertThat(field("Tử số").getErrorMessage())
                .isEqualTo("Tử số 1.021 lớn hơn mẫu số 1.012. Kiểm tra lại một trong hai ô.");
        assertThat(field("Tử số").getValue()).isEqualTo("1.021");
        for (var typed : new String[] {"46,09", "46.09", "-3", "nhiều"}) {
            type("Tử số", typed);
            assertThat(field("Tử số").isInvalid()).as(typed).isTrue();
            assertThat(field("Tử số").getValue()).isEqualTo(typed);
        }
        type("Tử số", "0");
        type("Mẫu số", "0");
        assertThat(shown()).contains("Chưa đủ số liệu").doesNotContain("0,00%");
    }

    @Test
    void a_note_of_a_hundred_thousand_characters_is_refused_where_it_was_typed() {
        open(editor, "progress");
        press("Chỉ tiêu 3");
        type("Tử số", "1");
        type("Mẫu số", "2");
        var note = $(TextArea.class).single();
        note.setValue("x".repeat(100_000));
        assertThat(note.isInvalid()).isTrue();
        assertThat(note.getErrorMessage()).startsWith("Tối đa 4.000 ký tự");
        assertThat(note.getValue()).hasSize(100_000);
    }

    @Test
    void a_figure_somebody_else_saved_is_shown_beside_what_is_typed() {
        open(editor, "progress");
        head.doing(() -> progress.record(assignment, june, 0, AFigure.of(5, 10).typed()));
        type("Tử số", "1");
        type("Mẫu số", "2");
        assertThat(shown()).contains("Đỗ Văn Sơn vừa lưu 5/10");
        assertThat(field("Tử số").getValue()).isEqualTo("1");
        assertThat(figureNow()).isEqualTo(new Rate(5, 10));
        press("Giữ số của tôi");
        assertThat(figureNow()).isEqualTo(new Rate(1, 2));
    }

    @Test
    void what_does_not_collide_with_what_somebody_else_saved_is_put_together() {
        editor.does(() -> progress.record(assignment, june, 0, AFigure.of(5, 10).typed()));
        open(editor, "progress");
        head.does(() -> progress.record(
                assignment, june, 1, AFigure.of(5, 10).noted("Đã soát").typed()));
        type("Tử số", "6");
        type("Mẫu số", "11");
        assertThat(shown()).contains("Đã gộp với phần Đỗ Văn Sơn vừa lưu: ghi chú");
        assertThat(entryNow().figure())
                .isEqualTo(AFigure.of(6, 11).noted("Đã soát").typed());
    }

    /** UC-023: what is no rate has one field, which takes its kind. */
    @Test
    void a_count_an_answer_and_a_milestone_have_one_field_each() {
        var cut = given(4, new Measure(FigureKind.COUNT, "thủ tục"), "12");
        var done = given(5, new Measure(FigureKind.YES_NO, ""), "1");
        var by = given(6, new Measure(FigureKind.MILESTONE, ""), "20240630");
        open(editor, "progress");
        assertThat(shown()).contains("≥ 12 thủ tục", "≤ 30/6/2024");

        type("Số liệu của CT 4", "9,5");
        assertThat(field("Số liệu của CT 4").getErrorMessage()).contains("số đếm nguyên");
        type("Số liệu của CT 4", "9");
        assertThat(shown()).contains("9 thủ tục", "Thiếu 3 thủ tục");
        type("Số liệu của CT 5", "được");
        assertThat(field("Số liệu của CT 5").getErrorMessage()).isEqualTo("«được»: ghi «có» hoặc «không».");
        type("Số liệu của CT 5", "Co");
        assertThat(field("Số liệu của CT 5").getValue()).isEqualTo("có");
        type("Số liệu của CT 6", "chua");
        assertThat(shown()).contains("Chưa đến hạn");
        type("Số liệu của CT 6", "20/6/2024");
        assertThat(field("Số liệu của CT 6").getErrorMessage()).contains("14/6/2024", "kỳ sau");
        type("Số liệu của CT 6", "1-6-2024");
        assertThat(field("Số liệu của CT 6").getValue()).isEqualTo("1/6/2024");

        assertThat(entryOf(cut).figure().rate()).isEqualTo(new Rate(9, 9));
        assertThat(entryOf(done).figure().rate()).isEqualTo(new Rate(1, 1));
        assertThat(entryOf(by).figure().reachedOn()).contains(LocalDate.of(2024, 6, 1));
        paste("4\tChỉ tiêu 4\t12\t\n5\tChỉ tiêu 5\tkhông\t\n6\tChỉ tiêu 6\tchưa\t");
        assertThat(entryOf(cut).figure().rate()).isEqualTo(new Rate(12, 12));
        assertThat(entryOf(done).figure().rate()).isEqualTo(new Rate(0, 1));
        assertThat(entryOf(by).figure().reachedOn()).isEmpty();
    }

    private AssignmentId given(int number, Measure measure, String goal) {
        return province.assignment(
                province.target(number, measure, Accumulation.STOCK, Comparison.AT_LEAST, goal), editor.unit(), goal);
    }

    @Test
    void a_pasted_block_goes_into_the_lines_it_numbers_and_says_what_found_none() {
        var second = province.assignment(
                province.target(5, Accumulation.FLOW, Comparison.AT_LEAST, "50"), editor.unit(), "50");
        open(editor, "progress");
        paste("CT 5\tHồ sơ số hóa\t60\t100\nCT 3\tHồ sơ trực tuyến\t1.012\t2.024\nCT 8\tKhác\t1\t2\n");
        assertThat(figureNow()).isEqualTo(new Rate(1012, 2024));
        assertThat(entryOf(second).figure().rate()).isEqualTo(new Rate(60, 100));
        assertThat(shown()).contains("Đã dán vào 2 dòng", "1 dòng chưa đặt được", "CT 8 · Khác · 1 · 2");
    }

    @Test
    void what_is_wrong_in_a_pasted_block_stands_in_its_cell_and_keeps_nothing_else_from_being_saved() {
        province.assignment(province.target(4, Accumulation.FLOW, Comparison.AT_LEAST, "50"), editor.unit(), "50");
        var third = province.assignment(
                province.target(5, Accumulation.FLOW, Comparison.AT_LEAST, "50"), editor.unit(), "50");
        open(editor, "progress");
        paste("46,09%\t100\n=A1/B1\t15/6/2024\n60\t100\n");
        assertThat(field("Tử số, CT 3").getValue()).isEqualTo("46,09%");
        assertThat(field("Tử số, CT 3").isInvalid()).isTrue();
        assertThat(field("Tử số, CT 4").getValue()).isEqualTo("=A1/B1");
        assertThat(field("Mẫu số, CT 4").getErrorMessage()).contains("15/6/2024");
        assertThat(entryOf(third).figure().rate()).isEqualTo(new Rate(60, 100));
        paste("1\t2\n".repeat(5000));
        assertThat(shown()).contains("Đã dán vào 3 dòng", "4.997 dòng chưa đặt được");
    }

    @Test
    void what_is_odd_is_asked_and_a_missed_goal_wants_its_cause() {
        var may = province.month(5);
        editor.does(
                () -> progress.record(assignment, may, 0, AFigure.of(90, 100).typed()));
        open(editor, "progress", Map.of(ProgressLinks.PERIOD, june.text()));
        press("Chỉ tiêu 3");
        type("Tử số", "40");
        type("Mẫu số", "100");
        assertThat(shown()).contains("Cần giải thích", "Cần nguyên nhân", "Số liệu kém hơn kỳ trước. Vì sao?");
        area("Giải thích").setValue("Chi nhánh nghỉ");
        area("Nguyên nhân").setValue("Thiếu máy quét");
        area("Giải pháp").setValue("Mua thêm");
        $(DayField.class).single().setValue(LocalDate.of(2024, 9, 30));
        assertThat(shown()).contains("Đã giải thích").doesNotContain("Cần nguyên nhân");
        assertThat(entryNow().figure().shortfall().isWhole()).isTrue();
    }

    /** Nothing typed is lost: the figure stays, and what the new goal asks for is said before it is handed in. */
    @Test
    void a_goal_that_was_raised_while_one_reported_is_the_one_the_figure_is_held_against() {
        open(editor, "progress");
        type("Tử số", "60");
        type("Mẫu số", "100");
        assertThat(shown()).contains("≥ 50%", "Đạt");
        province.goal(assignment, "80", LocalDate.of(2024, 5, 15));
        open(head, "progress");
        assertThat(shown()).contains("≥ 80%", "Thiếu 20,00", "Cần nguyên nhân");
        assertThat(field("Tử số").getValue()).isEqualTo("60");
        press("Trình");
        assertThat(stateNow()).isEqualTo(EntryState.DRAFT);
    }

    @Test
    void an_editor_lays_the_figures_before_the_head_who_gives_one_back() {
        open(editor, "progress");
        type("Tử số", "60");
        type("Mẫu số", "100");
        press("Trình lãnh đạo");
        assertThat(shown()).contains("Chờ lãnh đạo đơn vị");
        open(head, "");
        assertThat(shown()).contains("1 số liệu chờ bạn trình");
        open(head, "progress");
        press("Chỉ tiêu 3");
        press("Trả lại…");
        $(RadioButtonGroup.class).single().setValue(ReturnReason.WRONG_PERIOD);
        area("Cần sửa gì").setValue("Đây là số tháng 5");
        pressInDialog("Trả lại");
        open(editor, "progress");
        assertThat(shown()).contains("Sai kỳ hoặc sai lũy kế: Đây là số tháng 5");
    }

    @Test
    void an_approved_figure_is_corrected_with_a_reason_and_the_correction_can_be_dropped() {
        var entry = province.submitted(assignment, june, 60, 100, head);
        admin.does(() -> decisions.approve(entry, 1));
        open(editor, "progress");
        press("Chỉ tiêu 3");
        press("Đính chính số đã duyệt…");
        area("Lý do đính chính").setValue("Cộng thiếu");
        pressInDialog("Bắt đầu đính chính");
        assertThat(shown()).contains("Đính chính", "Nháp");
        assertThat(field("Tử số").isReadOnly()).isFalse();
        press("Chỉ tiêu 3");
        press("Bỏ bản đính chính");
        assertThat(stateNow()).isEqualTo(EntryState.APPROVED);
    }

    @Test
    void the_lock_says_who_can_open_it_and_how_to_ask() {
        province.locked(june, LocalDate.of(2024, 6, 15));
        open(editor, "progress", Map.of(ProgressLinks.PERIOD, june.text()));
        assertThat(shown())
                .contains("Đã khóa", "Khóa theo lịch của tỉnh từ ngày 15/6/2024", "mở lại được cho riêng đơn vị");
        press("Đề nghị mở lại…");
        area("Lý do").setValue("Hồ sơ về muộn");
        pressInDialog("Gửi đề nghị");

        open(admin, "");
        assertThat(shown()).contains("1 đề nghị mở lại kỳ", "Sở Tư pháp");
        open(admin, "periods", Map.of(ProgressLinks.PERIOD, june.text()));
        assertThat(shown()).contains("Hồ sơ về muộn");
        press("Mở lại");
        pressInDialog("Mở lại");
        open(editor, "progress", Map.of(ProgressLinks.PERIOD, june.text()));
        assertThat(shown()).contains("Mở lại cho đơn vị đến hết ngày 18/6/2024");
        assertThat(field("Tử số").isReadOnly()).isFalse();
    }

    @Test
    void the_head_submits_all_drafts() {
        open(head, "progress");
        type("Tử số", "1");
        type("Mẫu số", "2");
        press("Trình");
        assertThat(shown()).contains("Chờ tỉnh duyệt");
        assertThat(field("Tử số").isReadOnly()).isTrue();
        assertThat(stateNow()).isEqualTo(EntryState.SUBMITTED);
    }

    @Test
    void the_province_opens_on_what_waits_and_approves_it() {
        var entry = province.submitted(assignment, june, 1, 2, editor);
        open(admin, entry);
        assertThat(shown()).contains("Sở Tư pháp", "1/2", "Lê Thu Hà trình lần 1");
        press("Duyệt");
        assertThat(stateNow()).isEqualTo(EntryState.APPROVED);
    }

    @Test
    void what_has_no_question_is_ticked_and_approved_together() {
        province.submitted(assignment, june, 60, 100, head);
        open(admin, "figures");
        assertThat(buttons()).contains("Duyệt 0 số đã chọn…");
        press("Chọn tất cả không có câu hỏi");
        press("Duyệt 1 số đã chọn…");
        confirm("Duyệt");
        assertThat(stateNow()).isEqualTo(EntryState.APPROVED);
    }

    @Test
    void how_long_figures_lie_where_is_shown() {
        province.submitted(assignment, june, 60, 100, head);
        open(admin, "figures/pace", Map.of(ProgressLinks.PERIOD, june.text()));
        assertThat(shown()).contains("Chờ tỉnh duyệt", "1 phút", "Chưa có số liệu nào bị trả lại");
    }

    @Test
    void the_admin_settles_the_calendar() {
        open(admin, "periods");
        assertThat(shown()).contains("Đơn vị nhập được 10 ngày sau khi kỳ kết thúc");
        press("Quy định báo cáo…");
        type("Số ngày nhập", "70");
        pressInDialog("Lưu");
        assertThat(field("Số ngày nhập").getErrorMessage()).isEqualTo("Số ngày phải từ 1 đến 60.");
        type("Số ngày nhập", "15");
        pressInDialog("Lưu");
        assertThat(shown()).contains("Đơn vị nhập được 15 ngày sau khi kỳ kết thúc");
        open(province.inspector(), "periods");
        assertThat(buttons()).doesNotContain("Quy định báo cáo…", "Đổi ngày…");
    }

    @Test
    void a_return_without_a_reason_keeps_the_dialog_open() {
        var entry = province.submitted(assignment, june, 1, 2, editor);
        open(admin, entry);
        press("Trả lại…");
        pressInDialog("Trả lại");
        var code = $(RadioButtonGroup.class).single();
        assertThat(code.getErrorMessage()).isEqualTo("Chọn lý do trả lại.");
        code.setValue(ReturnReason.WRONG_FIGURE);
        pressInDialog("Trả lại");
        var reason = $(TextArea.class).single();
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue("Thiếu chi nhánh");
        pressInDialog("Trả lại");
        assertThat(stateNow()).isEqualTo(EntryState.RETURNED);
    }

    @Test
    void a_correction_says_what_it_corrects_and_why() {
        var approved = province.submitted(assignment, june, 60, 100, head);
        admin.does(() -> decisions.approve(approved, 1));
        var correction = editor.does(() -> progress.correct(approved, 2, "Cộng thêm 5 hồ sơ gửi muộn"));
        var typed = editor.does(() -> progress.record(
                assignment, june, correction.version(), AFigure.of(65, 100).typed()));
        head.does(() -> progress.submit(june, List.of(new Seen(typed.id(), typed.version()))));
        open(admin, typed.id());
        assertThat(shown()).contains("65/100", "Đính chính số đã duyệt 60/100. Lý do: Cộng thêm 5 hồ sơ gửi muộn");
        press("Duyệt");
        assertThat(figureNow()).isEqualTo(new Rate(65, 100));
    }

    @Test
    void an_inspector_reads_and_decides_nothing() {
        var entry = province.submitted(assignment, june, 1, 2, editor);
        open(province.inspector(), entry);
        assertThat(shown()).contains("Lê Thu Hà trình lần 1");
        assertThat(buttons()).doesNotContain("Duyệt", "Trả lại…", "Khóa kỳ…");
    }

    @Test
    void an_editor_lands_on_what_is_not_reported() {
        open(editor, "");
        assertThat(shown()).contains("1 chỉ tiêu chưa báo cáo", "15/5–14/6/2024");
    }

    @Test
    void an_admin_lands_on_what_waits_for_a_decision() {
        province.submitted(assignment, june, 1, 2, editor);
        open(admin, "");
        assertThat(shown()).contains("1 số liệu chờ duyệt");
    }

    @Test
    void where_nothing_waits_the_first_page_says_where_else_to_go() {
        open(province.inspector(), "");
        assertThat(shown()).contains("Hiện không có việc nào chờ bạn", "Báo cáo của các đơn vị");
    }

    private void open(TestPerson person, EntryId entry) {
        open(person, "figures", Map.of(ProgressLinks.ENTRY, entry.text()));
    }

    private void paste(String text) {
        paste($(SheetTable.class).single(), 0, text);
    }

    private SheetEntry entryOf(AssignmentId of) {
        return editor.does(() -> progress.sheet(june)).rows().stream()
                .filter(row -> row.assignment().equals(of))
                .findFirst()
                .flatMap(SheetRow::entry)
                .orElseThrow();
    }

    private EntryState stateNow() {
        return entryNow().state();
    }

    private Rate figureNow() {
        return entryNow().figure().rate();
    }

    private SheetEntry entryNow() {
        return editor.does(() -> progress.sheet(june)).rows().getFirst().entry().orElseThrow();
    }
}
