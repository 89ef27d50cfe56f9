package vn.tinhgon.score;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.tinhgon.fixture.ACriterion.byHand;
import static vn.tinhgon.fixture.ACriterion.step;
import static vn.tinhgon.kernel.Accumulation.FLOW;
import static vn.tinhgon.kernel.Comparison.AT_LEAST;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.assignment.AssignmentService;
import vn.tinhgon.fixture.AFigure;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.PointsId;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.ScoreSheetId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.Board;
import vn.tinhgon.leaderboard.LeaderboardService;
import vn.tinhgon.leaderboard.Placing.Ranked;
import vn.tinhgon.leaderboard.SheetCriterion;
import vn.tinhgon.leaderboard.Standing;
import vn.tinhgon.leaderboard.SummaryCheck;
import vn.tinhgon.platform.access.GuardOff;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.tenancy.Tenancy;
import vn.tinhgon.progress.DecisionService;
import vn.tinhgon.progress.PeriodService;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.progress.ReopeningService;
import vn.tinhgon.progress.Seen;
import vn.tinhgon.simplification.Decision;
import vn.tinhgon.simplification.PlanService;
import vn.tinhgon.target.ProgrammeService;
import vn.tinhgon.target.Target;
import vn.tinhgon.target.TargetRow;
import vn.tinhgon.target.TargetService;
import vn.tinhgon.unit.Tier;

