package vn.tinhgon.simplification.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.schema.Tables.PLAN_LIST;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.PlanListId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.simplification.PlanChain.Recorder;
import vn.tinhgon.simplification.PlanService;
import vn.tinhgon.simplification.PlanState;

/** UC-029, and appraisal and comments of UC-005, by what is on the screen. Today is 15/6/2024. */
@PortalTest
class UC029ListsOnScreenTest extends ScreenTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);

    @Autowired
    Provinces provinces;

    @Autowired
    PlanService plans;

    @Autowired
    DSLContext db;

    TestProvince province;
    TestPerson admin;
    TestPerson justice;
    TestPerson health;
    ProcedureId appraisal;
    PlanId plan;

    @BeforeEach
    void plans_of_two_departments_are_submitted() {
        province = provinces.fresh();
        admin = province.admin();
        justice = province.editorOf(province.department("Sở Tư pháp"));
        health = province.editorOf(province.department("Sở Y tế"));
        province.hourlyIncome(50_000);
        province.simplificationGoals("20", "20");
        appraisal = province.procedure(justice.unit(), "NB-01", "2", 0, 10, 1);
        plan = province.plan(appraisal, justice);
        province.plan(province.procedure(health.unit(), "NB-02", "2", 0, 10, 1), health);
    }

    @Test
    void the_admin_sets_the_chain_and_everybody_reads_it() {
        open(admin, "reductions");
        assertThat(chain()).contains("Không bắt buộc lấy ý kiến").doesNotContain("thẩm định");
        press("Đặt quy trình phê duyệt…");
        inDialog(Checkbox.class).setValue(true);
        field("Số ngày lấy ý kiến").setValue("100");
        pressInDialog("Lưu");
        assertThat(field("Số ngày lấy ý kiến").getErrorMessage()).isEqualTo("Số ngày lấy ý kiến từ 0 đến 90.");
        field("Số ngày lấy ý kiến").setValue("10");
        recorder().setValue(Recorder.LEADER);
        pressInDialog("Lưu");
        assertThat(chain())
                .contains(
                        "Phòng Kiểm soát TTHC thẩm định",
                        "Công khai danh mục lấy ý kiến ít nhất 10 ngày",
                        "Chỉ lãnh đạo tỉnh ghi quyết định");
        open(justice, "reductions");
        assertThat(chain()).contains("ít nhất 10 ngày");
        assertThat(buttons()).doesNotContain("Đặt quy trình phê duyệt…");
    }

    @Test
    void a_plan_is_appraised_before_there_is_a_button_to_approve_it() {
        province.chain(true, 0, "OFFICE_OR_LEADER", admin);
        open(admin, "");
        assertThat(shown()).contains("2 phương án chờ thẩm định").doesNotContain("chờ phê duyệt");
        open(admin, plan());
        assertThat(buttons()).contains("Thẩm định…").doesNotContain("Phê duyệt…");
        press("Thẩm định…");
        pressInDialog("Thẩm định đạt");
        assertThat(area("Ý kiến thẩm định").getErrorMessage()).isEqualTo("Hãy điền ô này.");
        area("Ý kiến thẩm định").setValue("Đủ căn cứ");
        pressInDialog("Thẩm định đạt");
        assertThat(shown()).contains("Đã thẩm định", "thẩm định lúc", "Đủ căn cứ");
        assertThat(buttons()).contains("Phê duyệt…", "Trả lại…", "Từ chối…").doesNotContain("Thẩm định…");
        open(admin, "");
        assertThat(shown()).contains("1 phương án đã thẩm định, chờ phê duyệt");
        open(admin, "plans");
        assertThat(shown()).contains("Đã thẩm định");
    }

    @Test
    void a_plan_is_added_to_a_list_and_a_list_drawn_up_in_vain_is_discarded() {
        province.listed(List.of(plan), admin);
        open(admin, "plan-lists/" + theList().text());
        press("Thêm phương án…");
        assertThat(words($(Dialog.class).single())).contains("Đã chọn 1 phương án");
        pressInDialog("Đưa vào danh mục");
        assertThat(shown()).contains("2 phương án, giảm 1.000.000 đ");
        press("Hủy danh mục…");
        area("Lý do").setValue("Lập nhầm đợt");
        pressInDialog("Hủy danh mục");
        assertThat(shown()).contains("Đã hủy: " + admin.name(), "Lập nhầm đợt", "0 phương án");
        assertThat(buttons()).doesNotContain("Hủy danh mục…", "Thêm phương án…", "Ghi tờ trình…");
        open(admin, "");
        assertThat(shown()).doesNotContain("danh mục trình duyệt chờ công khai");
    }

    @Test
    void a_step_is_commented_on_and_its_unit_answers() {
        open(admin, plan());
        press("Góp ý…");
        pressInDialog("Gửi");
        assertThat(area("Nội dung").getErrorMessage()).isEqualTo("Hãy điền ô này.");
        area("Nội dung").setValue("Bước này mất mấy giờ?");
        pressInDialog("Gửi");
        assertThat(buttons()).contains("Góp ý (1)");
        assertThat(shown()).contains("Bước 1 · " + admin.name(), "Bước này mất mấy giờ?", "Chưa trả lời");
        open(justice, "");
        assertThat(shown()).contains("1 góp ý về phương án chờ đơn vị trả lời");
        open(justice, "plans", Map.of("plans", "COMMENTED"));
        assertThat(row(0, 0)).contains("NB-01");
        open(justice, plan());
        assertThat(buttons()).contains("Góp ý (1)", "Trả lời…").doesNotContain("Góp ý…");
        press("Góp ý (1)");
        assertThat(toggle().getElement().getAttribute("aria-expanded")).isEqualTo("true");
        press("Trả lời…");
        area("Nội dung").setValue("Tính trên 12 hồ sơ");
        pressInDialog("Gửi");
        assertThat(shown()).contains("Tính trên 12 hồ sơ").doesNotContain("Chưa trả lời");
        open(justice, "");
        assertThat(shown()).doesNotContain("góp ý về phương án");
        open(justice, "plans", Map.of("plans", "COMMENTED"));
        assertThat(shown()).contains("0 thủ tục ·");
    }

    @Test
    void a_list_is_drawn_up_published_and_read_by_another_unit() {
        province.chain(false, 10, "OFFICE_OR_LEADER", admin);
        open(admin, plan());
        assertThat(buttons()).as("the list decides").doesNotContain("Phê duyệt…");
        open(admin, "plan-lists");
        assertThat(shown()).contains("0 danh mục");
        press("Lập danh mục…");
        assertThat(words($(Dialog.class).single())).contains("Đã chọn 2 phương án");
        field("Tên danh mục").setValue("Đợt 1");
        pressInDialog("Lập danh mục");
        assertThat(titleShown()).isEqualTo("Đợt 1");
        assertThat(shown())
                .contains("Đang lập", "2 phương án, giảm 1.000.000 đ trên 2.000.000 đ mỗi năm")
                .contains("Số lượng thủ tục: từ 0,00% lên 100,00%, mục tiêu 20% · Đạt")
                .contains("Chi phí tuân thủ: từ 0,00% lên 50,00%");
        assertThat(row(0, 0)).contains("NB-01", "Sở Tư pháp", "Rút thời gian", "500.000", "0, chưa trả lời 0");
        open(health, "plan-lists");
        assertThat(shown()).contains("0 danh mục");
        open(admin, "");
        assertThat(shown()).contains("1 danh mục trình duyệt chờ công khai hoặc trình");
        open(admin, "plan-lists/" + theList().text());
        press("Công khai lấy ý kiến…");
        inDialog(DayField.class).setValue(TODAY);
        pressInDialog("Công khai");
        assertThat(inDialog(DayField.class).getErrorMessage()).isEqualTo("Ngày cuối lấy ý kiến sớm nhất là 25/6/2024.");
        inDialog(DayField.class).setValue(TODAY.plusDays(10));
        pressInDialog("Công khai");
        assertThat(shown())
                .contains("Lấy ý kiến mọi đơn vị đến hết 25/6/2024: mở từng phương án trong danh mục để góp ý.");
        assertThat(buttons()).contains("Kéo dài lấy ý kiến…").doesNotContain("Ghi tờ trình…");
        open(health, "");
        assertThat(shown()).contains("1 danh mục trình duyệt đang lấy ý kiến");
        open(health, "plan-lists/" + theList().text());
        assertThat(row(0, 0)).contains("NB-01", "Sở Tư pháp");
        open(health, plan());
        assertThat(titleShown()).isEqualTo("Thủ tục NB-01");
        press("Góp ý cho cả phương án…");
        area("Nội dung").setValue("Nên gộp");
        pressInDialog("Gửi");
        assertThat(shown()).contains("cả phương án · " + health.name() + ", Sở Y tế", "Nên gộp");
        assertThat(buttons()).doesNotContain("Phê duyệt…", "Trả lại…", "Trả lời…", "Lưu nháp", "Rút phương án…");
    }

    @Test
    void where_only_the_leader_records_decisions_nobody_else_is_offered_to() {
        province.chain(false, 0, "LEADER", admin);
        open(admin, plan());
        assertThat(buttons()).doesNotContain("Phê duyệt…");
        assertThat(shown()).contains("lãnh đạo tỉnh ghi quyết định phê duyệt");
    }

    @Test
    void the_leader_is_offered_to_decide_on_what_the_office_has_submitted_and_on_nothing_else() {
        var leader = province.person("Nguyễn Văn An", Role.PROVINCIAL_LEADER, province.unit("PROVINCE", "UBND tỉnh"));
        open(leader, plan());
        assertThat(buttons()).doesNotContain("Phê duyệt…", "Trả lại…", "Từ chối…");
        assertThat(shown()).contains("Lãnh đạo tỉnh chỉ duyệt việc do Văn phòng UBND tỉnh trình");
        open(leader, "");
        assertThat(shown()).doesNotContain("phương án chờ phê duyệt");
        var office = province.unit("PROVINCIAL_OFFICE", "Văn phòng UBND tỉnh");
        var own = province.procedure(office, "NB-03", "2", 0, 10, 1);
        province.plan(own, province.editorOf(office));
        open(leader, "");
        assertThat(shown()).contains("1 phương án chờ phê duyệt");
        open(leader, "plans/" + own.text());
        assertThat(buttons()).contains("Phê duyệt…", "Trả lại…", "Từ chối…");
    }

    @Test
    void where_the_leader_records_all_decisions_all_plans_wait_for_them() {
        province.chain(false, 0, "LEADER", admin);
        var leader = province.person("Nguyễn Văn An", Role.PROVINCIAL_LEADER, province.unit("PROVINCE", "UBND tỉnh"));
        open(leader, "");
        assertThat(shown()).contains("2 phương án chờ phê duyệt");
        open(leader, plan());
        assertThat(buttons()).contains("Phê duyệt…").doesNotContain("Trả lại…");
    }

    @Test
    void lists_and_recommendations_stand_on_the_menu_of_who_uses_them() {
        open(admin, "");
        assertThat(places()).contains("Danh mục trình duyệt", "Kiến nghị cấp trên", "Mục tiêu cắt giảm");
    }

    @Test
    void who_only_reads_finds_them_from_the_plans() {
        open(province.inspector(), "");
        assertThat(places()).contains("Đơn giản hóa TTHC").doesNotContain("Danh mục trình duyệt", "Kiến nghị cấp trên");
    }

    private List<String> places() {
        return $(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }

    @Test
    void once_comment_is_over_it_is_submitted_and_decided() {
        var list = province.listed(plan, admin);
        province.published(list, LocalDate.of(2024, 6, 11));
        province.chain(false, 10, "OFFICE_OR_LEADER", admin);
        open(admin, "");
        assertThat(shown()).contains("1 danh mục hết hạn lấy ý kiến, chờ trình");
        open(admin, "plan-lists/" + list.text());
        press("Ghi tờ trình…");
        assertThat($(Dialog.class).single().getHeaderTitle()).isEqualTo("Ghi tờ trình");
        pressInDialog("Ghi tờ trình");
        assertThat(List.of(
                        field("Số tờ trình").isInvalid(),
                        inDialog(DayField.class).isInvalid()))
                .as("number and day, at once")
                .containsExactly(true, true);
        field("Số tờ trình").setValue("12/TTr-VP");
        inDialog(DayField.class).setValue(LocalDate.of(2024, 6, 11));
        pressInDialog("Ghi tờ trình");
        assertThat(inDialog(DayField.class).getErrorMessage())
                .isEqualTo("Tờ trình phải sau ngày cuối lấy ý kiến (11/6/2024).");
        inDialog(DayField.class).setValue(TODAY);
        pressInDialog("Ghi tờ trình");
        assertThat(shown())
                .contains("Tờ trình 12/TTr-VP, ngày 15/6/2024")
                .contains("Nếu danh mục được phê duyệt (số liệu khi trình, 15/6/2024)");
        open(admin, "");
        assertThat(shown()).contains("1 danh mục đã trình, chờ ghi quyết định");
        open(admin, "plan-lists/" + list.text());
        press("Ghi quyết định…");
        field("Số quyết định").setValue("1307/QĐ-UBND");
        inDialog(DayField.class).setValue(TODAY);
        pressInDialog("Phê duyệt cả danh mục");
        assertThat(shown())
                .contains("Đã quyết định", "Đã phê duyệt theo 1307/QĐ-UBND, 15/6/2024")
                .contains("Số lượng thủ tục: từ 0,00% lên 50,00%");
        assertThat(buttons())
                .doesNotContain("Ghi quyết định…", "Sửa tờ trình…", "Kéo dài lấy ý kiến…", "Bỏ khỏi danh mục…");
        assertThat(admin.does(() -> plans.plan(plan)).state()).isEqualTo(PlanState.APPROVED);
        open(admin, "plan-lists");
        assertThat(row(0, 0))
                .contains("Đợt 1", "Đã quyết định", "1", "500.000", "11/6/2024", "1307/QĐ-UBND, 15/6/2024");
    }

    @Test
    void a_plan_is_taken_off_with_its_reason() {
        var list = province.listed(plan, admin);
        open(admin, "plan-lists/" + list.text());
        click(inCell(0, 0, 8));
        area("Lý do").setValue("Chờ đợt sau");
        inDialog(Checkbox.class).setValue(true);
        pressInDialog("Đưa ra khỏi danh mục");
        assertThat(shown()).contains("Đã đưa ra khỏi danh mục", "NB-01", "Chờ đợt sau", "0 phương án");
        assertThat(admin.does(() -> plans.plan(plan)).state()).isEqualTo(PlanState.RETURNED);
    }

    private String plan() {
        return "plans/" + appraisal.text();
    }

    private PlanListId theList() {
        return province.asking(() -> db.select(PLAN_LIST.ID).from(PLAN_LIST).fetchSingle(PLAN_LIST.ID));
    }

    private String chain() {
        return words($(OrderedList.class).single());
    }

    private Component toggle() {
        return $(Button.class).all().stream()
                .filter(button -> button.getText().equals("Góp ý (1)"))
                .findFirst()
                .orElseThrow();
    }

    private void click(Component button) {
        ((Button) button).click();
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private Select<Recorder> recorder() {
        return inDialog(Select.class);
    }
}
