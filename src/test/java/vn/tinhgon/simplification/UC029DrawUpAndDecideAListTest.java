package vn.tinhgon.simplification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.tinhgon.schema.Tables.SIMPLIFICATION_PLAN;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import vn.tinhgon.kernel.PlanListId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.GuardOff;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.procedure.ProcedureScope;
import vn.tinhgon.simplification.CostPart.Key;
import vn.tinhgon.simplification.PlanChain.Recorder;

/** UC-029: plans are put on a list, published for comment, submitted, and approved by one decision. Today is 15/6/2024. */
@PortalTest
class UC029DrawUpAndDecideAListTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);
    private static final PlanListTerms FIRST = new PlanListTerms("Đợt 1", ProcedureScope.INTERNAL, 2024);
    private static final SignedPaper SUBMISSION = new SignedPaper("12/TTr-VP", TODAY);
    private static final Decision DECISION = new Decision("1307/QĐ-UBND", TODAY);
    private static final Slice ALL = new Slice(0, 100);

    @Autowired
    Provinces provinces;

    @Autowired
    PlanListService lists;

    @Autowired
    PlanService plans;

    @Autowired
    PlanChainService chains;

    @Autowired
    PlanCommentService comments;

    @Autowired
    StatementCounter statements;

    @Autowired
    DSLContext db;

    TestProvince province;
    TestPerson admin;
    TestPerson leader;
    TestPerson justice;
    TestPerson health;
    ProcedureId appraisal;
    PlanId first;
    PlanId second;

    /** Each plan halves the 1,000,000 đồng a year of its procedure. */
    @BeforeEach
    void plans_of_two_departments_are_submitted() {
        province = provinces.fresh();
        admin = province.admin();
        leader = province.person("Nguyễn Văn An", Role.PROVINCIAL_LEADER, province.unit("PROVINCE", "UBND tỉnh"));
        justice = province.editorOf(province.department("Sở Tư pháp"));
        health = province.editorOf(province.department("Sở Y tế"));
        province.hourlyIncome(50_000);
        province.simplificationGoals("20", "20");
        appraisal = province.procedure(justice.unit(), "NB-01", "2", 0, 10, 1);
        first = province.plan(appraisal, justice);
        second = province.plan(province.procedure(health.unit(), "NB-02", "2", 0, 10, 1), health);
    }

    @Test
    void a_list_goes_from_appraised_plans_to_one_decision() {
        chain(true, 10);
        assertThat(ready()).as("nothing is appraised yet").isEmpty();
        admin.does(() -> plans.appraise(first, 1, "Đạt"));
        admin.does(() -> plans.appraise(second, 1, "Đạt"));
        var list = drawnUp(first, second);
        assertThat(ready()).as("each plan is on one list").isEmpty();
        assertThat(state(list)).isEqualTo(PlanListState.DRAWN_UP);
        refused("planList.refused.notPublished", () -> submit(list, 1));
        refused("planList.refused.until", () -> publish(list, 1, TODAY.plusDays(9)));
        publish(list, 1, TODAY.plusDays(10));
        assertThat(state(list)).isEqualTo(PlanListState.IN_COMMENT);
        refused("planList.refused.comment", () -> submit(list, 2));
        refused("planList.refused.notSubmitted", () -> decide(list, 2));
        refused("planList.refused.until", () -> publish(list, 2, TODAY.plusDays(9)));
        publish(list, 2, TODAY.plusDays(12));
    }

    @Test
    void one_decision_approves_all_once_the_days_of_comment_are_over() {
        var list = commented(first, second);
        assertThat(state(list)).isEqualTo(PlanListState.COMMENTED);
        refused("plan.refused.byList", () -> admin.does(() -> plans.approve(first, 1, DECISION)));
        denied(() -> leader.doing(() -> lists.submit(list, 1, SUBMISSION)));
        submit(list, 1);
        assertThat(state(list)).isEqualTo(PlanListState.SUBMITTED);
        decide(list, 2);
        assertThat(state(list)).isEqualTo(PlanListState.DECIDED);
        for (var id : List.of(first, second)) {
            var plan = admin.does(() -> plans.plan(id));
            assertThat(plan.state()).isEqualTo(PlanState.APPROVED);
            assertThat(plan.decision()).contains(DECISION);
            assertThat(plan.steps().getLast().name()).isEqualTo(admin.name());
        }
        refused("planList.refused.DECIDED", () -> decide(list, 3));
        refused("planList.refused.DECIDED", () -> submit(list, 3));
        refused("planList.refused.DECIDED", () -> takeOff(list, 3, first, false));
        refused("planList.refused.DECIDED", () -> publish(list, 3, TODAY.plusDays(30)));
    }

    @Test
    void the_shortest_chain_needs_no_comment() {
        var list = drawnUp(first);
        submit(list, 1);
        refused(
                "planList.refused.signedEarlier",
                () -> admin.doing(() -> lists.decide(list, 2, new Decision("1/QĐ", TODAY.minusDays(1)))));
        refused(
                "plan.refused.signedLater",
                () -> admin.doing(() -> lists.decide(list, 2, new Decision("1/QĐ", TODAY.plusDays(1)))));
        refused(
                "planList.refused.submittedLater",
                () -> admin.doing(() -> lists.submit(list, 2, new SignedPaper("1/TTr", TODAY.plusDays(1)))));
        admin.doing(() -> lists.submit(list, 2, new SignedPaper("13/TTr-VP", TODAY)));
        decide(list, 3);
        assertThat(admin.does(() -> plans.plan(first)).state()).isEqualTo(PlanState.APPROVED);
    }

    @Test
    void a_list_is_not_submitted_before_its_plans_were() {
        var list = drawnUp(first);
        province.handedInOn(first, TODAY);
        var before = new SignedPaper("12/TTr-VP", TODAY.minusDays(1));
        refused("planList.refused.beforePlans", () -> admin.doing(() -> lists.submit(list, 1, before)));
        submit(list, 1);
    }

    /** By hand: of 2 procedures at a million each none is approved, with the list both are and half of the cost is saved. */
    @Test
    void how_far_a_list_carries_the_province_stays_as_it_was_submitted() {
        var list = drawnUp(first, second);
        assertThat(effect(list).keptOn()).isEmpty();
        submit(list, 1);
        var submitted = effect(list);
        assertThat(submitted.keptOn()).contains(TODAY);
        assertThat(submitted.now().approved()).isEqualTo(Portfolio.Cut.NOTHING);
        assertThat(submitted.then().approved()).isEqualTo(new Portfolio.Cut(2, new Dong(1_000_000), 0));
        assertThat(submitted.then().before()).isEqualTo(new Dong(2_000_000));
        assertThat(submitted.goals()).extracting(Goal::measure).containsExactly(Measure.COUNT, Measure.COST);
        decide(list, 2);
        assertThat(effect(list)).isEqualTo(submitted);
    }

    @Test
    void a_submission_that_is_corrected_keeps_its_figures_anew() {
        var list = drawnUp(first, second);
        submit(list, 1);
        takeOff(list, 2, second, false);
        assertThat(effect(list).then().approved().count()).isEqualTo(2);
        submit(list, 3);
        assertThat(effect(list).then().approved().count()).isEqualTo(1);
    }

    private ListEffect effect(PlanListId list) {
        return admin.does(() -> lists.effect(list)).orElseThrow();
    }

    @Test
    void the_decision_is_refused_as_a_whole_and_names_the_plan_that_cannot_be_approved() {
        var list = commented(first, second);
        submit(list, 1);
        var head = province.headOf(health.unit());
        head.does(() -> plans.withdraw(second, 1, "Thôi"));
        refusedNaming("planList.refused.notWithTheProvince", "NB-02", () -> decide(list, 2));
        assertThat(admin.does(() -> plans.plan(first)).state()).isEqualTo(PlanState.SUBMITTED);
        takeOff(list, 2, second, false);
        chain(1, true, 10);
        refusedNaming("planList.refused.notAppraised", "NB-01", () -> decide(list, 3));
        admin.does(() -> plans.appraise(first, 1, "Đạt"));
        assertThatThrownBy(() -> decide(list, 2)).isInstanceOf(Changed.class);
        decide(list, 3);
        assertThat(admin.does(() -> plans.plan(first)).state()).isEqualTo(PlanState.APPROVED);
    }

    @Test
    void what_a_plan_says_after_the_list_was_submitted_is_not_approved_with_it() {
        var list = commented(first, second);
        submit(list, 1);
        admin.does(() -> plans.returnWith(second, 1, "Sửa số liệu"));
        var again = health.does(() -> plans.save(second, 2, AProposal.whole("1.5", 0)));
        province.headOf(health.unit()).doing(() -> plans.submit(second, again.version()));
        refusedNaming("planList.refused.rewritten", "NB-02", () -> decide(list, 2));
        submit(list, 2);
        decide(list, 3);
        assertThat(admin.does(() -> plans.plan(second)).state()).isEqualTo(PlanState.APPROVED);
    }

    @Test
    void days_of_comment_that_the_chain_asks_for_meanwhile_are_asked_for() {
        var list = commented(first);
        chain(1, false, 11);
        refused("planList.refused.notPublished", () -> submit(list, 1));
        chain(2, false, 10);
        submit(list, 1);
        chain(3, false, 11);
        refused("planList.refused.notPublished", () -> decide(list, 2));
    }

    @Test
    void plans_are_added_until_the_list_is_published() {
        var list = drawnUp(first);
        refused("planList.refused.nothing", () -> admin.doing(() -> lists.add(list, 1, Set.of())));
        assertThatThrownBy(() -> admin.doing(() -> lists.add(list, 1, Set.of(first))))
                .as("it is on the list already")
                .isInstanceOf(Changed.class);
        admin.doing(() -> lists.add(list, 1, Set.of(second)));
        assertThat(admin.does(() -> lists.plans(list, ALL))).hasSize(2);
        assertThatThrownBy(() -> admin.doing(() -> lists.add(list, 1, Set.of(second))))
                .isInstanceOf(Changed.class);
        takeOff(list, 2, second, false);
        publish(list, 3, TODAY.plusDays(5));
        refused("planList.refused.closed", () -> admin.doing(() -> lists.add(list, 4, Set.of(second))));
    }

    @Test
    void a_list_drawn_up_in_vain_is_discarded_and_its_plans_go_on_another() {
        var list = drawnUp(first, second);
        publish(list, 1, TODAY.plusDays(5));
        refused("text.refused.empty", () -> admin.doing(() -> lists.discard(list, 2, " ")));
        admin.doing(() -> lists.discard(list, 2, "Lập nhầm đợt"));
        assertThat(state(list)).isEqualTo(PlanListState.DISCARDED);
        assertThat(health.does(() -> lists.list(list)).list().discarded())
                .hasValueSatisfying(said -> assertThat(said)
                        .extracting(PlanList.Discarded::by, PlanList.Discarded::reason)
                        .containsExactly(admin.name(), "Lập nhầm đợt"));
        assertThat(admin.does(() -> lists.open())).isEqualTo(new OpenLists(0, 0, Optional.empty(), 0, 0));
        refused("planList.refused.DISCARDED", () -> publish(list, 3, TODAY.plusDays(9)));
        refused("planList.refused.DISCARDED", () -> submit(list, 3));
        refused("planList.refused.DISCARDED", () -> admin.doing(() -> lists.discard(list, 3, "Nữa")));
        assertThat(state(drawnUp(first, second))).isEqualTo(PlanListState.DRAWN_UP);
        assertThat(admin.does(() -> plans.plan(first)).state()).isEqualTo(PlanState.SUBMITTED);
    }

    @Test
    void a_list_is_not_published_for_longer_than_any_province_asks() {
        var list = drawnUp(first);
        refused("planList.refused.untilLate", () -> publish(list, 1, TODAY.plusDays(91)));
        publish(list, 1, TODAY.plusDays(90));
    }

    @Test
    void nobody_decides_a_list_with_their_own_work_on_it() {
        var list = drawnUp(first);
        submit(list, 1);
        var both = province.person("Đỗ Văn Hai", Role.PROVINCIAL_ADMIN, justice.unit());
        var own = province.plan(province.procedure(justice.unit(), "NB-03", "2", 0, 10, 1), both);
        var mine = drawnUp(own);
        submit(mine, 1);
        refusedNaming("planList.refused.own", "NB-03", () -> both.doing(() -> lists.decide(mine, 2, DECISION)));
        GuardOff.during("not-own-work", () -> both.doing(() -> lists.decide(mine, 2, DECISION)));
        decide(list, 2);
    }

    @Test
    void the_leader_decides_alone_where_the_chain_says_so_and_else_only_on_the_office() {
        var list = drawnUp(first);
        submit(list, 1);
        refused("deciding.refused.notTheOffice", () -> leader.doing(() -> lists.decide(list, 2, DECISION)));
        assertThat(leader.does(() -> lists.mayRecord(list))).isFalse();
        assertThat(leader.does(() -> lists.open()).submitted()).isZero();
        assertThat(admin.does(() -> lists.open()).submitted()).isOne();
        admin.doing(() -> chains.set(new PlanChain(0, false, 0, Recorder.LEADER)));
        refused("plan.refused.leaderRecords", () -> decide(list, 2));
        assertThat(leader.does(() -> lists.mayRecord(list))).isTrue();
        assertThat(leader.does(() -> lists.open()).submitted()).isOne();
        leader.doing(() -> lists.decide(list, 2, DECISION));
        assertThat(state(list)).isEqualTo(PlanListState.DECIDED);
    }

    @Test
    void units_read_a_list_its_plans_and_comments_once_it_is_published_and_comment_on_them() {
        var list = drawnUp(first);
        missing(() -> health.does(() -> lists.list(list)));
        missing(() -> health.does(() -> lists.plans(list, ALL)));
        missing(() -> health.does(() -> lists.whole(list)));
        missing(() -> health.does(() -> plans.plan(first)));
        missing(() -> health.does(() -> plans.sheet(appraisal, 2024)));
        assertThat(health.does(() -> lists.count())).isZero();
        publish(list, 1, TODAY);
        assertThat(health.does(() -> lists.lists(ALL)))
                .extracting(row -> row.list().id())
                .containsExactly(list);
        assertThat(health.does(() -> lists.plans(list, ALL)))
                .extracting(ListedPlan::code, ListedPlan::unitName)
                .containsExactly(tuple("NB-01", "Sở Tư pháp"));
        assertThat(health.does(() -> plans.sheet(appraisal, 2024)).plan()).isPresent();
        health.doing(() -> comments.comment(first, 1, Key.WHOLE, "Nên gộp với thủ tục của Sở Y tế"));
        assertThat(justice.does(() -> lists.plans(list, ALL)).getFirst().unanswered())
                .isEqualTo(1);
        assertThat(health.does(() -> lists.list(list)).unanswered()).isEqualTo(1);
        denied(() -> province.inspector().doing(() -> comments.comment(first, 1, Key.WHOLE, "Hỏi")));
        takeOff(list, 2, first, false);
        missing(() -> health.does(() -> plans.plan(first)));
        assertThat(health.does(() -> lists.takenOff(list)))
                .as("another unit's, and not published any more")
                .isEmpty();
    }

    @Test
    void once_its_days_are_over_units_read_on_and_say_nothing_more() {
        var list = commented(first);
        assertThat(health.does(() -> plans.plan(first)).state()).isEqualTo(PlanState.SUBMITTED);
        refused("plan.comment.refused.closed", () -> health.doing(() -> comments.comment(first, 1, Key.WHOLE, "Muộn")));
        submit(list, 1);
        decide(list, 2);
        assertThat(health.does(() -> plans.plan(first)).state()).isEqualTo(PlanState.APPROVED);
    }

    @Test
    void a_draft_is_never_read_by_others_not_even_on_a_published_list() {
        var list = drawnUp(first, second);
        publish(list, 1, TODAY);
        admin.does(() -> plans.returnWith(first, 1, "Xem lại"));
        province.in(() -> db.update(SIMPLIFICATION_PLAN)
                .set(SIMPLIFICATION_PLAN.STATE, "DRAFT")
                .where(SIMPLIFICATION_PLAN.ID.eq(first))
                .execute());
        missing(() -> health.does(() -> plans.plan(first)));
        missing(() -> admin.does(() -> plans.plan(first)));
        assertThat(admin.does(() -> lists.plans(list, ALL)))
                .extracting(ListedPlan::code)
                .containsExactly("NB-02");
        assertThat(admin.does(() -> lists.countPlans(list))).isEqualTo(1);
    }

    @Test
    void what_is_taken_off_goes_on_another_list_or_back_to_its_unit() {
        var list = drawnUp(first, second);
        refused("text.refused.empty", () -> admin.doing(() -> lists.takeOff(list, 1, first, " ", false)));
        takeOff(list, 1, first, false);
        assertThatThrownBy(() -> takeOff(list, 1, second, false)).isInstanceOf(Changed.class);
        missing(() -> takeOff(list, 2, first, false));
        assertThat(admin.does(() -> plans.plan(first)).state()).isEqualTo(PlanState.SUBMITTED);
        takeOff(list, 2, second, true);
        assertThat(admin.does(() -> plans.plan(second))
                        .lastReturn()
                        .orElseThrow()
                        .reason())
                .isEqualTo("Chờ đợt sau");
        assertThat(admin.does(() -> lists.takenOff(list)))
                .extracting(TakenOff::code)
                .containsExactly("NB-01", "NB-02");
        refused("planList.refused.nothing", () -> publish(list, 3, TODAY));
        refused("planList.refused.nothing", () -> submit(list, 3));
        drawnUp(first);
    }

    @Test
    void only_what_is_ready_is_put_on_a_list_and_only_by_the_control_office() {
        refused("planList.refused.nothing", () -> admin.doing(() -> lists.drawUp(PlanListId.next(), FIRST, Set.of())));
        refused("text.refused.empty", () -> new PlanListTerms(" ", ProcedureScope.INTERNAL, 2024));
        denied(() -> leader.doing(() -> lists.drawUp(PlanListId.next(), FIRST, Set.of(first))));
        denied(() -> justice.does(() -> lists.ready(FIRST)));
        var other = new PlanListTerms("Đợt 1", ProcedureScope.PUBLIC, 2024);
        assertThatThrownBy(() -> admin.doing(() -> lists.drawUp(PlanListId.next(), other, Set.of(first))))
                .isInstanceOf(Changed.class);
        drawnUp(first);
        assertThatThrownBy(() -> drawnUp(first)).isInstanceOf(Changed.class);
    }

    /** Two procedures of 1,000,000 đồng a year, one of them halved: 1 of 2 and 25 %. */
    @Test
    void a_list_says_how_far_it_would_carry_the_province() {
        var list = drawnUp(first);
        var row = admin.does(() -> lists.list(list));
        assertThat(row.saving()).isEqualTo(new Dong(500_000));
        assertThat(row.before()).isEqualTo(new Dong(1_000_000));
        var carried = admin.does(() -> lists.effect(list)).orElseThrow();
        assertThat(carried.now().approved().count()).isZero();
        assertThat(carried.then().approved().count()).isEqualTo(1);
        assertThat(carried.then().approved().saving()).isEqualTo(new Dong(500_000));
        assertThat(carried.then().attainsAll(carried.goals())).isTrue();
        submit(list, 1);
        decide(list, 2);
        var kept = effect(list);
        assertThat(kept.now().approved()).isEqualTo(carried.now().approved());
        assertThat(kept.then().approved()).isEqualTo(carried.then().approved());
    }

    @Test
    void what_waits_is_told_by_where_it_lies() {
        var list = drawnUp(first);
        assertThat(admin.does(() -> lists.open()).drawnUp()).isEqualTo(1);
        assertThat(health.does(() -> lists.open()).drawnUp()).isZero();
        publish(list, 1, TODAY.plusDays(3));
        assertThat(health.does(() -> lists.open()).until()).contains(TODAY.plusDays(3));
        var over = commented(second);
        assertThat(admin.does(() -> lists.open()).commented()).isEqualTo(1);
        submit(over, 1);
        assertThat(admin.does(() -> lists.open()).submitted()).isEqualTo(1);
    }

    @Test
    void twenty_plans_are_listed_read_and_decided_with_as_many_statements_as_two() {
        var few = statementsOf(drawnUp(first, second));
        var many = new HashSet<PlanId>();
        for (var number = 10; number < 30; number++) {
            many.add(province.plan(province.procedure(health.unit(), "NB-" + number, "2", 0, 10, 1), health));
        }
        var id = PlanListId.next();
        var drawing = statements.of(() -> admin.doing(() -> lists.drawUp(id, FIRST, many)));
        assertThat(drawing).hasSizeLessThan(8);
        assertThat(statementsOf(id)).isEqualTo(few);
    }

    private List<Integer> statementsOf(PlanListId list) {
        submit(list, 1);
        var read = statements.of(() -> admin.does(() -> lists.whole(list)));
        assertThat(read).hasSizeLessThanOrEqualTo(3);
        return List.of(read.size(), statements.of(() -> decide(list, 2)).size());
    }

    private List<ListedPlan> ready() {
        return admin.does(() -> lists.ready(FIRST));
    }

    private PlanListId drawnUp(PlanId... chosen) {
        var id = PlanListId.next();
        admin.doing(() -> lists.drawUp(id, FIRST, Set.of(chosen)));
        return id;
    }

    /** Published from 1/6 to 11/6; the province wants 10 days since. */
    private PlanListId commented(PlanId... chosen) {
        var id = drawnUp(chosen);
        province.published(id, LocalDate.of(2024, 6, 11));
        chain(false, 10);
        return id;
    }

    private void chain(boolean appraises, int days) {
        chain(0, appraises, days);
    }

    private void chain(long over, boolean appraises, int days) {
        admin.doing(() -> chains.set(new PlanChain(over, appraises, days, Recorder.OFFICE_OR_LEADER)));
    }

    private void publish(PlanListId list, long version, LocalDate until) {
        admin.doing(() -> lists.publish(list, version, until));
    }

    private void submit(PlanListId list, long version) {
        admin.doing(() -> lists.submit(list, version, SUBMISSION));
    }

    private void decide(PlanListId list, long version) {
        admin.doing(() -> lists.decide(list, version, DECISION));
    }

    private void takeOff(PlanListId list, long version, PlanId plan, boolean returned) {
        admin.doing(() -> lists.takeOff(list, version, plan, "Chờ đợt sau", returned));
    }

    private PlanListState state(PlanListId list) {
        return admin.does(() -> lists.list(list)).list().state(TODAY);
    }

    private static void refusedNaming(String key, String code, ThrowingCallable request) {
        assertThatThrownBy(request).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.arguments()).containsExactly(code);
        });
    }

    private static void refused(String key, ThrowingCallable request) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static void denied(ThrowingCallable request) {
        assertThatThrownBy(request).isInstanceOf(AccessDeniedException.class);
    }

    private static void missing(ThrowingCallable request) {
        assertThatThrownBy(request).isInstanceOf(NotFound.class);
    }
}
