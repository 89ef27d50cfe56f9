package vn.tinhgon.simplification.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.simplification.CostPart.Kind.STEP;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.AProcedure;
import vn.tinhgon.fixture.AProposal;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.procedure.CatalogueService;
import vn.tinhgon.procedure.Content;
import vn.tinhgon.procedure.ProcedureCodes;
import vn.tinhgon.procedure.ProcedureScope;
import vn.tinhgon.procedure.SignedDecision;
import vn.tinhgon.simplification.Decision;
import vn.tinhgon.simplification.Plan;
import vn.tinhgon.simplification.PlanAction;
import vn.tinhgon.simplification.PlanService;

/** UC-005: plans not approved yet are tried out, and a procedure is amended while its plan is written. */
@PortalTest
class UC005TryOutAndAmendTest extends ScreenTest {

    private static final String NOTHING_CHOSEN = "Thử với phương án chưa phê duyệt";

    @Autowired
    Provinces provinces;

    @Autowired
    PlanService plans;

    @Autowired
    CatalogueService catalogue;

    TestProvince province;
    TestPerson editor;
    UnitId justice;
    ProcedureId birth;

    /** 8 hours at 50.000 đ, 100 times a year: 40.000.000 đ. */
    @BeforeEach
    void a_department_with_a_procedure() {
        province = provinces.fresh();
        justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
        province.hourlyIncome(50_000);
        province.simplificationGoals("20", "20");
        birth = editor.does(() -> catalogue.issue(
                new ProcedureCodes("NB-01", Optional.empty()),
                ProcedureScope.INTERNAL,
                AProcedure.of(justice)
                        .called("Khai sinh")
                        .volume(1, 100)
                        .step("Tiếp nhận", "2")
                        .step("Thẩm tra", "4")
                        .step("Ký", "2")
                        .says(),
                decision(LocalDate.of(2024, 1, 15))));
    }

    @Test
    void plans_that_are_not_approved_are_tried_out_and_nothing_is_written() {
        var drafted = recorded();
        open(editor, "plans");
        assertThat(shown()).contains(NOTHING_CHOSEN);

        choose(0);

        assertThat(shown())
                .contains("Nếu 1 phương án đã chọn cũng được phê duyệt: Số lượng thủ tục 100,00%, đạt")
                .contains("Chi phí tuân thủ 50,00%, đạt");
        press("Bỏ chọn");
        assertThat(shown()).contains(NOTHING_CHOSEN);
        assertThat(planNow()).isEqualTo(drafted.id());
    }

    @Test
    void what_is_chosen_stays_so_while_one_searches_on() {
        recorded();
        open(editor, "plans");
        choose(0);
        field("Tìm thủ tục").setValue("không có thủ tục này");
        assertThat(shown()).contains("Nếu 1 phương án đã chọn");
    }

    @Test
    void an_approved_plan_cannot_be_tried_out() {
        var draft = recorded();
        var submitted = province.headOf(justice).does(() -> plans.submit(draft.id(), draft.version()));
        province.admin()
                .doing(() -> plans.approve(
                        submitted.id(), submitted.version(), new Decision("1307/QĐ-UBND", LocalDate.of(2024, 6, 15))));
        open(editor, "plans");
        choose(0);
        assertThat(shown()).contains(NOTHING_CHOSEN);
    }

    @Test
    void the_list_is_narrowed_to_what_is_done() {
        recorded();
        for (var narrowed : Map.of("DROP_STEP", 1, "ABOLISH", 0, "DROP", 1).entrySet()) {
            open(editor, "plans", Map.of("doing", narrowed.getKey()));
            assertThat(new GridTester<>(grid()).size()).as(narrowed.getKey()).isEqualTo(narrowed.getValue());
        }
    }

    @Test
    void a_procedure_amended_meanwhile_shows_what_stands_now_and_what_no_longer_fits() {
        recorded();
        amended();
        open(editor, "plans/" + birth.text());
        assertThat(shown())
                .contains("Thủ tục đã được sửa đổi, nay là phiên bản 2")
                .contains("1 thay đổi còn khớp", "Không còn khớp", "Bước 3: Ký");
        press("Lưu nháp");
        assertThat(shown()).doesNotContain("nay là phiên bản 2").contains("25,00%");
    }

