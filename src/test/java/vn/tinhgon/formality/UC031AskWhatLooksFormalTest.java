package vn.tinhgon.formality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhgon.simplification.CostPart.Kind.PAPER;
import static vn.tinhgon.simplification.CostPart.Kind.STEP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.fixture.AProcedure;
import vn.tinhgon.fixture.AProposal;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.formality.QuestionFilter.Which;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.procedure.CatalogueService;
import vn.tinhgon.procedure.ProcedureCodes;
import vn.tinhgon.procedure.ProcedureScope;
import vn.tinhgon.procedure.SignedDecision;
import vn.tinhgon.simplification.Decision;
import vn.tinhgon.simplification.Effort;
import vn.tinhgon.simplification.Enforcement;
import vn.tinhgon.simplification.Plan;
import vn.tinhgon.simplification.PlanService;
import vn.tinhgon.simplification.Proposal;

/** UC-031: each rule where it must speak and, one step before its bound, where it must be silent. Today is 15/6/2024. */
@PortalTest
class UC031AskWhatLooksFormalTest {

    private static final Slice FIRST = new Slice(0, 100);
    private static final QuestionFilter ALL = new QuestionFilter(Optional.empty(), Optional.empty(), Which.ALL);
    private static final QuestionFilter ANSWERED =
            new QuestionFilter(Optional.empty(), Optional.empty(), Which.ANSWERED);

    @Autowired
    Provinces provinces;

    @Autowired
    FormalityService formality;

    @Autowired
    CatalogueService catalogue;

    @Autowired
    PlanService plans;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    TestPerson admin;
    TestPerson inspector;
    TestPerson editor;
    TestPerson head;
    UnitId justice;

    @BeforeEach
    void a_department() {
        province = provinces.fresh();
        admin = province.admin();
        inspector = province.inspector();
        justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
        head = province.headOf(justice);
        province.hourlyIncome(50_000);
        province.simplificationGoals("20", "20");
    }

    // --- A plan that changes neither step nor hour

    /** The paper costs 30,000 đồng before and 10,000 after, 200 times a year. */
    @Test
    void a_plan_that_only_takes_other_costs_for_lower_is_asked_what_makes_them_so() {
        submitted(AProposal.that("Giảm phí sao chụp")
                .takes(PAPER, 1, "", "1", 0, 10_000, 0)
                .says());
        assertThat(asked(Rule.WORK_UNCHANGED)).singleElement().satisfies(question -> {
            assertThat(question.numbers()).containsExactly("4000000");
            assertThat(question.unitName()).isEqualTo("Sở Tư pháp");
            assertThat(question.about())
                    .isInstanceOfSatisfying(
                            Subject.OfPlan.class,
                            plan -> assertThat(plan.code()).isEqualTo("NB-01"));
        });
    }

    @Test
    void a_plan_that_also_takes_a_quarter_of_an_hour_less_is_not() {
        submitted(AProposal.that("Giảm phí, rút giờ")
                .takes(PAPER, 1, "", "0.75", 0, 10_000, 0)
                .says());
        assertThat(asked(Rule.WORK_UNCHANGED)).isEmpty();
    }

    @Test
    void a_draft_is_asked_nothing_and_what_was_withdrawn_no_more() {
        var proposal = AProposal.that("Giảm phí sao chụp")
                .takes(PAPER, 1, "", "1", 0, 10_000, 0)
                .says();
        recorded(issued("NB-01"), proposal);
        assertThat(asked(Rule.WORK_UNCHANGED)).isEmpty();
        var plan = handedIn(recorded(issued("NB-02"), proposal));
        assertThat(asked(Rule.WORK_UNCHANGED)).hasSize(1);
        head.does(() -> plans.withdraw(plan.id(), plan.version(), "Làm lại"));
        assertThat(asked(Rule.WORK_UNCHANGED)).isEmpty();
    }

    // --- A saving from one assumption

