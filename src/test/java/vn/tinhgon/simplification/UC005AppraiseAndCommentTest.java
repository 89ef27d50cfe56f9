package vn.tinhgon.simplification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.fixture.AProposal;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.GuardOff;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.simplification.CostPart.Key;
import vn.tinhgon.simplification.CostPart.Kind;
import vn.tinhgon.simplification.PlanChain.Recorder;
import vn.tinhgon.simplification.PlanComment.Said;

/** UC-005: what a plan goes through is the province's to set; it is appraised, commented on part by part, and answered for. */
@PortalTest
class UC005AppraiseAndCommentTest {

    private static final Decision SIGNED = new Decision("1307/QĐ-UBND", LocalDate.of(2024, 6, 15));
    private static final Key STEP_2 = new Key(Kind.STEP, 2);

    @Autowired
    Provinces provinces;

    @Autowired
    PlanService plans;

    @Autowired
    PlanChainService chains;

    @Autowired
    PlanCommentService comments;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    TestPerson admin;
    TestPerson leader;
    TestPerson editor;
    TestPerson head;
    ProcedureId appraisal;

    @BeforeEach
    void a_department_with_a_procedure() {
        province = provinces.fresh();
        admin = province.admin();
        leader = province.person("Nguyễn Văn An", Role.PROVINCIAL_LEADER, province.unit("PROVINCE", "UBND tỉnh"));
        UnitId justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
        head = province.headOf(justice);
        province.hourlyIncome(50_000);
        appraisal = province.procedure(justice, "NB-01", "8", 100_000, 20, 1);
    }

    @Test
    void where_the_province_wants_it_a_plan_is_approved_after_it_was_appraised() {
        chain(true, 0, Recorder.OFFICE_OR_LEADER);
        var submitted = submitted();
        refused("plan.refused.notAppraised", () -> admin.does(() -> plans.approve(submitted.id(), 2, SIGNED)));
        refused("text.refused.empty", () -> admin.does(() -> plans.appraise(submitted.id(), 2, " ")));
        denied(() -> leader.does(() -> plans.appraise(submitted.id(), 2, "Đạt")));
        var appraised = admin.does(() -> plans.appraise(submitted.id(), 2, "Đạt, đủ căn cứ"));
        assertThat(appraised.state()).isEqualTo(PlanState.APPRAISED);
        assertThat(editor.does(() -> plans.plan(submitted.id()))
                        .steps()
                        .getLast()
                        .reason())
                .isEqualTo("Đạt, đủ căn cứ");
        refused("plan.refused.APPRAISED", () -> admin.does(() -> plans.appraise(submitted.id(), 3, "Lại")));
        assertThat(admin.does(() -> plans.approve(submitted.id(), 3, SIGNED)).state())
                .isEqualTo(PlanState.APPROVED);
    }

    @Test
    void a_unit_says_so_much_of_a_plan_and_no_more() {
        var plan = submitted();
        for (var number = 1; number <= PlanCommentService.MOST_OF_A_UNIT; number++) {
            var words = "Ý kiến " + number;
            admin.doing(() -> comments.comment(plan.id(), 1, Key.WHOLE, words));
        }
        refused(
                "plan.comment.refused.tooMany",
                () -> admin.doing(() -> comments.comment(plan.id(), 1, Key.WHOLE, "Một ý nữa")));
    }

    @Test
    void an_appraised_plan_is_still_returned_rejected_or_withdrawn_and_then_appraised_anew() {
        chain(true, 0, Recorder.OFFICE_OR_LEADER);
        var plan = submitted();
        admin.does(() -> plans.appraise(plan.id(), 2, "Đạt"));
        admin.does(() -> plans.returnWith(plan.id(), 3, "Nêu căn cứ"));
        editor.does(() -> plans.save(plan.id(), 4, AProposal.whole("3", 50_000)));
        head.does(() -> plans.submit(plan.id(), 5));
        refused("plan.refused.notAppraised", () -> admin.does(() -> plans.approve(plan.id(), 6, SIGNED)));
        admin.does(() -> plans.appraise(plan.id(), 6, "Đạt"));
        assertThat(head.does(() -> plans.withdraw(plan.id(), 7, "Thôi")).state())
                .isEqualTo(PlanState.WITHDRAWN);
        var another = submitted();
        admin.does(() -> plans.appraise(another.id(), 2, "Đạt"));
        assertThat(admin.does(() -> plans.reject(another.id(), 3, "Trùng")).state())
                .isEqualTo(PlanState.REJECTED);
    }

    @Test
    void a_chain_set_while_a_plan_is_on_its_way_holds_for_its_decision() {
        var plan = submitted();
        assertThat(editor.does(() -> chains.chain())).isEqualTo(PlanChain.SHORTEST);
        chain(false, 10, Recorder.OFFICE_OR_LEADER);
        refused("plan.refused.byList", () -> admin.does(() -> plans.approve(plan.id(), 2, SIGNED)));
        admin.doing(() -> chains.set(new PlanChain(1, false, 0, Recorder.OFFICE_OR_LEADER)));
        assertThatThrownBy(() -> admin.doing(() -> chains.set(new PlanChain(1, true, 0, Recorder.OFFICE_OR_LEADER))))
                .isInstanceOf(Changed.class);
        assertThat(admin.does(() -> plans.approve(plan.id(), 2, SIGNED)).state())
                .isEqualTo(PlanState.APPROVED);
        denied(() -> leader.doing(() -> chains.set(new PlanChain(2, true, 0, Recorder.LEADER))));
        refused("plan.chain.refused.days", () -> new PlanChain(2, true, 91, Recorder.LEADER));
    }

