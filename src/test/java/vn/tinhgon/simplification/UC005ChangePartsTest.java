package vn.tinhgon.simplification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhgon.schema.Tables.PLAN_CHANGE;
import static vn.tinhgon.schema.Tables.SIMPLIFICATION_PLAN;
import static vn.tinhgon.simplification.CostPart.Kind.STEP;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.AProcedure;
import vn.tinhgon.fixture.AProposal;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.procedure.CatalogueService;
import vn.tinhgon.procedure.Content;
import vn.tinhgon.procedure.DecidingLevel;
import vn.tinhgon.procedure.OnlineLevel;
import vn.tinhgon.procedure.ProcedureCodes;
import vn.tinhgon.procedure.ProcedureScope;
import vn.tinhgon.procedure.SignedDecision;

/** UC-005: a plan changes steps and papers, and merges procedures. Today is 15/6/2024. */
@PortalTest
class UC005ChangePartsTest {

    @Autowired
    Provinces provinces;

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
    ProcedureId birth;
    ProcedureId death;

    @BeforeEach
    void a_department_with_two_procedures() {
        province = provinces.fresh();
        admin = province.admin();
        justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
        head = province.headOf(justice);
        province.hourlyIncome(50_000);
        province.simplificationGoals("20", "20");
        birth = issued("NB-01", "Khai sinh");
        death = issued("NB-02", "Khai tử");
    }

