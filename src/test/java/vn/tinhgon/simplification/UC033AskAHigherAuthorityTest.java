package vn.tinhgon.simplification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.AProposal;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.PlanListId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.RecommendationId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.procedure.ProcedureScope;
import vn.tinhgon.simplification.Recommendation.Answer;
import vn.tinhgon.simplification.Recommendation.Asked;
import vn.tinhgon.simplification.Recommendation.Asks;
import vn.tinhgon.simplification.Recommendation.Outcome;
import vn.tinhgon.simplification.Recommendation.State;

/** UC-033: what the province cannot decide itself is asked of a higher authority and followed to its answer. */
@PortalTest
class UC033AskAHigherAuthorityTest {

    private static final Asked CIRCULAR = new Asked("Bộ Tư pháp", Asks.AMEND, "Điều 5 Thông tư 01/2020/TT-BTP");
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);
    private static final SignedPaper SENT = new SignedPaper("90/UBND-KSTT", LocalDate.of(2024, 6, 12));

    @Autowired
    Provinces provinces;

    @Autowired
    PlanService plans;

    @Autowired
    Me me;

    @Autowired
    PlanListService lists;

    @Autowired
    RecommendationService recommendations;

    TestProvince province;
    TestPerson admin;
    TestPerson editor;
    TestPerson head;
    Plan draft;

    @BeforeEach
    void a_drafted_plan() {
        province = provinces.fresh();
        admin = province.admin();
        var justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
        head = province.headOf(justice);
        province.hourlyIncome(50_000);
        draft = drafted(justice, "NB-01");
    }

    @Test
    void what_a_plan_needs_is_sent_answered_and_then_the_plan_is_approved() {
        var id = asked(draft);
        var submitted = submitted();
        assertThat(states(Optional.of(State.TO_SEND))).containsExactly(State.TO_SEND);
        refused("plan.refused.notSent", this::approve);

        admin.doing(() -> recommendations.send(id, 1, SENT));
        assertThat(states(Optional.of(State.WAITING))).containsExactly(State.WAITING);
        refused("plan.refused.notAgreed", this::approve);

        admin.doing(() -> recommendations.answer(id, 2, agreed(LocalDate.of(2024, 6, 14))));
        assertThat(states(Optional.empty())).containsExactly(State.ACCEPTED);
        approve();
        assertThat(plan(submitted).state()).isEqualTo(PlanState.APPROVED);
    }

    @Test
    void refused_by_the_authority_the_plan_goes_back_and_is_approved_once_it_does_without() {
        var id = asked(draft);
        submitted();
        admin.doing(() -> recommendations.send(id, 1, SENT));
        assertThatThrownBy(() -> new Answer(Outcome.REFUSED, SENT, " "))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("recommendation.refused.noText"));
        admin.doing(() -> recommendations.answer(
                id, 2, new Answer(Outcome.REFUSED, new SignedPaper("12/BTP", TODAY), "Trái luật")));
        refused("plan.refused.notAgreed", this::approve);
        admin.doing(() -> plans.returnWith(draft.id(), 2, "Bộ không đồng ý"));
        editor.doing(() -> recommendations.withdraw(id, 3));
        assertThat(states(Optional.empty())).isEmpty();
        var again = editor.does(() -> plans.save(draft.id(), 3, AProposal.whole("6", 50_000)));
        var submitted = head.does(() -> plans.submit(again.id(), again.version()));
        admin.doing(() -> plans.approve(draft.id(), submitted.version(), new Decision("1307/QĐ-UBND", TODAY)));
        assertThat(plan(draft).state()).isEqualTo(PlanState.APPROVED);
    }

    @Test
    void who_wrote_the_plan_does_not_say_that_others_agree_to_it() {
        var id = asked(draft);
        submitted();
        province.rolesEnd(editor);
        var promoted = promoted();
        refused("plan.refused.own", () -> promoted.doing(() -> recommendations.send(id, 1, SENT)));
        admin.doing(() -> recommendations.send(id, 1, SENT));
        refused("plan.refused.own", () -> promoted.doing(() -> recommendations.answer(id, 2, agreed(TODAY))));
    }

    @Test
    void a_list_is_not_decided_with_a_plan_that_waits_for_an_answer() {
        asked(draft);
        submitted();
        var list = PlanListId.next();
        admin.doing(() ->
                lists.drawUp(list, new PlanListTerms("Đợt 1", ProcedureScope.INTERNAL, 2024), Set.of(draft.id())));
        admin.doing(() -> lists.submit(list, 1, new SignedPaper("12/TTr-VP", TODAY)));
        refused(
                "plan.refused.notSent",
                () -> admin.doing(() -> lists.decide(list, 2, new Decision("1307/QĐ-UBND", TODAY))));
    }

    @Test
    void taken_back_before_it_is_sent_it_holds_nothing_up() {
        var id = asked(draft);
        editor.doing(() -> recommendations.withdraw(id, 1));
        submitted();
        approve();
        assertThat(plan(draft).state()).isEqualTo(PlanState.APPROVED);
        assertThat(states(Optional.empty())).isEmpty();
    }

    @Test
    void days_follow_one_another() {
        var id = asked(draft);
        submitted();
        refused(
                "recommendation.refused.TO_SEND",
                () -> admin.doing(() -> recommendations.answer(id, 1, agreed(TODAY))));
        refused(
                "recommendation.refused.later",
                () -> admin.doing(() -> recommendations.send(id, 1, new SignedPaper("90/UBND", TODAY.plusDays(1)))));
        refused(
                "recommendation.refused.beforePlan",
                () -> admin.doing(
                        () -> recommendations.send(id, 1, new SignedPaper("90/UBND", LocalDate.of(2024, 6, 9)))));
        admin.doing(() -> recommendations.send(id, 1, SENT));
        refused("recommendation.refused.sent", () -> admin.doing(() -> recommendations.send(id, 2, SENT)));
        refused(
                "recommendation.refused.earlier",
                () -> admin.doing(() -> recommendations.answer(id, 2, agreed(LocalDate.of(2024, 6, 11)))));
        assertThatThrownBy(() -> admin.doing(() -> recommendations.answer(id, 1, agreed(TODAY))))
                .isInstanceOf(Changed.class);
        admin.doing(() -> recommendations.answer(id, 2, agreed(TODAY)));
        refused(
                "recommendation.refused.ACCEPTED",
                () -> admin.doing(() -> recommendations.answer(id, 3, agreed(TODAY))));
    }

    @Test
    void how_it_was_sent_is_corrected_with_a_reason_until_it_is_answered() {
        var id = asked(draft);
        submitted();
        var right = new SignedPaper("91/UBND-KSTT", LocalDate.of(2024, 6, 13));
        refused(
                "recommendation.refused.TO_SEND",
                () -> admin.doing(() -> recommendations.correctSending(id, 1, right, "Gõ nhầm")));
        admin.doing(() -> recommendations.send(id, 1, SENT));
        refused("text.refused.empty", () -> admin.doing(() -> recommendations.correctSending(id, 2, right, " ")));
        refused(
                "recommendation.refused.beforePlan",
                () -> admin.doing(() -> recommendations.correctSending(
                        id, 2, new SignedPaper("91/UBND", LocalDate.of(2024, 6, 9)), "Gõ nhầm")));
        admin.doing(() -> recommendations.correctSending(id, 2, right, "Gõ nhầm"));
        var read = admin.does(() -> recommendations.of(draft.id())).getFirst();
        assertThat(read.sent()).contains(right);
        assertThat(read.corrected()).contains("Gõ nhầm");
        admin.doing(() -> recommendations.answer(id, 3, agreed(TODAY)));
        refused(
                "recommendation.refused.ACCEPTED",
                () -> admin.doing(() -> recommendations.correctSending(id, 4, SENT, "Lại")));
    }

    @Test
    void who_wrote_the_plan_does_not_correct_how_it_was_sent() {
        var id = asked(draft);
        submitted();
        admin.doing(() -> recommendations.send(id, 1, SENT));
        province.rolesEnd(editor);
        var promoted = promoted();
        refused("plan.refused.own", () -> promoted.doing(() -> recommendations.correctSending(id, 2, SENT, "Lại")));
    }

    @Test
    void a_plan_that_is_handed_in_asks_for_nothing_more() {
        var id = asked(draft);
        submitted();
        refused("plan.refused.SUBMITTED", () -> asked(draft));
        refused("plan.refused.SUBMITTED", () -> editor.doing(() -> recommendations.withdraw(id, 1)));
    }

    @Test
    void a_draft_of_another_unit_is_neither_read_nor_written() {
        var id = asked(draft);
        var stranger = province.editorOf(province.department("Sở Tài chính"));
        assertThatThrownBy(() -> stranger.doing(() -> recommendations.withdraw(id, 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stranger.does(() -> recommendations.of(draft.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> admin.doing(() -> recommendations.send(id, 1, SENT)))
                .isInstanceOf(NotFound.class);
        assertThat(stranger.does(() -> recommendations.count(Optional.empty()))).isZero();
        assertThat(admin.does(() -> recommendations.count(Optional.empty()))).isZero();
        assertThat(editor.does(() -> recommendations.count(Optional.empty()))).isOne();
    }

    @Test
    void who_is_asked_and_for_what_is_said() {
        field("authority", () -> new Asked(" ", Asks.AMEND, "Điều 5"));
        field("instrument", () -> new Asked("Bộ Tư pháp", Asks.ABOLISH, ""));
        field("authority", () -> new Asked("x".repeat(301), Asks.ABOLISH, "Điều 5"));
    }

    /** The editor, in the control office meanwhile. */
    private TestPerson promoted() {
        var office = province.unit("PROVINCIAL_OFFICE", "Văn phòng UBND tỉnh");
        province.role(editor, Role.PROVINCIAL_ADMIN, office);
        me.forget(editor.province(), editor.subject());
        return new TestPerson(editor.province(), editor.id(), editor.subject(), editor.name(), office);
    }

    private Plan drafted(UnitId unit, String code) {
        ProcedureId procedure = province.procedure(unit, code, "8", 100_000, 10, 2);
        return editor.does(() -> plans.record(PlanId.next(), procedure, AProposal.whole("4", 50_000)));
    }

    private RecommendationId asked(Plan plan) {
        var id = RecommendationId.next();
        editor.doing(() -> recommendations.add(id, plan.id(), CIRCULAR));
        return id;
    }

    /** On 10/6/2024. */
    private Plan submitted() {
        var plan = head.does(() -> plans.submit(draft.id(), draft.version()));
        province.handedInOn(plan.id(), LocalDate.of(2024, 6, 10));
        return plan;
    }

    private void approve() {
        admin.doing(() -> plans.approve(draft.id(), 2, new Decision("1307/QĐ-UBND", TODAY)));
    }

    private Plan plan(Plan of) {
        return admin.does(() -> plans.plan(of.id()));
    }

    private List<State> states(Optional<State> state) {
        return admin.does(() -> recommendations.list(state, new Slice(0, 10))).stream()
                .map(row -> row.recommendation().state())
                .toList();
    }

    private static Answer agreed(LocalDate on) {
        return new Answer(Outcome.ACCEPTED, new SignedPaper("12/BTP-PC", on), "");
    }

    private static void refused(String key, ThrowingCallable request) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static void field(String name, ThrowingCallable request) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains(name));
    }
}
