package vn.tinhgon.simplification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
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
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.simplification.Decision;
import vn.tinhgon.simplification.Plan;
import vn.tinhgon.simplification.PlanAction;
import vn.tinhgon.simplification.PlanService;
import vn.tinhgon.simplification.PlanState;
import vn.tinhgon.simplification.Proposal;

/** UC-005 */
@PortalTest
class UC005SimplifyAProcedureTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    @Autowired
    PlanService plans;

    @Autowired
    Me me;

    TestProvince province;
    UnitId justice;
    TestPerson editor;
    TestPerson head;
    TestPerson admin;
    ProcedureId appraisal;

    /** 8 hours at 50.000 đ and 100.000 đ beside, 10 times a year by 2: 10.000.000 đ a year. */
    @BeforeEach
    void a_department_with_one_procedure() {
        province = provinces.fresh();
        justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
        head = province.headOf(justice);
        admin = province.admin();
        province.hourlyIncome(50_000);
        province.simplificationGoals("20", "20");
        appraisal = province.procedure(justice, "NB-STP-07", "8", 100_000, 10, 2);
    }

    @Test
    void the_list_says_how_far_the_unit_is_from_both_goals() {
        open(editor, "plans");
        assertThat(titleShown()).isEqualTo("Đơn giản hóa TTHC nội bộ · Sở Tư pháp");
        assertThat(shown())
                .contains(
                        "0,00%",
                        "0 trên 1 thủ tục có phương án đã phê duyệt",
                        "Chưa đạt đủ các mức",
                        "1 thủ tục, 10.000.000 đ/năm")
                .contains("Còn thiếu 1 thủ tục, 2.000.000 đ/năm")
                .contains("Còn 138 ngày, hạn 31/10/2024");
    }

    @Test
    void both_goals_attained_is_said_with_the_official_figures() {
        approved();
        open(admin, "plans");
        assertThat(shown())
                .contains("100,00%", "50,00%", "Đạt mọi mức.", "giảm 5.000.000 đ trên 10.000.000 đ")
                .doesNotContain("Chưa đạt đủ các mức");
    }

    @Test
    void the_waiting_plan_that_saves_most_is_named() {
        submitted();
        open(admin, "plans");
        assertThat(shown()).contains("Phương án chờ phê duyệt giảm nhiều nhất:", "NB-STP-07", "giảm 5.000.000 đ");
    }

    @Test
    void a_unit_is_pointed_to_what_it_may_write_on() {
        open(editor, "plans");
        assertThat(shown()).contains("Thủ tục tốn nhất chưa có phương án:", "NB-STP-07");
        editor.does(() -> plans.record(PlanId.next(), appraisal, AProposal.whole("4", 50_000)));
        open(editor, "plans");
        assertThat(shown())
                .contains("Bản nháp giảm nhiều nhất của đơn vị, chưa trình:", "giảm 5.000.000 đ")
                .doesNotContain("Phương án chờ phê duyệt giảm nhiều nhất");
    }

    @Test
    void without_goals_the_page_says_what_is_missing() {
        var bare = provinces.fresh();
        var unit = bare.department("Sở Y tế");
        bare.hourlyIncome(50_000);
        open(bare.editorOf(unit), "plans");
        assertThat(shown()).contains("Tỉnh chưa nhập mục tiêu đơn giản hóa").doesNotContain("0,00%");
    }

    @Test
    void the_saving_answers_as_one_types_and_the_draft_is_saved() {
        open(editor);
        choose(PlanAction.SIMPLIFY);
        area("Nội dung").setValue("Bỏ bước thẩm định trùng");
        field("Giờ sau, Cả thủ tục").setValue("4");
        field("Dịch vụ sau, Cả thủ tục").setValue("50.000");
        assertThat(shown())
                .contains(
                        "5.000.000 đ/năm", "giảm 50,00% chi phí", "−4", "−250.000", "Rút thời gian, Giảm dịch vụ, phí");
        press("Lưu nháp");
        assertThat(shown()).contains("Nháp", "Đã lưu nháp", "Lê Thu Hà soạn lúc");
        assertThat(planNow().saving().amount()).isEqualTo(new Dong(5_000_000));
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_stays_typed() {
        open(editor);
        press("Lưu nháp");
        assertThat(action().getErrorMessage()).startsWith("Chưa chọn cách làm");
        choose(PlanAction.SIMPLIFY);
        field("Dịch vụ sau, Cả thủ tục").setValue("0");
        field("Giờ sau, Cả thủ tục").setValue("8,5");
        assertThat(field("Giờ sau, Cả thủ tục").getErrorMessage())
                .startsWith("Tổng số giờ sau là 8,5, lớn hơn trước (8)");
        for (var typed : List.of("nhiều", "-1", "1,234")) {
            field("Giờ sau, Cả thủ tục").setValue(typed);
            assertThat(field("Giờ sau, Cả thủ tục").isInvalid()).as(typed).isTrue();
            assertThat(field("Giờ sau, Cả thủ tục").getValue()).isEqualTo(typed);
        }
        field("Giờ sau, Cả thủ tục").setValue("8");
        field("Dịch vụ sau, Cả thủ tục").setValue("100.001");
        assertThat(field("Dịch vụ sau, Cả thủ tục").getErrorMessage())
                .startsWith("Chi phí một năm sau đơn giản hóa là");
        field("Dịch vụ sau, Cả thủ tục").setValue("46,09");
        assertThat(field("Dịch vụ sau, Cả thủ tục").getErrorMessage()).contains("có phần thập phân");
        field("Dịch vụ sau, Cả thủ tục").setValue("0");
        area("Nội dung").setValue("x".repeat(100_000));
        press("Lưu nháp");
        assertThat(area("Nội dung").getErrorMessage()).startsWith("Tối đa 4.000 ký tự");
        assertThat(area("Nội dung").getValue()).hasSize(100_000);
        assertThat(editor.does(() -> plans.sheet(appraisal, 2024)).plan()).isEmpty();
    }

    /** Not one with each press. */
    @Test
    void all_that_is_missing_is_said_at_once() {
        open(editor);
        press("Lưu nháp");
        assertThat(action().getErrorMessage()).startsWith("Chưa chọn cách làm");
        assertThat(area("Nội dung").getErrorMessage()).isEqualTo("Hãy điền ô này.");
    }

    @Test
    void what_is_no_number_is_said_before_it_is_chosen_what_becomes_of_the_procedure() {
        open(editor);
        for (var typed : List.of("abc", "-1")) {
            field("Giờ sau, Cả thủ tục").setValue(typed);
            assertThat(field("Giờ sau, Cả thủ tục").isInvalid()).as(typed).isTrue();
        }
        assertThat(action().isInvalid()).isFalse();
    }

    @Test
    void of_what_is_abolished_or_merged_no_part_is_left_to_be_typed() {
        open(editor);
        assertThat(hoursAsked()).isNotEmpty();
        for (var ending : List.of(PlanAction.ABOLISH, PlanAction.MERGE)) {
            choose(ending);
            assertThat(hoursAsked()).as(ending.name()).isEmpty();
            assertThat(seen()).contains("Không còn");
        }
        assertThat(seen()).contains("Chọn thủ tục nhận gộp để thấy mức giảm");
        choose(PlanAction.SIMPLIFY);
        assertThat(hoursAsked()).isNotEmpty();
        assertThat(seen()).doesNotContain("Không còn");
    }

    @Test
    void the_editor_reads_that_the_head_submits_and_the_unit_that_the_province_appraises() {
        province.chain(true, 30, "OFFICE_OR_LEADER", admin);
        recorded();
        open(editor);
        area("Nội dung").setValue("Bỏ bước thẩm định trùng");
        press("Lưu nháp");
        assertThat(shown()).contains("Lãnh đạo đơn vị trình lên tỉnh.");
        head.doing(() -> plans.submit(planNow().id(), planNow().version()));
        open(head);
        assertThat(shown()).contains("Chờ thẩm định", "chờ tỉnh thẩm định").doesNotContain("Chờ tỉnh phê duyệt");
    }

    /** However much was done and said, the table follows the form at once. */
    @Test
    void what_was_done_and_said_stands_below_the_table() {
        submitted();
        open(head);
        assertThat(words($(PlanPanel.class).single())).contains("Mức giảm").doesNotContain("Đỗ Văn Sơn trình lúc");
        assertThat(words($(PlanHistory.class).single())).contains("Đỗ Văn Sơn trình lúc");
        var both = $(PlanHistory.class).single().getParent().orElseThrow();
        assertThat(both.getChildren().toList().getLast()).isInstanceOf(PlanHistory.class);
    }

    @Test
    void a_procedure_leads_to_its_plan() {
        open(editor, "procedures/" + appraisal.text());
        assertThat($(RouterLink.class).all())
                .extracting(RouterLink::getHref)
                .contains("plans/" + appraisal.text() + "?year=2024");
    }

    @Test
    void what_is_abolished_needs_neither_steps_nor_hours() {
        open(editor);
        choose(PlanAction.ABOLISH);
        area("Nội dung").setValue("Gộp vào kế hoạch năm");
        assertThat(shown()).contains("10.000.000 đ/năm", "giảm 100,00%");
        press("Lưu nháp");
        assertThat(planNow().proposal().action()).isEqualTo(PlanAction.ABOLISH);
    }

    @Test
    void the_head_submits_what_is_typed_and_the_unit_can_change_it_no_more() {
        recorded();
        open(head);
        field("Giờ sau, Cả thủ tục").setValue("3");
        press("Trình");
        assertThat(planNow().state()).as("it is asked first").isEqualTo(PlanState.DRAFT);
        assertThat(words($(Dialog.class).single())).contains("đơn vị không sửa được nữa");
        pressInDialog("Trình lên tỉnh");
        assertThat(planNow().state()).isEqualTo(PlanState.SUBMITTED);
        assertThat(planNow().costing().after().hours()).isEqualByComparingTo("3");
        assertThat(shown()).contains("Chờ tỉnh phê duyệt", "Đỗ Văn Sơn trình lúc");
        assertThat(buttons()).doesNotContain("Lưu nháp", "Trình");
    }

    @Test
    void the_province_approves_on_a_signed_decision() {
        submitted();
        open(admin);
        press("Phê duyệt…");
        inDialog(TextField.class).setValue("1307/QĐ-UBND");
        pressInDialog("Phê duyệt");
        assertThat(inDialog(DayField.class).getErrorMessage()).startsWith("Chưa chọn ngày ký");
        inDialog(DayField.class).setValue(LocalDate.of(2024, 6, 16));
        pressInDialog("Phê duyệt");
        assertThat(inDialog(DayField.class).getErrorMessage()).startsWith("Ngày ký quyết định không thể sau");
        assertThat(inDialog(TextField.class).getValue()).isEqualTo("1307/QĐ-UBND");
        inDialog(DayField.class).setValue(LocalDate.of(2024, 6, 14));
        pressInDialog("Phê duyệt");
        assertThat(inDialog(DayField.class).getErrorMessage())
                .contains("trước ngày đơn vị trình phương án (15/6/2024)");
        inDialog(DayField.class).setValue(LocalDate.of(2024, 6, 15));
        pressInDialog("Phê duyệt");
        assertThat(planNow().state()).isEqualTo(PlanState.APPROVED);
        assertThat(shown()).contains("Quyết định 1307/QĐ-UBND, ký ngày 15/6/2024", "Trần Minh phê duyệt lúc");
    }

    @Test
    void a_return_needs_a_reason_which_the_unit_reads_first() {
        submitted();
        open(admin);
        press("Trả lại…");
        pressInDialog("Trả lại");
        assertThat(inDialog(TextArea.class).getErrorMessage()).startsWith("Chưa nêu lý do");
        inDialog(TextArea.class).setValue("Nêu căn cứ số giờ");
        pressInDialog("Trả lại");
        assertThat(planNow().state()).isEqualTo(PlanState.RETURNED);
        open(editor);
        assertThat(shown()).contains("Bị trả lại", "Nêu căn cứ số giờ");
        assertThat(buttons()).contains("Lưu nháp");
    }

    @Test
    void a_rejected_plan_ends_and_the_unit_may_begin_another() {
        submitted();
        open(admin);
        press("Từ chối…");
        pressInDialog("Từ chối");
        assertThat(inDialog(TextArea.class).getErrorMessage()).startsWith("Chưa nêu lý do");
        inDialog(TextArea.class).setValue("Trùng phương án năm trước");
        pressInDialog("Từ chối");
        open(editor);
        assertThat(shown()).contains("Chưa có phương án", "Phương án trước đã kết thúc", "Trùng phương án năm trước");
        assertThat(buttons()).contains("Lưu nháp");
    }

    @Test
    void the_head_withdraws_a_plan_that_is_not_decided() {
        submitted();
        open(editor);
        assertThat(buttons()).doesNotContain("Rút phương án…");
        open(head);
        press("Rút phương án…");
        inDialog(TextArea.class).setValue("Luật sắp sửa");
        pressInDialog("Rút phương án");
        assertThat(shown()).contains("Đỗ Văn Sơn rút lúc", "Luật sắp sửa");
    }

    @Test
    void the_unit_records_that_an_approved_plan_is_in_force_and_both_are_counted_apart() {
        approved();
        open(editor, "");
        assertThat(shown()).contains("1 phương án đã phê duyệt, chờ ghi thi hành");
        open(editor, "plans");
        assertThat(shown()).contains("Đã phê duyệt 100,00%", "Đã thi hành, theo thực tế 0,00%");
        open(editor);
        press("Ghi thi hành…");
        $(DayField.class).single().setValue(LocalDate.of(2024, 6, 15));
        area("Tài liệu kiểm chứng").setValue("Sổ theo dõi quý II");
        assertThat(field("Giờ thực tế một lần").getValue())
                .as("nothing in fact is filled in")
                .isEmpty();
        field("Giờ thực tế một lần").setValue("4,5");
        field("Ngày thực tế một lần").setValue("3");
        field("Dịch vụ, phí thực tế một lần, đồng").setValue("50.000");
        pressInDialog("Ghi thi hành");
        assertThat(field("Số văn bản đưa vào thi hành").getErrorMessage()).isNotBlank();
        field("Số văn bản đưa vào thi hành").setValue("15/QĐ-STP");
        var worse = inDialog(Checkbox.class);
        assertThat(worse.getLabel()).contains("Chi phí thực tế 5.500.000", "cao hơn mức đã phê duyệt 5.000.000");
        pressInDialog("Ghi thi hành");
        assertThat(worse.getErrorMessage()).isNotBlank();
        worse.setValue(true);
        pressInDialog("Ghi thi hành");
        assertThat(shown()).contains("Đã thi hành", "Thi hành theo 15/QĐ-STP từ 15/6/2024", "5.500.000 đ/năm");
        open(editor, "plans");
        assertThat(shown()).contains("Đã phê duyệt 100,00%", "Đã thi hành, theo thực tế 100,00%");
    }

    @Test
    void nobody_is_offered_to_decide_on_their_own_work() {
        submitted();
        open(admin);
        assertThat(buttons()).contains("Phê duyệt…", "Trả lại…");
        province.rolesEnd(editor);
        province.role(editor, Role.PROVINCIAL_ADMIN, province.unit("PROVINCIAL_OFFICE", "Văn phòng"));
        me.forget(province.alias(), editor.subject());
        open(editor);
        assertThat(buttons()).doesNotContain("Phê duyệt…", "Trả lại…");
        assertThat(shown()).contains("Bạn đã soạn hoặc trình phương án này");
    }

    @Test
    void an_inspector_reads_a_draft_and_finds_no_button() {
        recorded();
        open(province.inspector());
        assertThat(shown()).contains("Chỉ đọc", "Nháp", "Bỏ bước thẩm định trùng", "5.000.000 đ");
        assertThat(buttons()).doesNotContain("Lưu nháp", "Trình", "Phê duyệt…", "Trả lại…");
    }

    @Test
    void somebody_elses_version_is_shown_beside_what_is_typed() {
        var draft = recorded();
        open(editor);
        field("Giờ sau, Cả thủ tục").setValue("2");
        head.doing(() -> plans.save(draft.id(), draft.version(), simplified("3")));
        press("Lưu nháp");
        assertThat(shown()).contains("Đỗ Văn Sơn vừa sửa hoặc xử lý phương án này", "Bỏ bản của tôi");
        assertThat(field("Giờ sau, Cả thủ tục").getValue()).isEqualTo("2");
        assertThat(planNow().costing().after().hours()).isEqualByComparingTo("3");
        press("Giữ bản của tôi, lưu đè lên bản này");
        assertThat(planNow().costing().after().hours()).isEqualByComparingTo("2");
    }

    @Test
    void a_plan_somebody_else_began_meanwhile_is_shown_beside_what_is_typed() {
        open(editor);
        choose(PlanAction.ABOLISH);
        area("Nội dung").setValue("Gộp vào kế hoạch năm");
        head.doing(() -> plans.record(PlanId.next(), appraisal, simplified("3")));
        press("Lưu nháp");
        assertThat(shown()).contains("Đỗ Văn Sơn vừa sửa hoặc xử lý phương án này");
        assertThat(area("Nội dung").getValue()).isEqualTo("Gộp vào kế hoạch năm");
        press("Giữ bản của tôi, lưu đè lên bản này");
        assertThat(planNow().proposal().action()).isEqualTo(PlanAction.ABOLISH);
    }

    @Test
    void leaving_with_something_typed_asks_first() {
        recorded();
        open(editor);
        field("Giờ sau, Cả thủ tục").setValue("2");
        UI.getCurrent().navigate("plans");
        assertThat($(ConfirmDialog.class).single().isOpened()).isTrue();
        assertThat(titleShown()).isEqualTo("Thủ tục NB-STP-07");
    }

    @Test
    void a_pasted_address_of_another_unit_or_province_shows_nothing() {
        recorded();
        open(province.editorOf(province.department("Sở Tài chính")));
        assertThat(titleShown()).isEqualTo("Không tìm thấy trang");
        open(provinces.fresh().admin());
        assertThat(titleShown()).isEqualTo("Không tìm thấy trang");
    }

    @Test
    void each_role_lands_on_what_waits_for_it() {
        recorded();
        open(head, "");
        assertThat(shown()).contains("1 phương án nháp chờ trình", sinceToday());
        head.doing(() -> plans.submit(planNow().id(), planNow().version()));
        open(admin, "");
        assertThat(shown()).contains("1 phương án chờ phê duyệt", sinceToday());
        admin.doing(() -> plans.returnWith(planNow().id(), planNow().version(), "Sai"));
        open(editor, "");
        assertThat(shown()).contains("1 phương án bị trả lại");
    }

    @Test
    void a_returned_plan_saved_as_it_was_is_told_so_at_its_content_until_it_is_saved_otherwise() {
        var submitted = submitted();
        admin.doing(() -> plans.returnWith(submitted.id(), submitted.version(), "Nêu căn cứ"));
        open(editor);
        press("Lưu nháp");
        assertThat(area("Nội dung đơn giản hóa").getErrorMessage()).startsWith("Chưa có gì khác bản bị trả lại");
        area("Nội dung đơn giản hóa").setValue("Bỏ bước, căn cứ Quyết định 12");
        press("Lưu nháp");
        assertThat(area("Nội dung đơn giản hóa").getErrorMessage()).isNullOrEmpty();
        assertThat(planNow().state()).isEqualTo(PlanState.DRAFT);
    }

    private static String sinceToday() {
        return Formats.date(LocalDate.now(PortalClock.VIETNAM));
    }

    private Plan recorded() {
        return recorded(simplified("4"));
    }

    private Plan recorded(Proposal proposal) {
        return editor.does(() -> plans.record(PlanId.next(), appraisal, proposal));
    }

    private Plan submitted() {
        var draft = recorded();
        return head.does(() -> plans.submit(draft.id(), draft.version()));
    }

    private void approved() {
        var submitted = submitted();
        admin.doing(() -> plans.approve(
                submitted.id(), submitted.version(), new Decision("1307/QĐ-UBND", LocalDate.of(2024, 6, 15))));
    }

    private static Proposal simplified(String hours) {
        return AProposal.whole(hours, 50_000);
    }

    private Plan planNow() {
        return province.inspector()
                .does(() -> plans.sheet(appraisal, 2024))
                .plan()
                .orElseThrow();
    }

    private void open(TestPerson person) {
        open(person, "plans/" + appraisal.text());
    }

    private List<TextField> hoursAsked() {
        return $(TextField.class).all().stream()
                .filter(Component::isVisible)
                .filter(field -> field.getAriaLabel().orElse("").startsWith("Giờ sau"))
                .toList();
    }

    private List<String> seen() {
        return $(Span.class).all().stream()
                .filter(Component::isVisible)
                .map(Span::getText)
                .toList();
    }

    private RadioButtonGroup<PlanAction> action() {
        return $(RadioButtonGroup.class).single();
    }

    private void choose(PlanAction action) {
        action().setValue(action);
    }
}
