package vn.tinhgon.simplification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhgon.schema.Tables.SIMPLIFICATION_PLAN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.fixture.AProposal;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.simplification.Portfolio.Cut;

/** UC-005: a plan is rejected, withdrawn, or once approved enforced. Today is 15/6/2024. */
@PortalTest
class UC005EndAndEnforceTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);

    @Autowired
    Provinces provinces;

    @Autowired
    PlanService plans;

    @Autowired
    ReductionService reductions;

    @Autowired
    DSLContext db;

    TestProvince province;
    TestPerson admin;
    TestPerson editor;
    TestPerson head;
    UnitId justice;
    ProcedureId appraisal;

    /** One time is 8 hours and 100,000 đồng, 20 times a year: 10 million đồng; half of it afterwards. */
    @BeforeEach
    void a_department_with_a_procedure() {
        province = provinces.fresh();
        admin = province.admin();
        justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
        head = province.headOf(justice);
        province.hourlyIncome(50_000);
        province.simplificationGoals("20", "20");
        appraisal = province.procedure(justice, "NB-01", "8", 100_000, 20, 1);
    }

    @Test
    void a_rejected_plan_counts_for_nothing_and_another_is_begun() {
        var submitted = submitted();
        refused("plan.refused.noReason", () -> admin.does(() -> plans.reject(submitted.id(), 2, " ")));
        admin.does(() -> plans.reject(submitted.id(), 2, "Trùng phương án khác"));
        var sheet = editor.does(() -> plans.sheet(appraisal, 2024));
        assertThat(sheet.plan()).isEmpty();
        assertThat(sheet.ended()).extracting(Step::reason).containsExactly("Trùng phương án khác");
        assertThat(portfolio().forecast()).isEqualTo(Cut.NOTHING);
        var another = recorded();
        assertThat(another.id()).isNotEqualTo(submitted.id());
        refused("plan.refused.REJECTED", () -> head.does(() -> plans.submit(submitted.id(), 3)));
        refused("plan.refused.REJECTED", () -> editor.does(() -> plans.save(submitted.id(), 3, half())));
    }

    @Test
    void only_what_is_not_decided_is_withdrawn_and_only_by_the_head() {
        var draft = recorded();
        denied(() -> editor.does(() -> plans.withdraw(draft.id(), 1, "Nhầm")));
        denied(() -> admin.does(() -> plans.withdraw(draft.id(), 1, "Nhầm")));
        refused("plan.refused.noReason", () -> head.does(() -> plans.withdraw(draft.id(), 1, "")));
        var stranger = province.headOf(province.department("Sở Y tế"));
        assertThatThrownBy(() -> stranger.does(() -> plans.withdraw(draft.id(), 1, "Nhầm")))
                .isInstanceOf(NotFound.class);
        head.does(() -> plans.withdraw(draft.id(), 1, "Nhầm"));
        var approved = approved();
        refused("plan.refused.APPROVED", () -> head.does(() -> plans.withdraw(approved.id(), 3, "Nhầm")));
    }

    /** By hand: (5 × 50,000 + 60,000) × 20 = 6.2 million đồng a year in fact, where 5 million were planned. */
    @Test
    void approved_is_not_enforced_and_what_it_takes_in_fact_is_kept_beside_the_plan() {
        var approved = approved();
        assertThat(portfolio().approved().count()).isEqualTo(1);
        assertThat(portfolio().enforced()).isEqualTo(Cut.NOTHING);
        refused(
                "plan.refused.worse",
                () -> editor.does(() -> plans.enforce(approved.id(), 3, inForce(TODAY, "5", 60_000), false)));
        var enforced = editor.does(() -> plans.enforce(approved.id(), 3, inForce(TODAY, "5", 60_000), true));
        assertThat(enforced.state()).isEqualTo(PlanState.ENFORCED);
        var read = editor.does(() -> plans.plan(approved.id()));
        assertThat(read.enforced().orElseThrow().cost()).isEqualTo(new Dong(6_200_000));
        assertThat(read.saving()).isEqualTo(approved.saving());
        assertThat(portfolio().approved()).isEqualTo(new Cut(1, new Dong(5_000_000), 0));
        assertThat(portfolio().enforced()).isEqualTo(new Cut(1, new Dong(3_800_000), 0));
    }

    /** By hand: (4 × 50,000 + 50,000) × 20 = 5 million đồng as approved; (2 × 50,000 + 50,000) × 20 = 3 million. */
    @Test
    void what_costs_no_more_than_approved_is_not_asked_twice_and_counts_as_it_is() {
        var approved = approved();
        editor.does(() -> plans.enforce(approved.id(), 3, inForce(TODAY, "2", 50_000), false));
        assertThat(portfolio().approved().saving()).isEqualTo(new Dong(5_000_000));
        assertThat(portfolio().enforced().saving()).isEqualTo(new Dong(7_000_000));
    }

    /** By hand: (9 × 50,000 + 100,000) × 20 = 11 million đồng a year, a million more than before. */
    @Test
    void what_costs_more_than_before_is_in_force_and_saves_nothing() {
        var approved = approved();
        editor.does(() -> plans.enforce(approved.id(), 3, inForce(TODAY, "9", 100_000), true));
        assertThat(portfolio().enforced()).isEqualTo(new Cut(1, Dong.ZERO, 0));
    }

    @Test
    void what_is_not_approved_or_has_no_evidence_is_not_enforced() {
        var submitted = submitted();
        refused(
                "plan.refused.SUBMITTED",
                () -> editor.does(() -> plans.enforce(submitted.id(), 2, inForce(TODAY, "4", 0), false)));
        admin.does(() -> plans.approve(submitted.id(), 2, new Decision("1307/QĐ-UBND", TODAY)));
        refused(
                "plan.refused.enforcedLater",
                () -> editor.does(() -> plans.enforce(submitted.id(), 3, inForce(TODAY.plusDays(1), "4", 0), false)));
        refused(
                "plan.refused.enforcedEarlier",
                () -> editor.does(() -> plans.enforce(submitted.id(), 3, inForce(TODAY.minusDays(1), "4", 0), false)));
        refused("plan.refused.noEvidence", () -> new Enforcement("1/QĐ", TODAY, " ", Effort.NONE));
        denied(() -> admin.does(() -> plans.enforce(submitted.id(), 3, inForce(TODAY, "4", 0), false)));
    }

    @Test
    void the_database_holds_the_order_too() {
        var draft = recorded();
        database("a plan is enforced after it was approved", () -> state(draft, "ENFORCED"));
        database("a plan is rejected after it was submitted", () -> state(draft, "REJECTED"));
        head.does(() -> plans.withdraw(draft.id(), 1, "Nhầm"));
        database("ended plan: it stays as it is", () -> state(draft, "DRAFT"));
        var approved = approved();
        database("approved plan: it stays as it is", () -> state(approved, "WITHDRAWN"));
        editor.does(() -> plans.enforce(approved.id(), 3, inForce(TODAY, "4", 0), false));
        database("ended plan: it stays as it is", () -> state(approved, "APPROVED"));
    }

    private void state(Plan plan, String state) {
        province.in(() -> db.update(SIMPLIFICATION_PLAN)
                .set(SIMPLIFICATION_PLAN.STATE, state)
                .where(SIMPLIFICATION_PLAN.ID.eq(plan.id()))
                .execute());
    }

    private Portfolio portfolio() {
        var list = admin.does(() -> reductions.all()).getFirst();
        return admin.does(() -> plans.standing(list, Optional.empty()))
                .portfolio()
                .orElseThrow();
    }

    private Plan recorded() {
        return editor.does(() -> plans.record(PlanId.next(), appraisal, half()));
    }

    private Plan submitted() {
        var draft = recorded();
        return head.does(() -> plans.submit(draft.id(), 1));
    }

    private Plan approved() {
        var submitted = submitted();
        return admin.does(() -> plans.approve(submitted.id(), 2, new Decision("1307/QĐ-UBND", TODAY)));
    }

    private static Proposal half() {
        return AProposal.whole("4", 50_000);
    }

    private static Enforcement inForce(LocalDate on, String hours, long other) {
        return new Enforcement("15/QĐ-STP", on, "Sổ theo dõi", new Effort(new BigDecimal(hours), new Dong(other), 3));
    }

    private static void refused(String key, ThrowingCallable request) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static void denied(ThrowingCallable request) {
        assertThatThrownBy(request).isInstanceOf(AccessDeniedException.class);
    }

    private static void database(String words, ThrowingCallable request) {
        assertThatThrownBy(request).hasStackTraceContaining(words);
    }
}