    @Test
    void where_the_leader_alone_records_decisions_the_control_office_does_not() {
        chain(false, 0, Recorder.LEADER);
        var plan = submitted();
        refused("plan.refused.leaderRecords", () -> admin.does(() -> plans.approve(plan.id(), 2, SIGNED)));
        GuardOff.during(
                "plan-recorder",
                () -> assertThat(admin.does(() -> plans.approve(plan.id(), 2, SIGNED))
                                .state())
                        .isEqualTo(PlanState.APPROVED));
        var health = province.department("Sở Y tế");
        var other = province.procedure(health, "NB-02", "8", 100_000, 20, 1);
        var second = province.plan(other, province.editorOf(health));
        assertThat(leader.does(() -> plans.approve(second, 1, SIGNED)).state()).isEqualTo(PlanState.APPROVED);
    }

    @Test
    void the_control_office_comments_on_a_step_and_the_unit_answers() {
        var plan = submitted();
        admin.doing(() -> comments.comment(plan.id(), 1, STEP_2, "Bước 2 có thật sự mất 4 giờ?"));
        leader.doing(() -> comments.comment(plan.id(), 1, Key.WHOLE, "Làm sớm"));
        var read = editor.does(() -> comments.comments(plan.id()));
        assertThat(read.answerable()).isTrue();
        assertThat(read.open()).as("it is theirs to answer, not to comment").isFalse();
        assertThat(read.unanswered()).isEqualTo(2);
        var asked = read.of(STEP_2).getFirst();
        denied(() -> admin.doing(() -> comments.answer(asked.id(), "Có")));
        refused("text.refused.empty", () -> editor.doing(() -> comments.answer(asked.id(), " ")));
        editor.doing(() -> comments.answer(asked.id(), "Tính trên 12 hồ sơ quý II"));
        var answered = admin.does(() -> comments.comments(plan.id()));
        assertThat(answered.unanswered()).isEqualTo(1);
        assertThat(answered.of(STEP_2).getFirst().answers())
                .extracting(Said::words, Said::unit)
                .containsExactly(tuple("Tính trên 12 hồ sơ quý II", "Sở Tư pháp"));
    }

    @Test
    void comments_on_what_was_rewritten_since_say_so() {
        var plan = submitted();
        admin.doing(() -> comments.comment(plan.id(), 1, STEP_2, "Nêu căn cứ"));
        admin.does(() -> plans.returnWith(plan.id(), 2, "Xem góp ý"));
        refused("plan.comment.refused.closed", () -> admin.doing(() -> comments.comment(plan.id(), 1, STEP_2, "Nữa")));
        editor.does(() -> plans.save(plan.id(), 3, AProposal.whole("3", 50_000)));
        head.does(() -> plans.submit(plan.id(), 4));
        assertThatThrownBy(() -> admin.doing(() -> comments.comment(plan.id(), 1, STEP_2, "Nữa")))
                .isInstanceOf(Changed.class);
        admin.doing(() -> comments.comment(plan.id(), 4, STEP_2, "Nữa"));
        assertThat(admin.does(() -> comments.comments(plan.id())).all())
                .extracting(PlanComment::earlier)
                .containsExactly(true, false);
    }

    @Test
    void others_neither_read_nor_comment_and_nobody_answers_for_an_ended_plan() {
        var plan = submitted();
        admin.doing(() -> comments.comment(plan.id(), 1, STEP_2, "Nêu căn cứ"));
        var stranger = province.editorOf(province.department("Sở Y tế"));
        assertThatThrownBy(() -> stranger.does(() -> comments.comments(plan.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stranger.doing(() -> comments.comment(plan.id(), 1, STEP_2, "Hỏi")))
                .isInstanceOf(NotFound.class);
        refused(
                "plan.comment.refused.closed",
                () -> editor.doing(() -> comments.comment(plan.id(), 1, STEP_2, "Tự góp ý")));
        GuardOff.during("plan-comment", () -> editor.doing(() -> comments.comment(plan.id(), 1, STEP_2, "Tự góp ý")));
        denied(() -> province.inspector().doing(() -> comments.comment(plan.id(), 1, STEP_2, "Hỏi")));
        var asked = editor.does(() -> comments.comments(plan.id())).all().getFirst();
        assertThatThrownBy(() -> stranger.doing(() -> comments.answer(asked.id(), "Thay")))
                .isInstanceOf(NotFound.class);
        admin.does(() -> plans.reject(plan.id(), 2, "Trùng"));
        refused("plan.refused.REJECTED", () -> editor.doing(() -> comments.answer(asked.id(), "Muộn")));
    }

    @Test
    void twenty_comments_are_read_with_as_many_statements_as_one() {
        var plan = submitted();
        admin.doing(() -> comments.comment(plan.id(), 1, STEP_2, "1"));
        admin.does(() -> comments.comments(plan.id()));
        var one = statements.of(() -> admin.does(() -> comments.comments(plan.id())));
        for (var number = 2; number <= 20; number++) {
            var words = String.valueOf(number);
            admin.doing(() -> comments.comment(plan.id(), 1, STEP_2, words));
        }
        assertThat(statements.of(() -> admin.does(() -> comments.comments(plan.id()))))
                .isEqualTo(one);
    }

    private void chain(boolean appraises, int days, Recorder recorder) {
        admin.doing(() -> chains.set(new PlanChain(0, appraises, days, recorder)));
    }

    private Plan submitted() {
        var draft = editor.does(() -> plans.record(PlanId.next(), appraisal, AProposal.whole("4", 50_000)));
        return head.does(() -> plans.submit(draft.id(), 1));
    }

    private static void refused(String key, ThrowingCallable request) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static void denied(ThrowingCallable request) {
        assertThatThrownBy(request).isInstanceOf(AccessDeniedException.class);
    }
}