    /** Of 4 hours that are saved step 2 saves 3.6: 36 of 40 million a year, 90 %. */
    @Test
    void a_saving_of_which_one_part_brings_nine_tenths_is_asked_about_with_the_part() {
        submitted(AProposal.that("Rút giờ")
                .takes(STEP, 2, "", "0.4", 1, 0, 0)
                .takes(STEP, 3, "", "1.6", 1, 0, 0)
                .says());
        assertThat(asked(Rule.ONE_ASSUMPTION))
                .extracting(Question::numbers)
                .containsExactly(List.of("90.00", "STEP-2", "36000000", "40000000"));
    }

    /** 3.6 of 4.01 hours. */
    @Test
    void just_below_nine_tenths_it_is_not() {
        submitted(AProposal.that("Rút giờ")
                .takes(STEP, 2, "", "0.4", 1, 0, 0)
                .takes(STEP, 3, "", "1.59", 1, 0, 0)
                .says());
        assertThat(asked(Rule.ONE_ASSUMPTION)).isEmpty();
    }

    @Test
    void a_paper_that_brings_all_of_it_is_named() {
        submitted(AProposal.that("Dùng dữ liệu dân cư").replaces(1).says());
        assertThat(asked(Rule.ONE_ASSUMPTION))
                .extracting(Question::numbers)
                .containsExactly(List.of("100.00", "PAPER-1", "16000000", "16000000"));
    }

    /** Step 2 saves 3.6 hours, step 3 takes 2 more: of what is saved one part brings all, not 225 %. */
    @Test
    void what_another_part_takes_over_does_not_make_it_more_than_all() {
        submitted(AProposal.that("Dồn việc")
                .takes(STEP, 2, "", "0.4", 1, 0, 0)
                .takes(STEP, 3, "", "4", 1, 0, 0)
                .says());
        assertThat(asked(Rule.ONE_ASSUMPTION))
                .extracting(Question::numbers)
                .containsExactly(List.of("100.00", "STEP-2", "36000000", "36000000"));
    }

    @Test
    void of_two_parts_that_cost_something_one_is_always_most_of_it() {
        var two = catalogued(
                "NB-02",
                AProcedure.of(justice).called("Ngắn").step("Tiếp nhận", "1").step("Ký", "4"));
        handedIn(recorded(two, AProposal.that("Rút giờ").drops(STEP, 2).says()));
        handedIn(recorded(issued("NB-03"), AProposal.abolishes("Không còn căn cứ")));
        handedIn(recorded(province.procedure(justice, "NB-04", "8", 0, 10, 1), AProposal.whole("1", 0)));
        assertThat(asked(Rule.ONE_ASSUMPTION)).isEmpty();
    }

    // --- A plan that costs more in fact

    /** By hand, at 50,000 đồng an hour and 10 times a year: 8 hours are 4 million, 4 approved are 2, 5 in fact are 2.5. */
    @Test
    void a_plan_in_force_that_saves_less_than_was_approved_is_asked_why() {
        enforced("5");
        assertThat(asked(Rule.ENFORCED_WORSE))
                .extracting(Question::numbers)
                .containsExactly(List.of("2500000", "2000000", "4000000"));
    }

    @Test
    void one_that_costs_what_was_approved_is_not() {
        enforced("4");
        assertThat(asked(Rule.ENFORCED_WORSE)).isEmpty();
    }

    private void enforced(String hours) {
        var plan = handedIn(recorded(province.procedure(justice, "NB-02", "8", 0, 10, 1), AProposal.whole("4", 0)));
        var today = LocalDate.of(2024, 6, 15);
        var approved = admin.does(() -> plans.approve(plan.id(), plan.version(), new Decision("1/QĐ-UBND", today)));
        editor.does(() -> plans.enforce(
                plan.id(),
                approved.version(),
                new Enforcement("2/QĐ-STP", today, "Sổ theo dõi", new Effort(new BigDecimal(hours), Dong.ZERO, 0)),
                true));
    }

