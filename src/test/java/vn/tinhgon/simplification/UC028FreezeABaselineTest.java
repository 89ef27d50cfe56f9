package vn.tinhgon.simplification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
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
import vn.tinhgon.kernel.ReductionId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.procedure.CatalogueService;
import vn.tinhgon.procedure.ProcedureScope;
import vn.tinhgon.procedure.SignedDecision;

/**
 * UC-028: what a directive wants cut is set, the list it is measured against is frozen, and what an hour is worth moves only
 * what is still open. Today is 15/6/2024; the list is that of 31/5/2024.
 */
@PortalTest
class UC028FreezeABaselineTest {

    private static final LocalDate LIST_OF = LocalDate.of(2024, 5, 31);

    @Autowired
    Provinces provinces;

    @Autowired
    ReductionService reductions;

    @Autowired
    HourlyIncomeService incomes;

    @Autowired
    PlanService plans;

    @Autowired
    CatalogueService catalogue;

    @Autowired
    StatementCounter statements;

    @Autowired
    DSLContext db;

    TestProvince province;
    TestPerson admin;
    TestPerson editor;
    TestPerson head;
    UnitId justice;
    ProcedureId appraisal;

    /** One time is 8 hours and 100,000 đồng, 20 times a year: (8 × 50,000 + 100,000) × 20 = 10 million đồng a year. */
    @BeforeEach
    void a_department_with_a_procedure() {
        province = provinces.fresh();
        admin = province.admin();
        justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
        head = province.headOf(justice);
        province.hourlyIncome(50_000);
        appraisal = province.procedure(justice, "NB-01", "8", 100_000, 20, 1);
    }

    @Test
    void a_directive_is_set_with_its_goals_and_read_by_everybody_who_reads_plans() {
        var id = admin.does(() -> reductions.setUp(terms(2024, LIST_OF, "20", "20", "30")));
        var read = editor.does(() -> reductions.all()).getFirst();
        assertThat(read.id()).contains(id);
        assertThat(read.goals()).extracting(Goal::measure).containsExactly(Measure.values());
        assertThat(read.dueOn()).contains(LocalDate.of(2024, 10, 31));
        assertThat(read.income()).contains(new Dong(50_000));
        assertThat(read.freezing()).isEmpty();
    }

