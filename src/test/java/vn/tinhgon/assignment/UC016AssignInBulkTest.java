package vn.tinhgon.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhgon.kernel.Accumulation.FLOW;
import static vn.tinhgon.kernel.Comparison.AT_LEAST;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.AFigure;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.LeaderboardService;
import vn.tinhgon.progress.PeriodService;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.target.TargetService;
import vn.tinhgon.unit.Tier;

/** UC-016: many targets to many units in one action. */
@PortalTest
class UC016AssignInBulkTest {

    private static final String UNDONE = "Hoàn tác việc giao vừa rồi";

    @Autowired
    Provinces provinces;

    @Autowired
    GivingService giving;

    @Autowired
    AssignmentService assignments;

    @Autowired
    WithdrawalService withdrawals;

    @Autowired
    UnitGroupService groups;

    @Autowired
    ReceiptService receipts;

    @Autowired
    TargetService targetService;

    @Autowired
    ProgressService progress;

    @Autowired
    PeriodService periods;

    @Autowired
    LeaderboardService leaderboard;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    TestPerson minh;

    @BeforeEach
    void aProvince() {
        province = provinces.fresh();
        minh = province.admin();
    }

    @Test
    void ten_targets_for_two_hundred_units_take_one_action_of_at_most_fifteen_statements() {
        var targets = targets(10);
        var units = departments(200);
        province.month(1);
        var seen = preview(block(targets, units, "50"));
        var sent = statements.of(() -> assertThat(assign(seen, "").added()).hasSize(2_000));
        assertThat(sent).hasSizeLessThanOrEqualTo(15);

        var change = preview(block(targets, units, "60"));
        assertThat(statements.of(() ->
                        assertThat(assign(change, "Công văn 12").changed()).hasSize(2_000)))
                .hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void a_block_does_new_changed_and_the_same_together_and_what_is_refused_stops_nothing() {
        var targets = targets(2);
        var units = departments(3);
        assign(preview(Map.of(targets.get(0), Map.of(units.get(0), "50", units.get(1), "50"))), "");
        var goals = new LinkedHashMap<TargetId, Map<UnitId, String>>();
        goals.put(
                targets.get(0), Map.of(units.get(0), "60", units.get(1), "50", units.get(2), "50", minh.unit(), "50"));
        goals.put(targets.get(1), Map.of(units.get(0), "cao", units.get(1), "70"));
        var seen = preview(goals);
        assertThat(seen.count(Outcome.Added.class)).isEqualTo(2);
        assertThat(seen.count(Outcome.GoalChanged.class)).isEqualTo(1);
        assertThat(seen.count(Outcome.Unchanged.class)).isEqualTo(1);
        assertThat(seen.count(Outcome.TurnedDown.class)).isEqualTo(2);
        var done = assign(seen, "Công văn 12");
        assertThat(done.added()).hasSize(2);
        assertThat(done.changed()).hasSize(1);
        assertThat(minh.does(() -> assignments.ofTarget(targets.get(1)))).hasSize(1);
    }

    @Test
    void what_moved_in_one_cell_since_it_was_shown_stops_the_action() {
        var targets = targets(2);
        var units = departments(2);
        var seen = preview(block(targets, units, "50"));
        assign(preview(Map.of(targets.get(1), Map.of(units.get(1), "45"))), "");
        assertThatThrownBy(() -> assign(seen, "")).isInstanceOf(Changed.class);
        assertThat(minh.does(() -> assignments.ofTarget(targets.get(0)))).isEmpty();
    }

    @Test
    void a_target_of_another_year_is_not_of_this_programme() {
        var units = departments(1);
        province.inAYearFrom(LocalDate.of(2022, 12, 15));
        var past = province.target(1, FLOW, AT_LEAST, "50");
        province.inAYearFrom(LocalDate.of(2024, 12, 15));
        assertThatThrownBy(() -> preview(Map.of(past, Map.of(units.getFirst(), "50"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_whole_action_is_undone_what_was_new_is_taken_back_and_a_goal_is_set_back_by_a_new_version() {
        var targets = targets(2);
        var units = departments(2);
        province.month(1);
        assign(preview(Map.of(targets.get(0), Map.of(units.get(0), "45"))), "");
        var done = assign(preview(block(targets, units, "50")), "Công văn 12");
        assertThat(done.count()).isEqualTo(4);
        var sent = statements.of(() -> minh.doing(() -> withdrawals.undo(done, UNDONE)));
        assertThat(sent).hasSizeLessThanOrEqualTo(15);

        assertThat(minh.does(() -> assignments.ofTarget(targets.get(0))))
                .singleElement()
                .satisfies(given -> {
                    assertThat(given.goals())
                            .extracting(goal -> goal.goal().intValue())
                            .containsExactly(45, 50, 45);
                    assertThat(given.goal().reason()).isEqualTo(UNDONE);
                });
        assertThat(minh.does(() -> assignments.ofTarget(targets.get(1)))).isEmpty();
        assertThat(minh.does(() -> withdrawals.ofTarget(targets.get(1))))
                .hasSize(2)
                .allSatisfy(taken -> {
                    assertThat(taken.by()).isEqualTo("Trần Minh");
                    assertThat(taken.reason()).isEqualTo(UNDONE);
                });
        assertThatThrownBy(() -> minh.doing(() -> withdrawals.undo(done, UNDONE)))
                .isInstanceOf(Changed.class);
    }

    @Test
    void a_goal_that_somebody_has_reported_under_is_not_undone() {
        var target = targets(1).getFirst();
        var justice = departments(1).getFirst();
        var editor = province.editorOf(justice);
        assign(preview(Map.of(target, Map.of(justice, "45"))), "");
        var given = province.assignmentOf(target, justice);
        var month = province.month(1);
        editor.doing(() -> progress.record(given, month, 0, AFigure.of(1, 2).typed()));
        var before = assign(preview(Map.of(target, Map.of(justice, "50"))), "Công văn 12");
        minh.doing(() -> withdrawals.undo(before, UNDONE));

        var done = assign(preview(Map.of(target, Map.of(justice, "55"))), "Công văn 13");
        editor.doing(() -> progress.record(given, month, 1, AFigure.of(1, 3).typed()));
        assertRefused("assignment.refused.reportedSince", () -> withdrawals.undo(done, UNDONE));
    }

    @Test
    void what_was_taken_back_is_nowhere_and_can_be_given_again() {
        var target = targets(1).getFirst();
        var justice = departments(1).getFirst();
        var head = province.headOf(justice);
        var month = province.month(1);
        assign(preview(Map.of(target, Map.of(justice, "50"))), "");
        assertThat(head.does(receipts::given)).hasSize(1);
        var given = minh.does(() -> assignments.ofTarget(target)).getFirst();
        minh.doing(() -> withdrawals.withdraw(List.of(new AssignmentVersion(given.id(), given.version())), "Nhầm"));

        assertThat(minh.does(() -> assignments.ofTarget(target))).isEmpty();
        assertThat(head.does(receipts::given)).as("receipts").isEmpty();
        assertThat(head.does(() -> progress.sheet(month)).rows())
                .as("the sheet")
                .isEmpty();
        assertThat(minh.does(() -> periods.readiness(month)).assignments())
                .as("readiness")
                .isZero();
        assertThat(minh.does(() -> leaderboard.board(Tier.PROVINCIAL)).flatMap(board -> board.of(justice)))
                .as("leaderboard")
                .isEmpty();
        assertThat(minh.does(() -> targetService.list(province.programme(), ""))
                        .getFirst()
                        .assigned())
                .as("the list of targets")
                .isZero();
        assertThatThrownBy(() -> head.doing(() -> receipts.confirm(List.of(given.id()))))
                .isInstanceOf(NotFound.class);

        assertThat(assign(preview(Map.of(target, Map.of(justice, "60"))), "").added())
                .hasSize(1);
        assertThat(minh.does(() -> assignments.ofTarget(target)).getFirst().goals())
                .hasSize(1);
    }

    @Test
    void nothing_is_taken_back_once_somebody_has_reported_or_a_closed_period_owes_it() {
        var targets = targets(2);
        var units = departments(2);
        var done = assign(preview(block(targets, units, "50")), "");
        var month = province.month(1);
        var reported = minh.does(() -> assignments.ofTarget(targets.get(0))).getFirst();
        province.submitted(
                reported.id(), month, 1, 2, province.editorOf(reported.unit().id()));
        assertRefused("assignment.refused.reported", () -> withdrawals.undo(done, UNDONE));
        assertThat(minh.does(() -> assignments.ofTarget(targets.get(1))))
                .as("none of them")
                .hasSize(2);
        province.closed(month, minh);
        var owed = minh.does(() -> assignments.ofTarget(targets.get(1))).getFirst();
        assertRefused(
                "assignment.refused.owed",
                () -> withdrawals.withdraw(List.of(new AssignmentVersion(owed.id(), owed.version())), "Nhầm"));
        assertRefused(
                "text.refused.empty",
                () -> withdrawals.withdraw(List.of(new AssignmentVersion(owed.id(), owed.version())), " "));
    }

    @Test
    void units_are_kept_as_a_group_renamed_and_withdrawn() {
        var units = Set.copyOf(departments(2));
        var id = minh.does(() -> groups.create(" Thí điểm ", units));
        assertThat(minh.does(groups::list)).containsExactly(new UnitGroup(id, 1, "Thí điểm", units, false));
        assertRefused("unitGroup.refused.nameTaken", () -> groups.create("Thí điểm", units));
        assertRefused("unitGroup.refused.empty", () -> groups.create("Khác", Set.of()));
        minh.doing(() -> groups.rename(id, 1, "Đợt một"));
        assertThatThrownBy(() -> minh.doing(() -> groups.rename(id, 1, "Đợt hai")))
                .isInstanceOf(Changed.class);
        minh.doing(() -> groups.withdraw(id, 2));
        assertThat(minh.does(groups::list)).isEmpty();
        minh.doing(() -> groups.create("Đợt một", units));
        assertThatThrownBy(() -> provinces.fresh().admin().doing(() -> groups.create("Thí điểm", units)))
                .isInstanceOf(NotFound.class);
    }

    private void assertRefused(String key, Runnable request) {
        assertThatThrownBy(() -> minh.doing(request))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private List<TargetId> targets(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> province.target(number, FLOW, AT_LEAST, "50"))
                .toList();
    }

    private List<UnitId> departments(int count) {
        return Stream.iterate(1, number -> number + 1)
                .limit(count)
                .map(number -> province.department("Sở thứ " + number))
                .toList();
    }

    private static Map<TargetId, Map<UnitId, String>> block(List<TargetId> targets, List<UnitId> units, String goal) {
        var block = new LinkedHashMap<TargetId, Map<UnitId, String>>();
        for (var target : targets) {
            var goals = new LinkedHashMap<UnitId, String>();
            units.forEach(unit -> goals.put(unit, goal));
            block.put(target, goals);
        }
        return block;
    }

    private BlockPreview preview(Map<TargetId, Map<UnitId, String>> typed) {
        return minh.does(() -> giving.preview(province.programme(), typed));
    }

    private Handout assign(BlockPreview seen, String reason) {
        return minh.does(() -> giving.assign(seen, reason));
    }
}