    @Test
    void what_only_costs_more_takes_over_no_work() {
        open(editor, "plans/" + birth.text());
        press("Lưu nháp");
        assertThat($(RadioButtonGroup.class).single().getErrorMessage())
                .isEqualTo("Chưa chọn cách làm: đơn giản hóa, bãi bỏ hay gộp.");
        choose(PlanAction.SIMPLIFY);
        field("Phí, lệ phí sau, Bước 2").setValue("10.000");
        assertThat(shown()).contains("Tăng dịch vụ, phí").doesNotContain("Nhận thêm việc");
        field("Giờ sau, Bước 2").setValue("5");
        assertThat(shown()).contains("Nhận thêm việc").doesNotContain("Tăng dịch vụ, phí");
    }

    @Test
    void what_is_typed_while_the_procedure_is_amended_stands_on_the_new_content_and_is_not_saved_unseen() {
        open(editor, "plans/" + birth.text());
        choose(PlanAction.SIMPLIFY);
        area("Nội dung").setValue("Bỏ bước thẩm định trùng");
        field("Giờ sau, Bước 2").setValue("1");
        amended();
        press("Lưu nháp");
        assertThat(shown()).contains("Thủ tục đã được sửa đổi, nay là phiên bản 2");
        assertThat(editor.does(() -> plans.sheet(birth, 2024)).plan()).isEmpty();
        assertThat(area("Nội dung").getValue()).isEqualTo("Bỏ bước thẩm định trùng");
        assertThat(field("Giờ sau, Bước 3").getValue()).isEqualTo("1");
        press("Lưu nháp");
        assertThat(editor.does(() -> plans.sheet(birth, 2024))
                        .plan()
                        .orElseThrow()
                        .proposal()
                        .against())
                .isEqualTo(2);
    }

    @Test
    void of_another_year_the_page_shows_that_years_plan() {
        recorded();
        open(editor, "plans/" + birth.text(), Map.of("year", "2023"));
        assertThat(shown()).contains("Năm 2023", "Không có phương án của năm này.", "Phương án các năm khác", "2024");
        assertThat(buttons()).doesNotContain("Lưu nháp");
    }

    /** 4 of 8 hours less: half of the cost. */
    private Plan recorded() {
        var proposal = AProposal.that("Bỏ thẩm tra")
                .drops(STEP, 2)
                .takes(STEP, 3, "Ký nháy", "2", 0, 0, 0)
                .says();
        return editor.does(() -> plans.record(PlanId.next(), birth, proposal));
    }

    private PlanId planNow() {
        return editor.does(() -> plans.sheet(birth, 2024)).plan().orElseThrow().id();
    }

    /** A step comes between, and the last is done in another way. */
    private void amended() {
        Content says = AProcedure.of(justice)
                .called("Khai sinh")
                .volume(1, 100)
                .step("Tiếp nhận", "2")
                .step("Đối chiếu dữ liệu", "8")
                .step("Thẩm tra", "4")
                .step("Ký số", "2")
                .says();
        editor.doing(() -> {
            var seen = catalogue.procedure(birth);
            catalogue.amend(birth, seen.version(), seen.codes(), says, decision(LocalDate.of(2024, 6, 1)));
        });
    }

    private static SignedDecision decision(LocalDate day) {
        return new SignedDecision("7/QĐ-UBND", day, day);
    }

    @SuppressWarnings("unchecked")
    private Grid<Object> grid() {
        return (Grid<Object>) $(Grid.class).single();
    }

    private Object item(int row) {
        return new GridTester<>(grid()).getRow(row);
    }

    private void choose(int row) {
        grid().select(item(row));
    }

    private void choose(PlanAction action) {
        $(RadioButtonGroup.class).single().setValue(action);
    }
}