    @Test
    void only_the_provincial_admin_sets_freezes_and_enters() {
        var id = province.simplificationGoals("20", "20");
        denied(() -> head.does(() -> reductions.setUp(terms(2025, LIST_OF, "20", "20", ""))));
        denied(() -> editor.does(() -> reductions.toFreeze(id)));
        denied(() -> head.does(() -> incomes.effect(worth("60000"))));
        denied(() -> province.inspector().does(() -> reductions.toFreeze(id)));
        var neighbour = provinces.fresh().admin();
        assertThatThrownBy(() -> neighbour.does(() -> reductions.toFreeze(id))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_year_has_one_set_of_goals_for_a_scope_and_thresholds_have_bounds() {
        admin.does(() -> reductions.setUp(terms(2024, LIST_OF, "20", "20", "")));
        refused("reduction.refused.year", () -> admin.does(() -> reductions.setUp(terms(2024, LIST_OF, "30", "", ""))));
        refused("reduction.refused.threshold", () -> terms(2025, LIST_OF, "0", "", ""));
        refused("reduction.refused.threshold", () -> terms(2025, LIST_OF, "100.0001", "", ""));
        refused("reduction.refused.noGoal", () -> terms(2025, LIST_OF, "", "", ""));
        refused("reduction.refused.due", () -> terms(2024, LocalDate.of(2024, 10, 31), "20", "20", ""));
    }

    @Test
    void the_list_cannot_be_frozen_before_its_day_is_over_nor_without_an_income() {
        var today = setUp(LocalDate.of(2024, 6, 15));
        refused("reduction.refused.notOver", () -> admin.does(() -> reductions.toFreeze(today)));
        var bare = provinces.fresh();
        var someone = bare.admin();
        var id = someone.does(() -> reductions.setUp(terms(2024, LIST_OF, "20", "20", "")));
        refused("plan.refused.noIncome", () -> someone.does(() -> reductions.toFreeze(id)));
    }

    /** By hand: 10 million and (4 × 50,000) × 10 = 2 million đồng a year. */
    @Test
    void frozen_it_has_what_was_in_force_that_day_with_its_cost_and_who_froze_it() {
        var passing = province.procedure(justice, "NB-02", "4", 0, 10, 1);
        abolished(passing, LIST_OF.plusDays(1));
        abolished(province.procedure(justice, "NB-03", "100", 0, 1, 1), LIST_OF);
        var id = setUp(LIST_OF);
        assertThat(admin.does(() -> reductions.toFreeze(id))).isEqualTo(new FrozenList(2, new Dong(12_000_000), 6, 0));
        freeze(id);
        var standing = standing();
        assertThat(standing.reduction().freezing().orElseThrow().by()).isEqualTo(admin.name());
        assertThat(standing.portfolio().orElseThrow().published()).isEqualTo(2);
        assertThat(standing.portfolio().orElseThrow().before()).isEqualTo(new Dong(12_000_000));
    }

    @Test
    void what_changes_after_it_is_frozen_changes_no_rate() {
        var id = setUp(LIST_OF);
        freeze(id);
        approve(appraisal, half());
        var before = standing().portfolio();
        province.procedure(justice, "NB-09", "80", 0, 100, 10);
        admin.doing(() -> enter("60000"));
        abolished(appraisal, LocalDate.of(2024, 6, 15));
        assertThat(standing().portfolio()).isEqualTo(before);
        assertThat(admin.does(() -> plans.count(list(), PlanFilter.EVERYTHING))).isEqualTo(1);
    }

    @Test
    void a_plan_for_a_procedure_that_is_not_in_the_list_is_shown_and_counts_for_nothing() {
        freeze(setUp(LIST_OF));
        var later = province.procedure(justice, "NB-09", "80", 0, 100, 10);
        var before = standing().portfolio();
        approve(later, half());
        assertThat(standing().portfolio()).isEqualTo(before);
        assertThat(admin.does(
                        () -> plans.procedures(list(), PlanFilter.EVERYTHING, PlanOrder.MOST_SAVING, new Slice(0, 10))))
                .extracting(PlanRow::code, PlanRow::listed)
                .containsExactly(tuple("NB-09", false), tuple("NB-01", true));
    }

    @Test
    void a_frozen_list_is_neither_frozen_again_nor_moved_and_the_database_says_so_too() {
        var id = setUp(LIST_OF);
        var seen = admin.does(() -> reductions.toFreeze(id));
        freeze(id);
        refused("reduction.refused.frozen", () -> admin.doing(() -> reductions.freeze(id, 2, seen)));
        refused(
                "reduction.refused.frozen",
                () -> admin.doing(() -> reductions.change(id, 2, terms(2024, LIST_OF.plusDays(1), "20", "20", ""))));
        admin.doing(() -> reductions.change(id, 2, terms(2024, LIST_OF, "25", "", "30")));
        assertThat(list().goals())
                .containsExactly(
                        new Goal(Measure.COUNT, new BigDecimal("25.0000")),
                        new Goal(Measure.TIME, new BigDecimal("30.0000")));
    }

    @Test
    void who_saw_another_list_than_there_is_now_freezes_nothing() {
        var id = setUp(LIST_OF);
        var seen = admin.does(() -> reductions.toFreeze(id));
        province.procedure(justice, "NB-08", "8", 0, 1, 1);
        assertThatThrownBy(() -> admin.doing(() -> reductions.freeze(id, 1, seen)))
                .isInstanceOf(Changed.class);
        assertThat(list().freezing()).isEmpty();
    }

    @Test
    void freezing_takes_a_constant_number_of_statements() {
        var id = setUp(LIST_OF);
        var few = admin.does(() -> statements.of(() -> reductions.toFreeze(id))).size();
        IntStream.range(0, 40).forEach(n -> province.procedure(justice, "NB-9" + n, "8", 0, 1, 1));
        assertThat(admin.does(() -> statements.of(() -> reductions.toFreeze(id))))
                .hasSize(few);
        var seen = admin.does(() -> reductions.toFreeze(id));
        assertThat(admin.does(() -> statements.of(() -> reductions.freeze(id, 1, seen))))
                .as("with the sums that score sheets take from the list")
                .hasSizeLessThanOrEqualTo(few + 6);
    }

    /** By hand: 8 hours at 10,000 đồng more, 20 times: 1.6 million more before; half of it after and saved. */
    @Test
    void another_income_shows_what_moves_and_then_moves_just_that() {
        var open = editor.does(() -> plans.record(PlanId.next(), appraisal, half()));
        var other = province.procedure(justice, "NB-02", "8", 100_000, 20, 1);
        var approved = approve(other, half());
        var effect = admin.does(() -> incomes.effect(worth("60000")));
        assertThat(effect)
                .isEqualTo(new IncomeEffect(
                        1, new Dong(5_000_000), new Dong(5_800_000), new Dong(10_000_000), new Dong(11_600_000)));
        assertThat(read(open.id()).saving().before()).isEqualTo(new Dong(10_000_000));

        admin.doing(() -> enter("60000"));
        var moved = read(open.id());
        assertThat(moved.saving().before()).isEqualTo(new Dong(11_600_000));
        assertThat(moved.saving().after()).isEqualTo(new Dong(5_800_000));
        assertThat(moved.income()).isEqualTo(new Dong(60_000));
        assertThat(moved.version()).isEqualTo(open.version() + 1);
        assertThat(read(approved.id())).isEqualTo(approved);
        assertThat(admin.does(() -> incomes.all())).hasSize(1);
    }

    @Test
    void another_income_moves_an_appraised_plan_too_which_stays_appraised() {
        var draft = editor.does(() -> plans.record(PlanId.next(), appraisal, half()));
        var submitted = head.does(() -> plans.submit(draft.id(), draft.version()));
        var appraised = admin.does(() -> plans.appraise(submitted.id(), submitted.version(), "Đạt"));

        admin.doing(() -> enter("60000"));

        var moved = read(appraised.id());
        assertThat(moved.state()).isEqualTo(PlanState.APPRAISED);
        assertThat(moved.saving().before()).isEqualTo(new Dong(11_600_000));
        assertThat(moved.saving().after()).isEqualTo(new Dong(5_800_000));
    }

    @Test
    void an_income_that_moves_something_else_than_was_seen_is_not_entered() {
        var seen = admin.does(() -> incomes.effect(worth("60000")));
        editor.does(() -> plans.record(PlanId.next(), appraisal, half()));
        assertThatThrownBy(() -> admin.doing(() -> incomes.enter(1, worth("60000"), seen)))
                .isInstanceOf(Changed.class);
        refused(
                "income.refused.year",
                () -> admin.doing(() -> incomes.enter(0, worth("60000"), incomes.effect(worth("60000")))));
        refused("income.refused.bounds", () -> worth("0"));
        refused("income.refused.bounds", () -> worth("10000001"));
        assertThat(admin.does(() -> incomes.all()).getFirst().entered().income())
                .isEqualTo(new Dong(50_000));
    }

    @Test
    void another_income_takes_a_constant_number_of_statements() {
        admin.doing(() -> enter("55000"));
        var few = admin.does(() -> statements.of(() -> enter("60000"))).size();
        for (var number = 0; number < 20; number++) {
            var procedure = province.procedure(justice, "NB-8" + number, "8", 0, 1, 1);
            editor.does(() -> plans.record(PlanId.next(), procedure, simplified("4", 0)));
        }
        assertThat(admin.does(() -> statements.of(() -> enter("70000")))).hasSize(few);
    }

    /** The database sums thousands of costs; it must come to the đồng to what is worked out one by one. */
    @Test
    void the_database_costs_to_the_dong_what_the_rule_does() {
        var chance = new Random(20_240_615);
        var wanted = new ArrayList<Dong>();
        var costed = new ArrayList<Dong>();
        province.in(() -> {
            for (var drawn = 0; drawn < 500; drawn++) {
                var effort = new Effort(
                        BigDecimal.valueOf(chance.nextInt(1_000_000), 2), new Dong(chance.nextInt(10_000_000)), 0);
                var volume = new Volume(chance.nextInt(1_000), chance.nextInt(10_000));
                var income = new Dong(chance.nextInt(1, 500_000));
                wanted.add(ComplianceCost.aYear(effort, volume, income));
                costed.add(new Dong(db.select(CostField.aYear(
                                DSL.val(effort.hours()),
                                DSL.val(effort.other().amount())
                                        .coerce(vn.tinhgon.schema.Tables.ADMIN_PROCEDURE.OTHER_DONG),
                                DSL.val(volume.times()),
                                DSL.val(volume.subjects()),
                                income))
                        .fetchSingle()
                        .value1()
                        .longValueExact()));
            }
        });
        assertThat(costed).isEqualTo(wanted);
    }

    @Test
    void the_page_asks_at_most_six_statements_however_many_procedures() {
        freeze(setUp(LIST_OF));
        IntStream.range(0, 30).forEach(n -> province.procedure(justice, "NB-7" + n, "8", 0, 1, 1));
        assertThat(admin.does(() -> statements.of(() -> {
                    var list = reductions.all().getFirst();
                    plans.standing(list, Optional.empty());
                    plans.units();
                    plans.procedures(
                            list,
                            new PlanFilter(Optional.empty(), "", PlanFilter.Plans.SUBMITTED, Optional.empty()),
                            PlanOrder.MOST_SAVING,
                            new Slice(0, 1));
                    plans.procedures(list, PlanFilter.EVERYTHING, PlanOrder.MOST_SAVING, new Slice(0, 50));
                    plans.count(list, PlanFilter.EVERYTHING);
                })))
                .hasSizeLessThanOrEqualTo(6)
                .noneMatch(sql -> sql.contains("procedure_step"));
    }

    @Test
    void a_procedure_is_simplified_once_a_year_and_again_in_another() {
        editor.does(() -> plans.record(PlanId.next(), appraisal, half()));
        assertThatThrownBy(() -> editor.does(() -> plans.record(PlanId.next(), appraisal, simplified("3", 0))))
                .isInstanceOf(Changed.class);
        var lastYear = province.reduction("INTERNAL", 2023, LocalDate.of(2023, 12, 31), Map.of("COUNT", "20"));
        var list = editor.does(() -> reductions.all()).stream()
                .filter(each -> each.id().filter(lastYear::equals).isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(editor.does(() -> plans.standing(list, Optional.empty())).portfolio())
                .isEmpty();
    }

    private ReductionId setUp(LocalDate listOf) {
        return admin.does(() -> reductions.setUp(terms(2024, listOf, "20", "20", "")));
    }

    private void freeze(ReductionId id) {
        admin.doing(() -> reductions.freeze(id, 1, reductions.toFreeze(id)));
    }

    private void enter(String dong) {
        var kept = incomes.all().getFirst();
        incomes.enter(kept.version(), worth(dong), incomes.effect(worth(dong)));
    }

    private void abolished(ProcedureId id, LocalDate from) {
        admin.doing(() ->
                catalogue.abolish(id, catalogue.procedure(id).version(), new SignedDecision("8/QĐ-UBND", from, from)));
    }

    private Plan approve(ProcedureId procedure, Proposal proposal) {
        var draft = editor.does(() -> plans.record(PlanId.next(), procedure, proposal));
        var submitted = head.does(() -> plans.submit(draft.id(), draft.version()));
        admin.does(() -> plans.approve(
                submitted.id(), submitted.version(), new Decision("1307/QĐ-UBND", LocalDate.of(2024, 6, 15))));
        return read(draft.id());
    }

    private Plan read(PlanId id) {
        return editor.does(() -> plans.plan(id));
    }

    private Reduction list() {
        return admin.does(() -> reductions.all()).getFirst();
    }

    private Standing standing() {
        var list = list();
        return admin.does(() -> plans.standing(list, Optional.empty()));
    }

    private static HourlyIncome worth(String dong) {
        return new HourlyIncome(2024, new Dong(Long.parseLong(dong)), "Niên giám thống kê 2023");
    }

    private static Proposal half() {
        return simplified("4", 50_000);
    }

    private static Proposal simplified(String hours, long other) {
        return AProposal.whole(hours, other);
    }

    /** @param goals of count, cost and time; empty for none */
    private static ReductionTerms terms(int year, LocalDate listOf, String... goals) {
        var wanted = IntStream.range(0, goals.length)
                .filter(each -> !goals[each].isEmpty())
                .mapToObj(each -> new Goal(Measure.values()[each], new BigDecimal(goals[each])))
                .toList();
        return new ReductionTerms(
                ProcedureScope.INTERNAL,
                year,
                listOf,
                Optional.of(LocalDate.of(2024, 10, 31)),
                "Công văn 644/CĐ-TTg",
                wanted);
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