    /** By hand: 8 hours and 30,000 đồng before, 430,000; 3 hours after, 150,000; 200 times: 86 and 30 million. */
    @Test
    void what_is_recorded_of_each_part_is_read_again_with_what_it_does_and_saves() {
        var proposal = AProposal.that("Bỏ thẩm tra, thay bản sao bằng dữ liệu")
                .drops(STEP, 2)
                .takes(STEP, 3, "Ký số", "2", 1, 0, 0)
                .replaces(1)
                .online(OnlineLevel.FULL)
                .says();
        var recorded = record(birth, proposal);
        var read = editor.does(() -> plans.plan(recorded.id()));
        assertThat(read.proposal()).isEqualTo(proposal);
        assertThat(read.costing().doings())
                .containsExactlyInAnyOrder(Doing.DROP_STEP, Doing.REWORD, Doing.REPLACE_PAPER, Doing.PUT_ONLINE);
        assertThat(read.saving().before()).isEqualTo(new Dong(86_000_000));
        assertThat(read.saving().after()).isEqualTo(new Dong(30_000_000));
        assertThat(read.saving().daysBefore()).isEqualTo(3);
        assertThat(read.saving().daysAfter()).isEqualTo(2);
        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row.plan().orElseThrow().doings())
                        .isEqualTo(read.costing().doings()));
    }

    @Test
    void saved_anew_it_says_what_was_said_last_and_the_earlier_words_stay_in_the_database() {
        var first = record(birth, AProposal.that("Bỏ bước").drops(STEP, 2).says());
        var next = AProposal.that("Rút giờ").takes(STEP, 2, "", "1", 1, 0, 0).says();
        editor.does(() -> plans.save(first.id(), first.version(), next));
        assertThat(editor.does(() -> plans.plan(first.id())).proposal()).isEqualTo(next);
        province.in(() -> assertThat(db.fetchCount(PLAN_CHANGE)).isEqualTo(2));
    }

    @Test
    void an_amendment_of_the_procedure_does_not_move_a_plan_until_it_is_saved_again() {
        var plan = record(birth, AProposal.that("Bỏ bước").drops(STEP, 2).says());
        amended(
                birth,
                AProcedure.of(justice).called("Khai sinh").step("Ký", "2").says());
        assertThat(editor.does(() -> plans.sheet(birth, 2024)).before().parts()).hasSize(4);
        var onTheOldWords = AProposal.that("Bỏ bước").drops(STEP, 1).says();
        assertThatThrownBy(() -> editor.does(() -> plans.save(plan.id(), plan.version(), onTheOldWords)))
                .isInstanceOf(Changed.class);
        refused(
                "plan.refused.part.STEP",
                () -> editor.does(() -> plans.save(
                        plan.id(),
                        plan.version(),
                        AProposal.that("Bỏ bước").against(2).drops(STEP, 2).says())));
    }

    @Test
    void after_an_amendment_its_changes_go_with_the_steps_they_name_and_the_rest_is_asked_about() {
        var plan = record(
                birth,
                AProposal.that("Bỏ thẩm tra, ký nhanh")
                        .drops(STEP, 2)
                        .takes(STEP, 3, "1")
                        .says());
        amended(
                birth,
                AProcedure.of(justice)
                        .called("Khai sinh")
                        .volume(2, 100)
                        .step("Tiếp nhận", "1")
                        .step("Đối chiếu", "1")
                        .step("Thẩm tra", "4")
                        .step("Ký số", "2")
                        .says());
        refused("plan.refused.amended", () -> head.does(() -> plans.submit(plan.id(), plan.version())));

        var carried = editor.does(() -> plans.sheet(birth, 2024)).carried().orElseThrow();
        assertThat(carried.proposal())
                .isEqualTo(AProposal.that("Bỏ thẩm tra, ký nhanh")
                        .against(2)
                        .drops(STEP, 3)
                        .says());
        assertThat(carried.left()).extracting(CostPart::text).containsExactly("Ký");

        var saved = editor.does(() -> plans.save(plan.id(), plan.version(), carried.proposal()));
        assertThat(editor.does(() -> plans.sheet(birth, 2024)).carried()).isEmpty();
        assertThat(head.does(() -> plans.submit(saved.id(), saved.version())).state())
                .isEqualTo(PlanState.SUBMITTED);
    }

    @Test
    void what_is_not_different_is_no_plan() {
        refused(
                "plan.refused.nothing",
                () -> record(birth, AProposal.that("Đã rà soát").says()));
        refused(
                "plan.refused.level",
                () -> record(
                        birth,
                        AProposal.that("Phân cấp")
                                .decidedBy(DecidingLevel.COMMUNE)
                                .says()));
    }

    @Test
    void a_procedure_is_merged_into_another_and_costs_nothing_any_more() {
        var merged = record(death, AProposal.merges(birth));
        assertThat(merged.saving().after()).isEqualTo(Dong.ZERO);
        assertThat(merged.costing().doings()).containsExactly(Doing.MERGE);
    }

    @Test
    void procedures_are_not_merged_in_a_circle_nor_into_nothing() {
        refused("plan.refused.circle", () -> record(birth, AProposal.merges(birth)));
        record(death, AProposal.merges(birth));
        refused("plan.refused.circle", () -> record(birth, AProposal.merges(death)));
        var third = issued("NB-03", "Kết hôn");
        record(birth, AProposal.merges(third));
        refused("plan.refused.circle", () -> record(third, AProposal.merges(death)));
        refused("plan.refused.mergedInto", () -> record(third, AProposal.abolishes("Không còn căn cứ")));
        refused("plan.refused.noInto", () -> record(third, AProposal.merges(ProcedureId.next())));
        var fourth = issued("NB-04", "Ly hôn");
        record(fourth, AProposal.abolishes("Không còn căn cứ"));
        refused("plan.refused.intoAbolished", () -> record(third, AProposal.merges(fourth)));
    }

    @Test
    void the_database_refuses_merges_that_leave_nobody_with_the_work() {
        record(death, AProposal.merges(birth));
        record(birth, AProposal.that("Bỏ bước").drops(STEP, 2).says());
        database("merged procedures: they come around in a circle", () -> province.in(() -> merge(birth, death)));
        var third = issued("NB-03", "Kết hôn");
        record(third, AProposal.abolishes("Không còn căn cứ"));
        database("merged procedures: the one that is left is abolished", () -> province.in(() -> merge(birth, third)));
    }

    private void merge(ProcedureId one, ProcedureId into) {
        db.update(SIMPLIFICATION_PLAN)
                .set(SIMPLIFICATION_PLAN.ACTION, "MERGE")
                .set(SIMPLIFICATION_PLAN.MERGED_INTO, into)
                .set(SIMPLIFICATION_PLAN.AFTER_DONG, Dong.ZERO)
                .where(SIMPLIFICATION_PLAN.PROCEDURE_ID.eq(one))
                .execute();
    }

    @Test
    void a_plan_takes_the_same_number_of_statements_whatever_it_changes_of() {
        var few =
                editor.does(() -> statements.of(() -> plans.sheet(birth, 2024))).size();
        var lengthy = AProcedure.of(justice).called("Dài");
        for (var number = 0; number < 40; number++) {
            lengthy.step("Bước " + number, "1");
        }
        var many = catalogued("NB-09", lengthy.says());
        assertThat(editor.does(() -> statements.of(() -> plans.sheet(many, 2024))))
                .hasSize(few);
    }

    private List<PlanRow> rows() {
        return editor.does(() -> plans.procedures(
                plans.sheet(birth, 2024).reduction(),
                new PlanFilter(Optional.empty(), "", PlanFilter.Plans.DRAFT, Optional.empty()),
                PlanOrder.MOST_SAVING,
                new Slice(0, 10)));
    }

    private Plan record(ProcedureId of, Proposal proposal) {
        return editor.does(() -> plans.record(PlanId.next(), of, proposal));
    }

    private ProcedureId issued(String code, String name) {
        return catalogued(
                code,
                AProcedure.of(justice)
                        .called(name)
                        .volume(2, 100)
                        .step("Tiếp nhận", "1")
                        .step("Thẩm tra", "4")
                        .step("Ký", "2")
                        .paper("Bản sao chứng thực", 0, 1, "1", 30_000)
                        .says());
    }

    private ProcedureId catalogued(String code, Content says) {
        return editor.does(() -> catalogue.issue(
                new ProcedureCodes(code, Optional.empty()),
                ProcedureScope.INTERNAL,
                says,
                decision(LocalDate.of(2024, 1, 15))));
    }

    private void amended(ProcedureId id, Content says) {
        editor.doing(() -> {
            var seen = catalogue.procedure(id);
            catalogue.amend(id, seen.version(), seen.codes(), says, decision(LocalDate.of(2024, 6, 1)));
        });
    }

    private static SignedDecision decision(LocalDate day) {
        return new SignedDecision("7/QĐ-UBND", day, day);
    }

    private static void refused(String key, ThrowingCallable request) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static void database(String words, ThrowingCallable request) {
        assertThatThrownBy(request).hasStackTraceContaining(words);
    }
}