    // --- A rate that is exactly the goal for many units

    /** Three of nine report 80 % of whatever they count; the goal is at least 80. */
    @Test
    void three_units_and_a_third_of_all_exactly_at_the_goal_are_each_asked() {
        var june = province.month(6);
        var target = atLeast("80");
        reported(target, june, "80", 80, 100, 8, 10, 400, 500, 81, 100, 79, 100, 1, 2, 1, 3, 1, 4, 1, 5);
        assertThat(asked(Rule.EXACTLY_THE_GOAL))
                .hasSize(3)
                .allSatisfy(question -> assertThat(question.numbers()).containsExactly("80.0000", "3", "9"));
    }

    /** 80,004 % prints 80,00 % and is not 80 %. */
    @Test
    void fewer_than_three_or_than_a_third_are_not() {
        var june = province.month(6);
        reported(atLeast("80"), june, "80", 80, 100, 8, 10, 20_001, 25_000);
        assertThat(asked(Rule.EXACTLY_THE_GOAL)).isEmpty();
        reported(
                target(2, Comparison.AT_LEAST, "80"),
                june,
                "80",
                80,
                100,
                8,
                10,
                400,
                500,
                81,
                100,
                79,
                100,
                1,
                2,
                1,
                3,
                1,
                4,
                1,
                5,
                1,
                6);
        assertThat(asked(Rule.EXACTLY_THE_GOAL)).isEmpty();
    }

    @Test
    void goals_of_all_and_goals_to_be_met_exactly_are_silent() {
        var june = province.month(6);
        reported(atLeast("100"), june, "100", 1, 1, 2, 2, 3, 3);
        reported(target(2, Comparison.EXACTLY, "80"), june, "80", 80, 100, 8, 10, 400, 500);
        assertThat(asked(Rule.EXACTLY_THE_GOAL)).isEmpty();
    }

    // --- A figure that jumps just before the deadline

    /** The last day is 16/6; the figure of 15/6 goes from 60 to 80 %. */
    @Test
    void twenty_points_more_on_one_of_the_last_two_days_is_asked_about() {
        var entry = jumped("2024-06-17", 80);
        assertThat(asked(Rule.JUMPED)).singleElement().satisfies(question -> {
            assertThat(question.numbers()).containsExactly("60/100", "80/100", "2024-06-15", "2024-06-16");
            assertThat(question.about().id()).isEqualTo(entry);
        });
    }

    @Test
    void a_point_less_is_not() {
        jumped("2024-06-17", 79);
        assertThat(asked(Rule.JUMPED)).isEmpty();
    }

    @Test
    void a_day_earlier_is_not() {
        jumped("2024-06-18", 100);
        assertThat(asked(Rule.JUMPED)).isEmpty();
    }

    @Test
    void of_what_is_to_be_low_a_fall_is_the_jump() {
        var target = target(1, Comparison.AT_MOST, "90");
        var given = province.assignment(target, justice, "90");
        province.submitted(given, province.month(5), 60, 100, editor);
        var june = province.month(6);
        province.locked(june, LocalDate.of(2024, 6, 17));
        province.submitted(given, june, 40, 100, editor);
        assertThat(asked(Rule.JUMPED))
                .extracting(Question::numbers)
                .containsExactly(List.of("60/100", "40/100", "2024-06-15", "2024-06-16"));
    }

    // --- Evidence used twice

    @Test
    void a_file_that_proves_figures_of_two_units_is_asked_of_both_and_names_neither() {
        var june = province.month(6);
        var entries = reported(atLeast("80"), june, "80", 1, 2, 1, 3);
        province.proven(entries.get(0), editor, "Báo cáo.pdf", "một");
        province.proven(entries.get(1), editor, "Phu luc.pdf", "một");
        assertThat(asked(Rule.EVIDENCE_TWICE))
                .extracting(Question::numbers)
                .containsExactlyInAnyOrder(List.of("1", "1", "Báo cáo.pdf"), List.of("1", "1", "Phu luc.pdf"));
    }