/** UC-036: a province says by what its units are compared, version by version. Today is 15/6/2024. */
@PortalTest
class UC036SetUpAScoreSheetTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);
    private static final List<ScoreClass> CLASSES =
            List.of(new ScoreClass("Đạt", new BigDecimal("50")), new ScoreClass("Tốt", new BigDecimal("80")));

    @Autowired
    Provinces provinces;

    @Autowired
    ScoreSheetService sheets;

    @Autowired
    EnteredPointsService points;

    @Autowired
    LeaderboardService leaderboard;

    @Autowired
    DecisionService decisions;

    @Autowired
    TargetService targets;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    PlanService plans;

    @Autowired
    PeriodService periods;

    @Autowired
    AssignmentService assignments;

    @Autowired
    ProgressService progress;

    @Autowired
    ReopeningService reopenings;

    @Autowired
    SummaryCheck check;

    @Autowired
    Tenancy tenancy;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    TestPerson admin;
    TestPerson other;
    UnitId x;
    UnitId y;
    TargetId online;
    PeriodId january;
    final Map<UnitId, EntryId> reportedBy = new HashMap<>();

    /** X reaches 40 of the 80 % that are asked for, Y all of it. */
    @BeforeEach
    void two_districts_report_one_target() {
        province = provinces.fresh();
        admin = province.admin();
        x = province.unit("DISTRICT", "Huyện X");
        y = province.unit("DISTRICT", "Huyện Y");
        other = province.person("Lê Thị Hai", Role.PROVINCIAL_ADMIN, province.department("Văn phòng"));
        online = province.target(1, FLOW, AT_LEAST, "80");
        january = province.month(1);
        reported(x, 40, 100);
        reported(y, 80, 100);
    }

    @Test
    void a_draft_counts_for_nothing_until_it_is_in_force_from_a_day() {
        var draft = drafted(byHandAndTarget());
        assertThat(admin.does(() -> sheets.latest(Tier.DISTRICT)).orElseThrow().content())
                .isEqualTo(byHandAndTarget());
        assertThat(admin.does(() -> sheets.inForce(Tier.DISTRICT))).isEmpty();
        assertThat(board().year().sheet()).isEmpty();
        missing(() -> province.editorOf(x).does(() -> sheets.sheet(draft)));
        admin.doing(() -> sheets.putInForce(draft, TODAY, "15/QĐ-UBND"));
        assertThat(board().year().sheet()).hasValueSatisfying(sheet -> {
            assertThat(sheet.number()).contains(1);
            assertThat(sheet.classes()).extracting(ScoreClass::name).containsExactly("Tốt", "Đạt");
        });
        assertThat(province.editorOf(x).does(() -> sheets.sheet(draft)).content())
                .isEqualTo(byHandAndTarget());
    }

    /** The target is 6 of the 10 points; what is entered by hand is out until it is approved. */
    @Test
    void units_are_ranked_by_points_of_the_sheet_and_classed_as_it_prints() {
        inForce(byHandAndTarget());
        assertThat(printed(board())).containsExactly("Huyện Y 1 100.00", "Huyện X 2 50.00");
        assertThat(board().notCounted())
                .extracting(SheetCriterion::code)
                .as("nobody has points of it yet")
                .containsExactly("2");
        approved(x, "4");
        approved(y, "1");
        // X: 6 × 40/80 + 4 of 10; Y: 6 + 1 of 10
        assertThat(printed(board())).containsExactly("Huyện X 1 70.00", "Huyện Y 1 70.00");
        var board = board();
        assertThat(board.standings())
                .as("points by hand are no report")
                .allSatisfy(standing -> assertThat(standing.reportsMissing()).isZero());
        assertThat(board.standings())
                .extracting(standing -> board.classOf(standing).map(ScoreClass::name))
                .containsOnly(Optional.of("Đạt"));
        assertThat(tenancy.as(province.alias(), check::differences)).isEmpty();
    }

    @Test
    void a_bonus_is_on_top_and_what_is_taken_off_takes_no_more_than_there_is() {
        inForce(new SheetContent(
                "Cộng trừ",
                List.of(new CriterionGroup(
                        "Nhóm",
                        new BigDecimal("6"),
                        List.of(
                                Criterion.ofTarget("1", "Trực tuyến", new BigDecimal("6"), online),
                                byHand("C", "2", Award.BONUS),
                                byHand("T", "9", Award.MINUS)))),
                List.of()));
        approved("C", y, "1.5");
        approved("T", x, "9");
        // Y: 7.5 of 6; X: 3 − 9, but no less than 0
        assertThat(printed(board())).containsExactly("Huyện Y 1 125.00", "Huyện X 2 0.00");
    }

    @Test
    void steps_and_all_or_nothing_score_the_same_figure_otherwise() {
        inForce(sheetOf(PointRule.STEPS, List.of(step("40", "25"), step("60", "50"), step("80", "100"))));
        assertThat(printed(board())).containsExactly("Huyện Y 1 100.00", "Huyện X 2 25.00");
        var draft = drafted(sheetOf(PointRule.ALL_OR_NOTHING, List.of()));
        assertThat(printed(admin.does(() -> leaderboard.tryOut(Tier.DISTRICT, draft))
                        .orElseThrow()))
                .as("tried out, nothing is written")
                .containsExactly("Huyện Y 1 100.00", "Huyện X 2 0.00");
        assertThat(printed(board())).contains("Huyện X 2 25.00");
    }

    @Test
    void a_sheet_whose_group_does_not_sum_is_drafted_but_not_put_in_force() {
        var half = new SheetContent(
                "Dở",
                List.of(new CriterionGroup(
                        "Số hóa",
                        new BigDecimal("22"),
                        List.of(Criterion.ofTarget("1", "Trực tuyến", BigDecimal.TEN, online)))),
                List.of());
        var draft = drafted(half);
        assertThatThrownBy(() -> admin.doing(() -> sheets.putInForce(draft, TODAY, "15/QĐ-UBND")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("scoreSheet.refused.sum");
                    assertThat(refused.arguments().getFirst()).isEqualTo("Số hóa");
                    assertThat((BigDecimal) refused.arguments().get(1)).isEqualByComparingTo("10");
                    assertThat((BigDecimal) refused.arguments().get(2)).isEqualByComparingTo("22");
                });
        var empty = drafted(new SheetContent("Trống", List.of(), List.of()));
        refused("scoreSheet.refused.nothing", () -> admin.doing(() -> sheets.putInForce(empty, TODAY, "15/QĐ-UBND")));
    }

    @Test
    void a_version_in_force_stays_and_the_next_begins_later() {
        var first = inForce(byHandAndTarget());
        assertThatThrownBy(() -> admin.doing(() -> sheets.putInForce(first, TODAY.plusDays(1), "khác")))
                .isInstanceOf(Changed.class);
        var second = drafted(sheetOf(PointRule.PROPORTIONAL, List.of()));
        refused("scoreSheet.refused.from", () -> admin.doing(() -> sheets.putInForce(second, TODAY, "16/QĐ-UBND")));
        refused("text.refused.empty", () -> admin.doing(() -> sheets.putInForce(second, TODAY.plusDays(1), " ")));
        admin.doing(() -> sheets.putInForce(second, TODAY.plusDays(1), "16/QĐ-UBND"));
        assertThat(admin.does(() -> sheets.versions(Tier.DISTRICT)))
                .extracting(
                        version -> version.inForce().number(),
                        version -> version.inForce().from())
                .containsExactly(tuple(2, TODAY.plusDays(1)), tuple(1, TODAY));
        assertThat(admin.does(() -> sheets.inForce(Tier.DISTRICT)).orElseThrow().id())
                .as("tomorrow's is not today's")
                .isEqualTo(first);
    }

    @Test
    void of_two_changes_at_once_one_is_told() {
        var first = drafted(byHandAndTarget());
        drafted(sheetOf(PointRule.PROPORTIONAL, List.of()));
        assertThatThrownBy(() -> admin.doing(
                        () -> sheets.save(ScoreSheetId.next(), Tier.DISTRICT, Optional.of(first), byHandAndTarget())))
                .isInstanceOf(Changed.class);
        assertThatThrownBy(() -> admin.doing(
                        () -> sheets.save(ScoreSheetId.next(), Tier.DISTRICT, Optional.empty(), byHandAndTarget())))
                .isInstanceOf(Changed.class);
    }

    @Test
    void a_criterion_whose_target_was_replaced_in_the_year_is_in_nobodys_points() {
        var replaced = province.target(2, FLOW, AT_LEAST, "50");
        inForce(new SheetContent(
                "Hai chỉ tiêu",
                List.of(new CriterionGroup(
                        "Nhóm",
                        BigDecimal.TEN,
                        List.of(
                                Criterion.ofTarget("1", "Trực tuyến", new BigDecimal("5"), online),
                                Criterion.ofTarget("2", "Đã thay", new BigDecimal("5"), replaced)))),
                List.of()));
        assertThat(printed(board())).containsExactly("Huyện Y 1 100.00", "Huyện X 2 50.00");
        assertThat(board().maximum()).isEqualByComparingTo("5");
        assertThat(board().notCounted()).extracting(SheetCriterion::name).containsExactly("Đã thay");
    }

    @Test
    void the_five_groups_of_index_766_come_to_100_and_share_their_points_out() {
        var index = ShippedSheets.index766("766", targets(), CLASSES, Enum::name);
        assertThat(index.groups())
                .extracting(group -> group.maximum().intValueExact())
                .containsExactly(18, 20, 22, 22, 18);
        assertThat(index.maximum()).isEqualByComparingTo("100");
        assertThat(index.groups()).allMatch(CriterionGroup::isComplete);
        index.complete();
        assertThat(ShippedSheets.ofTargets("Năm 2024", targets(), CLASSES, "Chỉ tiêu")
                        .criteria())
                .extracting(Criterion::name)
                .containsExactly("Chỉ tiêu 1");
    }

    /** Of two procedures, each 1,000,000 đồng a year in the frozen list, one plan that saves half of it is approved. */
    @Test
    void approved_plans_count_by_number_and_by_cost_from_the_moment_they_are_approved() {
        province.hourlyIncome(50_000);
        var editor = province.editorOf(x);
        var plan = province.plan(province.procedure(x, "NB-01", "2", 0, 10, 1), editor);
        province.procedure(x, "NB-02", "2", 0, 10, 1);
        province.frozen(province.reduction("INTERNAL", 2024, LocalDate.of(2024, 6, 1), Map.of("COUNT", "20")), editor);
        inForce(new SheetContent(
                "Đơn giản hóa",
                List.of(new CriterionGroup(
                        "Cắt giảm",
                        BigDecimal.TEN,
                        List.of(plans("1", Source.PLANS_BY_NUMBER, "100"), plans("2", Source.PLANS_BY_COST, "50")))),
                List.of()));
        assertThat(board().standings()).as("nothing is summed yet").isEmpty();
        admin.does(() -> plans.approve(plan, 1, new Decision("1307/QĐ-UBND", TODAY)));
        // 1 of 2 of 100 %: 2.5 of 5; 500,000 of 2,000,000 is 25 of 50 %: 2.5 of 5
        assertThat(printed(board())).containsExactly("Huyện X 1 50.00", "Huyện Y –");
        assertThat(tenancy.as(province.alias(), check::differences)).isEmpty();
    }

    /** January is locked when X has handed in both of its reports and Y one of two; what came for February came too late. */
    @Test
    void reports_count_that_came_before_their_period_was_locked() {
        var speed = province.target(2, FLOW, AT_LEAST, "50");
        var ofX = province.assignment(speed, x, "50");
        var ofY = province.assignment(speed, y, "50");
        province.submitted(ofX, january, 1, 2, province.editorOf(x));
        inForce(new SheetContent(
                "Kỷ luật báo cáo",
                List.of(new CriterionGroup(
                        "Báo cáo", new BigDecimal("5"), List.of(plans("1", Source.REPORTS_IN_TIME, "100")))),
                List.of()));
        admin.doing(() -> periods.close(january, 1));
        assertThat(printed(board())).containsExactly("Huyện X 1 100.00", "Huyện Y 2 50.00");
        admin.doing(() -> assignments.notApplicable(ofY, 1, "Không có thủ tục"));
        assertThat(printed(board())).as("nothing is asked for").containsExactly("Huyện X 1 100.00", "Huyện Y 1 100.00");
        var february = province.month(2);
        province.submitted(ofX, february, 1, 2, province.editorOf(x));
        province.locked(february, LocalDate.of(2024, 3, 10));
        admin.doing(() -> periods.close(february, 1));
        // X: 2 of 4; Y: 1 of 2
        assertThat(printed(board())).as("late").containsExactly("Huyện X 1 50.00", "Huyện Y 1 50.00");
        assertThat(tenancy.as(province.alias(), check::differences)).isEmpty();
    }

    /** The correction is handed in after the lock, and stands beside what it corrects until it is approved. */
    @Test
    void a_report_that_came_in_time_stays_so_when_it_is_corrected() {
        inForce(new SheetContent(
                "Kỷ luật báo cáo",
                List.of(new CriterionGroup(
                        "Báo cáo", new BigDecimal("5"), List.of(plans("1", Source.REPORTS_IN_TIME, "100")))),
                List.of()));
        admin.doing(() -> periods.close(january, 1));
        assertThat(printed(board())).containsExactly("Huyện X 1 100.00", "Huyện Y 1 100.00");
        var editor = province.editorOf(x);
        editor.doing(() -> reopenings.ask(january, "Cộng thiếu"));
        var request = admin.does(() -> reopenings.waiting()).getFirst();
        admin.doing(() -> reopenings.grant(request.id(), request.version(), TODAY, ""));
        var correction = editor.does(() -> progress.correct(requireNonNull(reportedBy.get(x)), 2, "Cộng thiếu"));
        var typed = editor.does(() -> progress.record(
                province.assignmentOf(online, x),
                january,
                1,
                AFigure.of(80, 100).typed()));
        province.headOf(x).doing(() -> progress.submit(january, List.of(new Seen(typed.id(), typed.version()))));
        assertThat(tenancy.as(province.alias(), check::differences)).isEmpty();
        admin.doing(() -> decisions.approve(correction.id(), 3));
        assertThat(tenancy.as(province.alias(), check::differences)).isEmpty();
        assertThat(printed(board())).containsExactly("Huyện X 1 100.00", "Huyện Y 1 100.00");
    }

    private static Criterion plans(String code, Source source, String required) {
        return new Criterion(
                code,
                "Đơn giản hóa",
                new BigDecimal("5"),
                Award.NORMAL,
                source,
                Optional.empty(),
                Optional.of(Criterion.rate(AT_LEAST, new BigDecimal(required))),
                PointRule.PROPORTIONAL,
                List.of(),
                "");
    }

    // --- Points entered by hand

    @Test
    void points_count_once_another_person_has_approved_them() {
        inForce(byHandAndTarget());
        var entered = entered("2", x, "3");
        assertThat(board().notCounted()).extracting(SheetCriterion::code).containsExactly("2");
        refused("points.refused.own", () -> admin.doing(() -> points.approve(List.of(entered))));
        assertThat(other.does(points::waiting)).containsExactly(new WaitingPoints(Tier.DISTRICT, "2", 1));
        assertThat(admin.does(points::waiting)).as("one's own").isEmpty();
        other.doing(() -> points.approve(List.of(entered)));
        assertThatThrownBy(() -> other.doing(() -> points.returnWith(entered, "Muộn")))
                .isInstanceOf(Changed.class);
        // 6 × 40/80 + 3 of 10
        assertThat(printed(board())).contains("Huyện X 2 60.00");
    }

    @Test
    void returned_points_change_nothing_and_new_ones_take_the_place_of_the_old() {
        inForce(byHandAndTarget());
        approved(x, "3");
        var lower = entered("2", x, "1");
        refused("points.refused.waits", () -> entered("2", x, "2"));
        refused("text.refused.empty", () -> other.doing(() -> points.returnWith(lower, "")));
        other.doing(() -> points.returnWith(lower, "Thiếu biên bản"));
        assertThat(admin.does(points::countReturned))
                .as("whoever entered them is told")
                .isEqualTo(1);
        assertThat(printed(board())).contains("Huyện X 2 60.00");
        approved(x, "2");
        assertThat(admin.does(points::countReturned)).isZero();
        assertThat(printed(board())).contains("Huyện X 2 50.00");
        assertThat(admin.does(() -> points.of(Tier.DISTRICT, "2")))
                .filteredOn(each -> each.unit().id().equals(x))
                .singleElement()
                .satisfies(now -> {
                    assertThat(now.counts()).map(EnteredPoints::points).hasValue(new BigDecimal("2.0000"));
                    assertThat(now.returned()).as("others were entered since").isEmpty();
                });
    }

    @Test
    void many_units_get_their_points_by_one_paper_and_are_approved_together_or_not_at_all() {
        inForce(byHandAndTarget());
        var y = province.unit("DISTRICT", "Huyện Y");
        refused("points.refused.none", () -> admin.doing(() -> points.enter("2", List.of(), "Biên bản số 4")));
        var tooMany = List.of(given(x, "3"), given(y, "5"));
        assertThatThrownBy(() -> admin.doing(() -> points.enter("2", tooMany, "Biên bản số 4")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).hasValue("pointsOf." + y.text()));
        assertThat(other.does(points::waiting)).as("neither of them").isEmpty();

        entered("2", y, "4");
        var oneWaits = List.of(given(x, "3"), given(y, "1"));
        refused("points.refused.waits", () -> admin.doing(() -> points.enter("2", oneWaits, "Biên bản số 4")));
        assertThat(waiting()).as("neither of them").containsExactly(y);
        admin.doing(
                () -> points.takeBack(ofUnit(y).waits().map(EnteredPoints::id).orElseThrow()));

        var both = List.of(given(x, "3"), given(y, "1"));
        admin.doing(() -> points.enter("2", both, "Biên bản số 4"));
        var ids = both.stream().map(NewPoints::id).toList();
        refused("points.refused.own", () -> admin.doing(() -> points.approve(ids)));
        other.doing(() -> points.approve(ids));
        assertThat(waiting()).isEmpty();
        assertThat(other.does(() -> points.of(Tier.DISTRICT, "2")))
                .filteredOn(each -> each.counts().isPresent())
                .extracting(each -> each.unit().id())
                .containsExactlyInAnyOrder(x, y);
        assertThatThrownBy(() -> other.doing(() -> points.approve(ids))).isInstanceOf(Changed.class);
    }

    @Test
    void who_entered_points_takes_them_back_as_long_as_they_wait() {
        inForce(byHandAndTarget());
        var wrong = entered("2", x, "1");
        refused("points.refused.notOwn", () -> other.doing(() -> points.takeBack(wrong)));
        GuardOff.during(
                "own-points",
                () -> assertThatThrownBy(() -> other.doing(() -> points.takeBack(wrong)))
                        .as("the database refuses it as well")
                        .hasMessageContaining("entered_points_other"));
        admin.doing(() -> points.takeBack(wrong));
        assertThat(other.does(points::waiting)).isEmpty();
        assertThatThrownBy(() -> other.doing(() -> points.approve(List.of(wrong))))
                .isInstanceOf(Changed.class);

        approved(x, "2");
        assertThat(printed(board())).contains("Huyện X 2 50.00");
    }

    @Test
    void points_below_0_above_the_criterion_or_without_evidence_are_refused() {
        inForce(byHandAndTarget());
        refused("points.refused.range", () -> entered("2", x, "-1"));
        refused("points.refused.range", () -> entered("2", x, "4.0001"));
        refused("points.refused.range", () -> entered("2", x, "1.00001"));
        refused(
                "text.refused.empty",
                () -> admin.doing(
                        () -> points.enter("2", List.of(new NewPoints(PointsId.next(), x, BigDecimal.ONE)), " ")));
        missing(() -> entered("1", x, "1"));
        missing(() -> entered("9", x, "1"));
        missing(() -> entered("2", province.department("Sở Tư pháp"), "1"));
        assertThatThrownBy(() -> province.editorOf(x)
                        .doing(() -> points.enter(
                                "2", List.of(new NewPoints(PointsId.next(), x, BigDecimal.ONE)), "Biên bản")))
                .isInstanceOf(AccessDeniedException.class);
        var own = entered("2", x, "1");
        GuardOff.during(
                "not-own-points",
                () -> assertThatThrownBy(() -> admin.doing(() -> points.approve(List.of(own))))
                        .as("the database refuses it as well")
                        .isNotInstanceOf(Refused.class));
    }

    @Test
    void a_board_by_a_sheet_takes_three_statements_however_many_criteria() {
        inForce(byHandAndTarget());
        board();
        assertThat(statements.of(this::board)).hasSize(3);
    }

    private void reported(UnitId unit, long numerator, long denominator) {
        var entry = province.submitted(
                province.assignment(online, unit, "80"), january, numerator, denominator, province.editorOf(unit));
        admin.doing(() -> decisions.approve(entry, 1));
        reportedBy.put(unit, entry);
    }

    /** A target of 6 points, and 4 that are entered by hand. */
    private SheetContent byHandAndTarget() {
        return new SheetContent(
                "Năm 2024",
                List.of(new CriterionGroup(
                        "Kết quả",
                        BigDecimal.TEN,
                        List.of(
                                Criterion.ofTarget("1", "Trực tuyến", new BigDecimal("6"), online),
                                byHand("2", "4", Award.NORMAL)))),
                CLASSES);
    }

    private SheetContent sheetOf(PointRule rule, List<Step> steps) {
        return new SheetContent(
                "Một chỉ tiêu",
                List.of(new CriterionGroup(
                        "Kết quả",
                        BigDecimal.TEN,
                        List.of(new Criterion(
                                "1",
                                "Trực tuyến",
                                BigDecimal.TEN,
                                Award.NORMAL,
                                Source.TARGET,
                                Optional.of(online),
                                Optional.empty(),
                                rule,
                                steps,
                                "")))),
                List.of());
    }

    private ScoreSheetId drafted(SheetContent content) {
        var id = ScoreSheetId.next();
        admin.doing(() ->
                sheets.save(id, Tier.DISTRICT, sheets.latest(Tier.DISTRICT).map(ScoreSheet::id), content));
        return id;
    }

    private ScoreSheetId inForce(SheetContent content) {
        var id = drafted(content);
        admin.doing(() -> sheets.putInForce(id, TODAY, "15/QĐ-UBND"));
        return id;
    }

    @Test
    void approving_nothing_leaves_what_counts() {
        inForce(byHandAndTarget());
        approved(x, "3");
        entered("2", x, "1");
        other.doing(() -> points.approve(List.of()));
        assertThat(ofUnit(x).counts().map(EnteredPoints::points)).hasValue(new BigDecimal("3.0000"));
    }

    @Test
    void more_units_take_no_more_statements() {
        inForce(byHandAndTarget());
        var units = List.of(x, province.unit("DISTRICT", "Huyện Y"), province.unit("DISTRICT", "Huyện Z"));
        var one = List.of(given(units.getFirst(), "1"));
        admin.does(points::waiting);
        other.does(points::waiting);
        var entering = statements.of(() -> admin.doing(() -> points.enter("2", one, "Biên bản")));
        var approving = statements.of(() -> other.doing(() -> points.approve(ids(one))));
        var all = units.stream().map(unit -> given(unit, "2")).toList();
        assertThat(statements.of(() -> admin.doing(() -> points.enter("2", all, "Biên bản"))))
                .hasSameSizeAs(entering);
        assertThat(statements.of(() -> other.doing(() -> points.approve(ids(all)))))
                .hasSameSizeAs(approving);
        assertThat(units)
                .allSatisfy(unit -> assertThat(ofUnit(unit).counts().map(EnteredPoints::points))
                        .hasValue(new BigDecimal("2.0000")));
    }

    @Test
    void changes_of_a_draft_are_dropped_unless_somebody_has_put_it_in_force() {
        var first = inForce(byHandAndTarget());
        var draft = ScoreSheetId.next();
        var changed = new SheetContent(
                "Khác", byHandAndTarget().groups(), byHandAndTarget().classes());
        admin.doing(() -> sheets.save(draft, Tier.DISTRICT, Optional.of(first), changed));
        var back = ScoreSheetId.next();
        admin.doing(() -> sheets.dropChanges(back, draft));
        assertThat(admin.does(() -> sheets.latest(Tier.DISTRICT))
                        .orElseThrow()
                        .content()
                        .name())
                .isEqualTo(byHandAndTarget().name());
        assertThatThrownBy(() -> other.doing(() -> sheets.dropChanges(ScoreSheetId.next(), draft)))
                .as("the draft was changed since")
                .isInstanceOf(Changed.class);
        other.doing(() -> sheets.putInForce(back, TODAY.plusDays(1), "16/QĐ-UBND"));
        assertThatThrownBy(() -> admin.doing(() -> sheets.dropChanges(ScoreSheetId.next(), back)))
                .as("it is in force since")
                .isInstanceOf(Changed.class);
    }

    private static List<PointsId> ids(List<NewPoints> of) {
        return of.stream().map(NewPoints::id).toList();
    }

    private List<UnitId> waiting() {
        return admin.does(() -> points.of(Tier.DISTRICT, "2")).stream()
                .filter(each -> each.waits().isPresent())
                .map(each -> each.unit().id())
                .toList();
    }

    private PointsOfUnit ofUnit(UnitId unit) {
        return admin.does(() -> points.of(Tier.DISTRICT, "2")).stream()
                .filter(each -> each.unit().id().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static NewPoints given(UnitId unit, String points) {
        return new NewPoints(PointsId.next(), unit, new BigDecimal(points));
    }

    private PointsId entered(String code, UnitId unit, String entered) {
        var id = PointsId.next();
        admin.doing(() ->
                points.enter(code, List.of(new NewPoints(id, unit, new BigDecimal(entered))), "Biên bản chấm điểm"));
        return id;
    }

    private void approved(UnitId unit, String entered) {
        approved("2", unit, entered);
    }

    private void approved(String code, UnitId unit, String entered) {
        var id = entered(code, unit, entered);
        other.doing(() -> points.approve(List.of(id)));
    }

    private Board board() {
        return admin.does(() -> leaderboard.board(Tier.DISTRICT)).orElseThrow();
    }

    private static List<String> printed(Board board) {
        return board.standings().stream()
                .map(UC036SetUpAScoreSheetTest::printed)
                .toList();
    }

    private static String printed(Standing standing) {
        return standing.unit().name()
                + (standing.placing() instanceof Ranked ranked
                        ? " " + ranked.rank() + " " + ranked.percent().printed()
                        : " –");
    }

    private List<Target> targets() {
        ProgrammeId year = admin.does(programmes::current).orElseThrow().id();
        return admin.does(() -> targets.list(year, "")).stream()
                .map(TargetRow::target)
                .toList();
    }

    private static void missing(ThrowingCallable request) {
        assertThatThrownBy(request).isInstanceOf(NotFound.class);
    }

    private static void refused(String key, ThrowingCallable request) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
