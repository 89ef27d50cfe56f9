package vn.tinhgon.formality.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.AProposal;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.formality.FormalityService;
import vn.tinhgon.formality.Question;
import vn.tinhgon.formality.QuestionFilter;
import vn.tinhgon.formality.QuestionFilter.Which;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.simplification.PlanService;

/** UC-031 on screen: the inspector reads the questions, the unit finds and answers them. */
@PortalTest
class UC031AskOnScreenTest extends ScreenTest {

    private static final String ASKS =
            "Các bước và số giờ không đổi; 1.000.000 đ/năm giảm được đến từ chi phí khác. Chi phí ấy giảm nhờ việc gì?";

    @Autowired
    Provinces provinces;

    @Autowired
    PlanService plans;

    @Autowired
    FormalityService formality;

    TestProvince province;
    TestPerson editor;
    TestPerson head;
    TestPerson inspector;
    UnitId justice;
    ProcedureId procedure;

    /** 100,000 đồng beside, 20 times a year: 50,000 less each time. */
    @BeforeEach
    void a_plan_that_changes_neither_step_nor_hour() {
        province = provinces.fresh();
        justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
        head = province.headOf(justice);
        inspector = province.inspector();
        province.hourlyIncome(50_000);
        province.simplificationGoals("20", "20");
        procedure = province.procedure(justice, "NB-07", "8", 100_000, 10, 2);
        var plan = editor.does(() -> plans.record(PlanId.next(), procedure, AProposal.whole("8", 50_000)));
        head.does(() -> plans.submit(plan.id(), plan.version()));
    }

    @Test
    void the_inspector_reads_each_question_with_its_numbers_and_opens_what_it_is_about() {
        open(inspector, "questions");
        assertThat(titleShown()).isEqualTo("Dấu hiệu cần hỏi");
        assertThat(shown()).contains("1 câu hỏi");
        assertThat(row(0, 0)).contains("NB-07 · Thủ tục NB-07", "Sở Tư pháp", "Việc không đổi" + ASKS, "Chờ trả lời");
        assertThat(inCell(0, 0, 0).getElement().getAttribute("href"))
                .isEqualTo("plans/" + procedure.text() + "?year=2024");
        open(inspector, "plans/" + procedure.text());
        assertThat(shown()).contains("Câu hỏi của cổng", ASKS);
        assertThat(buttons()).doesNotContain("Trả lời…");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_unit_finds_the_question_among_what_waits_and_answers_beside_the_plan() {
        open(head, "");
        assertThat(shown()).contains("1 câu hỏi chờ đơn vị trả lời");
        open(head, "plans/" + procedure.text());
        press("Trả lời…");
        pressInDialog("Trả lời");
        assertThat(area("Trả lời của đơn vị").getErrorMessage()).isNotEmpty();
        area("Trả lời của đơn vị").setValue("Phí chứng thực giảm theo nghị quyết 12");
        pressInDialog("Trả lời");
        assertThat(shown()).contains(head.name() + " trả lời lúc", "Phí chứng thực giảm theo nghị quyết 12");
        open(head, "");
        assertThat(shown()).doesNotContain("câu hỏi chờ đơn vị trả lời");
        open(inspector, "questions");
        assertThat(shown()).contains("0 câu hỏi");
        ((Select<Which>) $(Select.class).all().get(1)).setValue(Which.ALL);
        assertThat(shown()).contains("1 câu hỏi");
        assertThat(row(0, 0))
                .anySatisfy(cell -> assertThat(cell).contains("Phí chứng thực giảm theo nghị quyết 12"))
                .contains("Đã trả lời");
    }

    @Test
    void a_question_is_answered_in_the_list_too_and_an_older_answer_says_to_what_numbers() {
        var given =
                province.assignment(province.target(1, Accumulation.FLOW, Comparison.AT_LEAST, "95"), justice, "95");
        var may = province.submitted(given, province.month(5), 60, 100, editor);
        var june = province.submitted(given, province.month(6), 61, 100, editor);
        province.proven(may, editor, "a.pdf", "một");
        province.proven(june, editor, "a.pdf", "một");
        var asked = head.does(() ->
                formality.list(new QuestionFilter(Optional.empty(), Optional.empty(), Which.OPEN), new Slice(0, 10)));
        assertThat(asked).extracting(Question::isOpen).containsExactly(true, true, true);
        open(head, "questions");
        ((Button) inCell(0, 1, 2)
                        .getChildren()
                        .filter(Button.class::isInstance)
                        .findFirst()
                        .orElseThrow())
                .click();
        roundTrip();
        area("Trả lời của đơn vị").setValue("Một văn bản cho hai kỳ");
        pressInDialog("Trả lời");
        assertThat(shown()).contains("2 câu hỏi");
        var stranger = province.department("Sở Y tế");
        var other = province.submitted(
                province.assignment(province.target(2, Accumulation.FLOW, Comparison.AT_LEAST, "95"), stranger, "95"),
                province.month(4),
                1,
                2,
                province.editorOf(stranger));
        province.proven(other, editor, "b.pdf", "một");
        open(head, "questions");
        assertThat(row(0, 1).get(2))
                .contains("kiểm chứng cho 2 số liệu khác, của 1 đơn vị khác")
                .contains("Một văn bản cho hai kỳ (khi ấy: ", "kiểm chứng cho 1 số liệu khác, của 0 đơn vị khác");
    }
}