    @Test
    void a_file_of_an_earlier_period_is_too() {
        var given = province.assignment(atLeast("80"), justice, "80");
        var may = province.submitted(given, province.month(5), 1, 2, editor);
        var june = province.submitted(given, province.month(6), 1, 2, editor);
        province.proven(may, editor, "a.pdf", "một");
        province.proven(june, editor, "b.pdf", "một");
        assertThat(asked(Rule.EVIDENCE_TWICE))
                .extracting(Question::numbers)
                .containsExactlyInAnyOrder(List.of("1", "0", "a.pdf"), List.of("1", "0", "b.pdf"));
    }

    @Test
    void one_file_for_two_targets_of_a_unit_in_a_period_is_not_nor_is_another_file() {
        var june = province.month(6);
        var one = province.submitted(province.assignment(atLeast("80"), justice, "80"), june, 1, 2, editor);
        var two = province.submitted(
                province.assignment(target(2, Comparison.AT_LEAST, "80"), justice, "80"), june, 1, 2, editor);
        province.proven(one, editor, "a.pdf", "một");
        province.proven(two, editor, "a.pdf", "một");
        var other =
                reported(target(3, Comparison.AT_LEAST, "80"), june, "80", 1, 2).getFirst();
        province.proven(other, editor, "a.pdf", "hai");
        assertThat(asked(Rule.EVIDENCE_TWICE)).isEmpty();
    }

    // --- A procedure simplified twice

    @Test
    void a_procedure_that_counts_a_second_year_by_the_same_doing_is_asked_about() {
        var procedure = issued("NB-01");
        province.approvedIn(2022, procedure, editor, "SHORTEN");
        province.approvedIn(2023, procedure, editor, "DROP_PAPER,SHORTEN");
        approved(
                procedure,
                AProposal.that("Rút giờ, bớt giấy")
                        .takes(STEP, 2, "0.5")
                        .drops(PAPER, 1)
                        .says());
        assertThat(asked(Rule.SIMPLIFIED_TWICE))
                .extracting(Question::numbers)
                .contains(List.of("2023", "DROP_PAPER,SHORTEN,"));
    }

    @Test
    void by_another_doing_or_before_it_is_approved_it_is_not() {
        var procedure = issued("NB-01");
        province.approvedIn(2023, procedure, editor, "DROP_STEP");
        approved(procedure, AProposal.that("Bớt giấy").drops(PAPER, 1).says());
        var other = issued("NB-02");
        province.approvedIn(2023, other, editor, "DROP_PAPER");
        handedIn(recorded(other, AProposal.that("Bớt giấy").drops(PAPER, 1).says()));
        assertThat(asked(Rule.SIMPLIFIED_TWICE)).isEmpty();
    }

    // --- Answers

    @Test
    void an_answer_is_kept_and_the_question_is_open_again_once_its_numbers_change() {
        var entry = jumped("2024-06-17", 80);
        var question = asked(Rule.JUMPED).getFirst();
        assertThat(head.does(formality::waiting)).isEqualTo(1);
        editor.doing(() -> formality.answer(question, " Tính lại theo sổ tiếp nhận "));
        assertThat(head.does(formality::waiting)).isZero();
        assertThat(asked(Rule.JUMPED)).isEmpty();
        assertThat(inspector.does(() -> formality.list(ANSWERED, FIRST)))
                .singleElement()
                .satisfies(answered -> {
                    assertThat(answered.isOpen()).isFalse();
                    assertThat(answered.answer().orElseThrow().words()).isEqualTo("Tính lại theo sổ tiếp nhận");
                    assertThat(answered.answer().orElseThrow().by()).isEqualTo(editor.name());
                });

        province.locked(period(entry), LocalDate.of(2024, 6, 16));
        assertThat(asked(Rule.JUMPED)).singleElement().satisfies(again -> {
            assertThat(again.isOpen()).isTrue();
            assertThat(again.answer().orElseThrow().numbers()).endsWith("2024-06-16");
            assertThat(again.numbers()).endsWith("2024-06-15");
        });
        assertThatThrownBy(() -> editor.doing(() -> formality.answer(question, "Như trên")))
                .isInstanceOf(Changed.class);
    }

