package vn.tinhgon.simplification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhgon.schema.Tables.SIMPLIFICATION_PLAN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
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
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.GuardOff;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Role;

/** UC-005 */
@PortalTest
class PlanServiceTest {

    private static final Decision DECISION = new Decision("1307/QĐ-UBND", LocalDate.of(2024, 6, 15));

    @Autowired
    Provinces provinces;

    @Autowired
    PlanService plans;

    @Autowired
    ReductionService reductions;

    @Autowired
    Me me;

    @Autowired
    DSLContext db;

    @Autowired
    StatementCounter statements;

    private TestProvince province;
    private UnitId justice;
    private TestPerson editor;
    private TestPerson head;
    private TestPerson admin;
    private ProcedureId appraisal;

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
    void a_plan_goes_from_draft_to_approved() {
        var draft = recorded(appraisal, half());
        assertThat(draft.saving()).isEqualTo(new Saving(new Dong(10_000_000), new Dong(5_000_000), 3, 3));

        var submitted = head.does(() -> plans.submit(draft.id(), draft.version()));
        var approved = admin.does(() -> plans.approve(draft.id(), submitted.version(), DECISION));

        assertThat(approved.state()).isEqualTo(PlanState.APPROVED);
        var read = editor.does(() -> plans.sheet(appraisal, 2024)).plan().orElseThrow();
        assertThat(read.decision()).contains(DECISION);
        assertThat(read.steps())
                .extracting(Step::state)
                .containsExactly(PlanState.DRAFT, PlanState.SUBMITTED, PlanState.APPROVED);
        assertThat(read.steps()).extracting(Step::name).containsExactly(editor.name(), head.name(), admin.name());
    }

    @Test
    void a_returned_plan_is_written_anew_and_keeps_its_reason_until_submitted() {
        var submitted = submitted(appraisal);
        var returned = admin.does(() -> plans.returnWith(submitted.id(), submitted.version(), "Nêu căn cứ số giờ"));
        refused("plan.refused.RETURNED", () -> head.doing(() -> plans.submit(returned.id(), returned.version())));

        refused(
                "plan.refused.unchanged",
                () -> editor.doing(() -> plans.save(returned.id(), returned.version(), half())));

        var saved = editor.does(() -> plans.save(returned.id(), returned.version(), simplified("3", 0)));
        var sheet = editor.does(() -> plans.sheet(appraisal, 2024));
        assertThat(sheet.plan().orElseThrow().lastReturn().orElseThrow().reason())
                .isEqualTo("Nêu căn cứ số giờ");
        assertThat(admin.does(() -> plans.sheet(appraisal, 2024)).plan()).isEmpty();

        head.doing(() -> plans.submit(saved.id(), saved.version()));
        var again = admin.does(() -> plans.sheet(appraisal, 2024)).plan().orElseThrow();
        assertThat(again.lastReturn()).isEmpty();
        assertThat(again.state()).isEqualTo(PlanState.SUBMITTED);
    }

    @Test
    void returning_needs_a_reason_and_approving_a_signed_day() {
        var submitted = submitted(appraisal);

        refused("plan.refused.noReason", () -> admin.doing(() -> plans.returnWith(submitted.id(), 2, "  ")));
        refused(
                "plan.refused.signedLater",
                () -> admin.doing(
                        () -> plans.approve(submitted.id(), 2, new Decision("1/QĐ", LocalDate.of(2024, 6, 16)))));
        refused(
                "plan.refused.signedEarlier",
                () -> admin.doing(
                        () -> plans.approve(submitted.id(), 2, new Decision("1/QĐ", LocalDate.of(2024, 6, 14)))));
        refused("plan.refused.noNumber", () -> new Decision(" ", LocalDate.of(2024, 6, 1)));
    }

