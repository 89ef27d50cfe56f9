package vn.tinhgon.progress.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.progress.EntryState;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.progress.SheetEntry;

/** The sheet and the province's page, by what is on them. */
@PortalTest
class ProgressViewTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    @Autowired
    ProgressService progress;

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
        head.doing(() -> progress.record(assignment, june, 0, new Rate(5, 10), "", ""));
        type("Tử số", "1");
        type("Mẫu số", "2");
        assertThat(shown()).contains("Đỗ Văn Sơn vừa lưu 5/10");
        assertThat(field("Tử số").getValue()).isEqualTo("1");
        assertThat(figureNow()).isEqualTo(new Rate(5, 10));
        press("Giữ số của tôi");
        assertThat(figureNow()).isEqualTo(new Rate(1, 2));
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
    void a_return_without_a_reason_keeps_the_dialog_open() {
        var entry = province.submitted(assignment, june, 1, 2, editor);
        open(admin, entry);
        press("Trả lại…");
        pressInDialog("Trả lại");
        var reason = $(TextArea.class).single();
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue("Thiếu chi nhánh");
        pressInDialog("Trả lại");
        assertThat(stateNow()).isEqualTo(EntryState.RETURNED);
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