    @Test
    void an_answer_says_something_and_is_given_to_what_is_asked() {
        jumped("2024-06-17", 80);
        var question = asked(Rule.JUMPED).getFirst();
        refused("text.refused.empty", () -> editor.doing(() -> formality.answer(question, " ")));
        refused("text.refused.tooLong", () -> editor.doing(() -> formality.answer(question, "x".repeat(4001))));
        var gone = new Question(
                Rule.EVIDENCE_TWICE, question.about(), justice, "", List.of("1", "1", "a"), Optional.empty());
        assertThatThrownBy(() -> editor.doing(() -> formality.answer(gone, "x")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void only_the_unit_itself_answers_and_other_units_see_nothing() {
        var plan = submitted(AProposal.that("Giảm phí sao chụp")
                .takes(PAPER, 1, "", "1", 0, 10_000, 0)
                .says());
        jumped("2024-06-17", 80);
        var stranger = province.headOf(province.department("Sở Y tế"));
        assertThat(stranger.does(() -> formality.list(ALL, FIRST))).isEmpty();
        assertThat(stranger.does(() -> formality.count(ALL))).isZero();
        assertThat(stranger.does(() ->
                        formality.list(new QuestionFilter(Optional.empty(), Optional.of(justice), Which.ALL), FIRST)))
                .isEmpty();
        assertThat(stranger.does(() -> formality.of(plan.id()))).isEmpty();
        assertThat(stranger.does(formality::waiting)).isZero();
        var leader = province.person("Nguyễn Văn An", Role.PROVINCIAL_LEADER, province.unit("PROVINCE", "UBND tỉnh"));
        for (var reader : List.of(admin, inspector, leader, editor, head)) {
            assertThat(reader.does(() -> formality.list(ALL, FIRST))).hasSize(3);
            assertThat(reader.does(() -> formality.count(ALL))).isEqualTo(3);
            assertThat(reader.does(() -> formality.of(plan.id()))).hasSize(2);
        }
        var question = asked(Rule.JUMPED).getFirst();
        assertThatThrownBy(() -> stranger.doing(() -> formality.answer(question, "x")))
                .isInstanceOf(NotFound.class);
        for (var reader : List.of(admin, inspector, leader)) {
            assertThatThrownBy(() -> reader.doing(() -> formality.answer(question, "x")))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void the_list_is_filtered_and_cut_into_pages() {
        submitted(AProposal.that("Giảm phí sao chụp")
                .takes(PAPER, 1, "", "1", 0, 10_000, 0)
                .says());
        jumped("2024-06-17", 80);
        assertThat(admin.does(() -> formality.list(ALL, FIRST)))
                .extracting(Question::rule)
                .containsExactly(Rule.WORK_UNCHANGED, Rule.ONE_ASSUMPTION, Rule.JUMPED);
        assertThat(admin.does(() -> formality.list(ALL, new Slice(1, 1))))
                .extracting(Question::rule)
                .containsExactly(Rule.ONE_ASSUMPTION);
        editor.doing(() -> formality.answer(asked(Rule.WORK_UNCHANGED).getFirst(), "Phí giảm theo nghị quyết"));
        assertThat(admin.does(() -> formality.list(ALL, FIRST)))
                .extracting(Question::rule)
                .containsExactly(Rule.ONE_ASSUMPTION, Rule.JUMPED, Rule.WORK_UNCHANGED);
        assertThat(admin.does(() -> formality.list(
                        new QuestionFilter(Optional.empty(), Optional.of(province.department("Sở Y tế")), Which.ALL),
                        FIRST)))
                .isEmpty();
    }

    @Test
    void a_page_takes_one_statement_however_many_questions() {
        var june = province.month(6);
        reported(atLeast("80"), june, "80", 80, 100, 8, 10, 400, 500);
        admin.does(() -> formality.list(ALL, FIRST));
        assertThat(statements.of(() -> admin.does(() -> formality.list(ALL, FIRST))))
                .hasSize(1);
        assertThat(statements.of(() -> admin.does(() -> formality.count(ALL)))).hasSize(1);
    }

    private List<Question> asked(Rule rule) {
        return inspector.does(
                () -> formality.list(new QuestionFilter(Optional.of(rule), Optional.empty(), Which.OPEN), FIRST));
    }

    private Plan submitted(Proposal proposal) {
        return handedIn(recorded(issued("NB-01"), proposal));
    }

    private Plan recorded(ProcedureId of, Proposal proposal) {
        return editor.does(() -> plans.record(PlanId.next(), of, proposal));
    }

    private Plan handedIn(Plan plan) {
        return head.does(() -> plans.submit(plan.id(), plan.version()));
    }

    private void approved(ProcedureId of, Proposal proposal) {
        var plan = handedIn(recorded(of, proposal));
        admin.does(() ->
                plans.approve(plan.id(), plan.version(), new Decision("1307/QĐ-UBND", LocalDate.of(2024, 6, 15))));
    }

    /** 1, 4 and 2 hours, a paper of one hour and 30,000 đồng, 200 times a year. */
    private ProcedureId issued(String code) {
        return catalogued(
                code,
                AProcedure.of(justice)
                        .called("Khai sinh " + code)
                        .volume(2, 100)
                        .step("Tiếp nhận", "1")
                        .step("Thẩm tra", "4")
                        .step("Ký", "2")
                        .paper("Bản sao chứng thực", 0, 1, "1", 30_000));
    }

    private ProcedureId catalogued(String code, AProcedure says) {
        var day = LocalDate.of(2024, 1, 15);
        return editor.does(() -> catalogue.issue(
                new ProcedureCodes(code, Optional.empty()),
                ProcedureScope.INTERNAL,
                says.says(),
                new SignedDecision("7/QĐ-UBND", day, day)));
    }

    private TargetId atLeast(String goal) {
        return target(1, Comparison.AT_LEAST, goal);
    }

    private TargetId target(int number, Comparison comparison, String goal) {
        return province.target(number, Accumulation.FLOW, comparison, goal);
    }

    /** A unit for each pair of counts, the first of them the department. */
    private List<EntryId> reported(TargetId target, PeriodId period, String goal, long... counts) {
        var entries = new ArrayList<EntryId>();
        for (var each = 0; each < counts.length; each += 2) {
            var unit = each == 0 ? justice : province.department("Sở " + each);
            var by = each == 0 ? editor : province.editorOf(unit);
            entries.add(province.submitted(
                    province.assignment(target, unit, goal), period, counts[each], counts[each + 1], by));
        }
        return entries;
    }

    /** 60 % in May, as many percent in June on 15/6, which is locked from {@code day} on. */
    private EntryId jumped(String day, long percent) {
        var given = province.assignment(atLeast("95"), justice, "95");
        province.submitted(given, province.month(5), 60, 100, editor);
        var june = province.month(6);
        province.locked(june, LocalDate.parse(day));
        return province.submitted(given, june, percent, 100, editor);
    }

    private PeriodId period(EntryId entry) {
        return ((Subject.OfFigure) inspector.does(() -> formality.list(ANSWERED, FIRST)).stream()
                        .filter(question -> question.about().id().equals(entry))
                        .findFirst()
                        .orElseThrow()
                        .about())
                .period();
    }

    private static void refused(String key, ThrowingCallable request) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