    @Test
    void drafts_of_other_units_are_unseen() {
        var other = province.editorOf(province.department("Sở Tài chính"));
        var draft = recorded(appraisal, half());

        assertThatThrownBy(() -> other.doing(() -> plans.plan(draft.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.doing(() -> plans.sheet(appraisal, 2024)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.doing(() -> plans.save(draft.id(), 1, half())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.doing(() -> plans.record(PlanId.next(), appraisal, half())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> admin.doing(() -> plans.plan(draft.id()))).isInstanceOf(NotFound.class);
        assertThat(other.does(() -> rows(PlanFilter.EVERYTHING))).isEmpty();
        assertThat(admin.does(() -> rows(PlanFilter.EVERYTHING)))
                .singleElement()
                .satisfies(row -> assertThat(row.plan()).isEmpty());
        assertThat(admin.does(() -> plans.standing(list(), Optional.empty()))
                        .portfolio()
                        .orElseThrow()
                        .forecast()
                        .count())
                .isZero();
        assertThat(province.inspector().does(() -> plans.plan(draft.id()))).isEqualTo(read(draft.id()));
    }

    @Test
    void another_province_sees_nothing() {
        var draft = recorded(appraisal, half());
        var stranger = provinces.fresh().admin();

        assertThatThrownBy(() -> stranger.doing(() -> plans.plan(draft.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stranger.doing(() -> plans.sheet(appraisal, 2024)))
                .isInstanceOf(NotFound.class);
        assertThat(stranger.does(() -> rows(PlanFilter.EVERYTHING))).isEmpty();
        assertThat(stranger.does(plans::units)).isEmpty();
    }

    @Test
    void nobody_decides_on_what_they_drafted_or_submitted() {
        var draft = recorded(appraisal, half());
        var saved = head.does(() -> plans.save(draft.id(), draft.version(), simplified("3", 0)));
        head.doing(() -> plans.submit(saved.id(), saved.version()));
        province.rolesEnd(editor);
        var promoted = promoted(editor);

        refused("plan.refused.own", () -> promoted.doing(() -> plans.approve(draft.id(), 3, DECISION)));
        refused("plan.refused.own", () -> promoted.doing(() -> plans.returnWith(draft.id(), 3, "Sai")));
    }

    @Test
    void what_guards_a_plan_is_missed_when_it_is_switched_off() {
        var stranger = province.headOf(province.department("Sở Tài chính"));
        var draft = recorded(appraisal, half());
        GuardOff.during(
                "owner.read",
                () -> assertThat(stranger.does(() -> plans.plan(draft.id()))).isNotNull());
        GuardOff.during(
                "owner.hold", () -> stranger.doing(() -> plans.withdraw(draft.id(), draft.version(), "Không còn cần")));
        var next = recorded(appraisal, half());
        head.doing(() -> plans.submit(next.id(), next.version()));
        province.rolesEnd(editor);
        var promoted = promoted(editor);
        GuardOff.during("not-own-work", () -> promoted.doing(() -> plans.approve(next.id(), 2, DECISION)));
    }

    @Test
    void only_the_right_role_does_each_step() {
        var draft = recorded(appraisal, half());

        denied(() -> editor.doing(() -> plans.submit(draft.id(), 1)));
        denied(() -> admin.doing(() -> plans.save(draft.id(), 1, half())));
        var inspector = province.inspector();
        denied(() -> inspector.doing(() -> plans.record(PlanId.next(), appraisal, half())));
        head.doing(() -> plans.submit(draft.id(), 1));
        denied(() -> head.doing(() -> plans.approve(draft.id(), 2, DECISION)));
        denied(() -> inspector.doing(() -> plans.returnWith(draft.id(), 2, "Sai")));
    }

    @Test
    void after_above_before_is_refused_and_nothing_is_written() {
        refused("plan.refused.moreHours", () -> recorded(appraisal, simplified("9", 0)));
        refused("plan.refused.moreCost", () -> recorded(appraisal, simplified("8", 100_001)));

        assertThat(editor.does(() -> plans.sheet(appraisal, 2024)).plan()).isEmpty();
    }

    @Test
    void the_same_form_twice_makes_one_plan_and_another_is_refused() {
        var id = PlanId.next();
        var first = editor.does(() -> plans.record(id, appraisal, simplified("4.00", 50_000)));
        var second = editor.does(() -> plans.record(id, appraisal, simplified("4", 50_000)));

        assertThat(second.version()).isEqualTo(first.version());
        assertThatThrownBy(() -> head.doing(() -> plans.record(PlanId.next(), appraisal, half())))
                .isInstanceOf(Changed.class);
    }

    @Test
    void a_stale_version_changes_nothing() {
        var draft = recorded(appraisal, half());
        editor.doing(() -> plans.save(draft.id(), 1, simplified("3", 0)));

        assertThatThrownBy(() -> head.doing(() -> plans.save(draft.id(), 1, half())))
                .isInstanceOf(Changed.class);
        assertThatThrownBy(() -> head.doing(() -> plans.submit(draft.id(), 1))).isInstanceOf(Changed.class);
        assertThat(read(draft.id()).costing().after().hours()).isEqualByComparingTo("3");
    }

    @Test
    void submitted_is_shut_to_the_unit() {
        var submitted = submitted(appraisal);

        refused("plan.refused.SUBMITTED", () -> editor.doing(() -> plans.save(submitted.id(), 2, half())));
        refused("plan.refused.SUBMITTED", () -> head.doing(() -> plans.submit(submitted.id(), 2)));
    }

    @Test
    void the_database_keeps_an_approved_plan_as_it_is() {
        var approved = approved(appraisal);

        refused("plan.refused.APPROVED", () -> editor.doing(() -> plans.save(approved.id(), 3, half())));
        assertThatThrownBy(() -> province.in(() -> db.update(SIMPLIFICATION_PLAN)
                        .set(SIMPLIFICATION_PLAN.AFTER_DONG, new Dong(0))
                        .where(SIMPLIFICATION_PLAN.ID.eq(approved.id()))
                        .execute()))
                .hasStackTraceContaining("approved plan");
        assertThatThrownBy(() -> province.in(() -> db.deleteFrom(SIMPLIFICATION_PLAN)
                        .where(SIMPLIFICATION_PLAN.ID.eq(approved.id()))
                        .execute()))
                .hasStackTraceContaining("denied");
    }

    @Test
    void without_an_hourly_income_nothing_is_costed() {
        var bare = provinces.fresh();
        var unit = bare.department("Sở Y tế");
        var procedure = bare.procedure(unit, "NB-01", "8", 0, 1, 1);
        var someone = bare.editorOf(unit);

        assertThat(someone.does(() -> plans.standing(list(), Optional.empty())).portfolio())
                .isEmpty();
        refused("plan.refused.noIncome", () -> someone.doing(() -> plans.record(PlanId.next(), procedure, half())));
    }

    @Test
    void a_unit_stands_where_its_approved_plans_carry_it() {
        for (var number = 1; number <= 4; number++) {
            province.procedure(justice, "NB-STP-1" + number, "8", 100_000, 100, 2);
        }
        approved(appraisal);

        var standing = editor.does(() -> plans.standing(list(), Optional.empty()));
        var portfolio = standing.portfolio().orElseThrow();

        var goals = standing.reduction().goals();

        assertThat(standing.listedUntil()).isEqualTo(LocalDate.of(2024, 6, 15));
        assertThat(standing.reduction().freezing()).isEmpty();
        assertThat(goals).extracting(Goal::measure).containsExactly(Measure.COUNT, Measure.COST);
        assertThat(portfolio.attains(goals.getFirst())).isTrue();
        assertThat(portfolio.attains(goals.getLast())).isFalse();
        assertThat(portfolio.attainsAll(goals)).isFalse();
        assertThat(portfolio.missing(goals.getLast())).isEqualTo(82_000_000 - 5_000_000);
    }

    @Test
    void a_procedure_is_found_without_diacritics() {
        assertThat(editor.does(() -> rows(named("thu tuc nb-stp")))).hasSize(1);
        assertThat(editor.does(() -> rows(named("nb-stp-07")))).hasSize(1);
        assertThat(editor.does(() -> rows(named("thanh toán")))).isEmpty();
        assertThat(editor.does(() -> plans.count(list(), named("thu tuc")))).isEqualTo(1);
    }

    @Test
    void each_screen_asks_a_constant_number_of_statements() {
        recorded(appraisal, half());
        var few = editor.does(() -> statements.of(this::openEverything)).size();
        IntStream.range(0, 40).forEach(n -> province.procedure(justice, "NB-9" + n, "8", 0, 1, 1));

        assertThat(editor.does(() -> statements.of(this::openEverything))).hasSize(few);
    }

    private void openEverything() {
        plans.standing(list(), Optional.empty());
        rows(PlanFilter.EVERYTHING);
        plans.count(list(), PlanFilter.EVERYTHING);
        plans.units();
        plans.sheet(appraisal, 2024);
    }

    private Plan recorded(ProcedureId procedure, Proposal proposal) {
        return editor.does(() -> plans.record(PlanId.next(), procedure, proposal));
    }

    private Plan submitted(ProcedureId procedure) {
        var draft = recorded(procedure, half());
        return head.does(() -> plans.submit(draft.id(), draft.version()));
    }

    private Plan approved(ProcedureId procedure) {
        var submitted = submitted(procedure);
        return admin.does(() -> plans.approve(submitted.id(), submitted.version(), DECISION));
    }

    private Plan read(PlanId id) {
        return editor.does(() -> plans.plan(id));
    }

    private Reduction list() {
        return reductions.all().getFirst();
    }

    private List<PlanRow> rows(PlanFilter filter) {
        return plans.procedures(list(), filter, PlanOrder.MOST_SAVING, new Slice(0, 50));
    }

    /** The same person, now in the provincial office. */
    private TestPerson promoted(TestPerson person) {
        var office = province.unit("PROVINCIAL_OFFICE", "Văn phòng UBND tỉnh");
        province.role(person, Role.PROVINCIAL_ADMIN, office);
        me.forget(person.province(), person.subject());
        return new TestPerson(person.province(), person.id(), person.subject(), person.name(), office);
    }

    private static PlanFilter named(String text) {
        return new PlanFilter(Optional.empty(), text, PlanFilter.Plans.ALL, Optional.empty());
    }

    private static Proposal half() {
        return simplified("4", 50_000);
    }

    private static Proposal simplified(String hours, long other) {
        return AProposal.whole(hours, other);
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
