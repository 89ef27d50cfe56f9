package vn.tinhgon.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhgon.kernel.Accumulation.FLOW;
import static vn.tinhgon.kernel.Comparison.AT_LEAST;
import static vn.tinhgon.kernel.Comparison.EXACTLY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.target.ProgrammeService;
import vn.tinhgon.target.TargetService;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;

/** UC-002 on the real database: nothing is written that was not shown before. */
@PortalTest
class UC002AssignATargetTest {

    private static final String WHY = "Công văn tháng 6/2024";

    @Autowired
    Provinces provinces;

    @Autowired
    GivingService giving;

    @Autowired
    AssignmentService assignments;

    @Autowired
    TargetService targets;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    UnitService units;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    TestPerson minh;
    UnitId justice;
    UnitId health;
    TargetId target;

    @BeforeEach
    void aProvinceWithATarget() {
        province = provinces.fresh();
        minh = province.admin();
        justice = province.department("Sở Tư pháp");
        health = province.department("Sở Y tế");
        target = province.target(1, FLOW, AT_LEAST, "80");
    }

    @Test
    void forty_units_take_one_action_and_as_many_statements_as_two() {
        var two = departments(2);
        var forty = departments(40);
        var forTwo = statementsOfAssigning(province.target(2, FLOW, AT_LEAST, "50"), two);
        var forForty = statementsOfAssigning(province.target(3, FLOW, AT_LEAST, "50"), forty);
        assertThat(forForty).hasSameSizeAs(forTwo);
    }

    @Test
    void what_was_shown_is_what_is_written_and_the_refused_stop_nobody() {
        var preview = preview(Map.of(justice, "46,09", health, "46.09", minh.unit(), "80"));
        assertThat(preview.count(Outcome.TurnedDown.class)).isEqualTo(1);
        assign(preview, "");

        assertThat(given()).hasSize(2).allSatisfy(given -> {
            assertThat(given.goal().goal()).isEqualByComparingTo("46.09");
            assertThat(given.goal().inForceFrom()).isEqualTo(LocalDate.of(2023, 12, 15));
        });
        assertThat(given()).extracting(given -> given.unit().name()).containsExactly("Sở Tư pháp", "Sở Y tế");
    }

    @Test
    void sent_twice_the_second_time_writes_nothing() {
        var preview = preview(Map.of(justice, "80"));
        assertThat(assign(preview, "").count()).isEqualTo(1);
        assertThat(assign(preview, "").count()).isZero();
        assertThat(given())
                .singleElement()
                .satisfies(given -> assertThat(given.goals()).hasSize(1));
    }

    @Test
    void a_changed_goal_is_a_new_version_from_the_first_open_period() {
        province.closed(province.month(1), minh);
        province.month(2);
        assign(preview(Map.of(justice, "45")), "");
        assign(preview(Map.of(justice, "50")), WHY);

        assertThat(given().getFirst().goals())
                .satisfiesExactly(
                        now -> {
                            assertThat(now.goal()).isEqualByComparingTo("50");
                            assertThat(now.inForceFrom()).isEqualTo(LocalDate.of(2024, 1, 15));
                            assertThat(now.reason()).isEqualTo(WHY);
                        },
                        before -> assertThat(before.goal()).isEqualByComparingTo("45"));
    }

    @Test
    void a_target_given_late_counts_from_the_first_period_that_is_not_closed() {
        province.closed(province.month(1), minh);
        province.closed(province.month(2), minh);
        province.month(3);
        var preview = preview(Map.of(justice, "80"));
        assertThat(since(preview)).contains(LocalDate.of(2024, 2, 15));
        assign(preview, "");
        assertThat(given().getFirst().goal().inForceFrom()).isEqualTo(LocalDate.of(2024, 2, 15));
    }

    @Test
    void before_anything_is_closed_a_target_counts_from_the_first_day_of_the_programme() {
        province.month(1);
        assertThat(since(preview(Map.of(justice, "80")))).contains(LocalDate.of(2023, 12, 15));
    }

    @Test
    void a_period_left_open_between_closed_ones_does_not_reopen_what_is_closed() {
        province.month(1);
        province.closed(province.month(2), minh);
        province.month(3);
        assertThat(since(preview(Map.of(justice, "80")))).contains(LocalDate.of(2024, 2, 15));
    }

    @Test
    void with_every_period_closed_nothing_is_given() {
        province.closed(province.month(1), minh);
        var preview = preview(Map.of(justice, "80"));
        assertThat(preview.targets().getFirst().lines())
                .extracting(Preview.Line::outcome)
                .containsExactly(new Outcome.TurnedDown("assignment.refused.allClosed", List.of(), false));
        assertThat(assign(preview, "").count()).isZero();
        assertThat(given()).isEmpty();
    }

    @Test
    void a_changed_goal_asks_for_a_reason_and_a_long_one_is_refused() {
        province.month(1);
        assign(preview(Map.of(justice, "45")), "");
        var change = preview(Map.of(justice, "50"));
        assertThatThrownBy(() -> assign(change, "  "))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains("reason"));
        assertThatThrownBy(() -> assign(change, "a".repeat(100_000))).isInstanceOf(Refused.class);
        assertThat(given().getFirst().goals()).hasSize(1);
    }

    @Test
    void what_moved_since_it_was_shown_is_not_overwritten() {
        province.month(1);
        assign(preview(Map.of(justice, "45")), "");
        var seen = preview(Map.of(justice, "50", health, "50"));
        assign(preview(Map.of(justice, "60")), WHY);

        assertThatThrownBy(() -> assign(seen, WHY)).isInstanceOf(Changed.class);
        assertThat(given()).hasSize(1);
        assertThat(given().getFirst().goal().goal()).isEqualByComparingTo("60");
    }

    @Test
    void one_figure_has_one_reporting_unit_and_its_joint_leads() {
        var vnpt = province.unit("ENTERPRISE", "VNPT Hưng Yên");
        var joint = province.jointTarget(5, "100");
        var both = preview(joint, Map.of(minh.unit(), "100", vnpt, "100"));
        assertThat(both.writes()).isZero();

        assign(preview(joint, Map.of(minh.unit(), "100")), "");
        assertThat(minh.does(() -> assignments.ofTarget(joint)))
                .singleElement()
                .satisfies(given -> assertThat(given.jointLeads()).containsExactly("VNPT Hưng Yên"));
    }

    @Test
    void not_applicable_needs_a_reason_and_the_version_that_was_read() {
        assign(preview(Map.of(justice, "80")), "");
        var read = given().getFirst();
        assertThatThrownBy(() -> minh.doing(() -> assignments.notApplicable(read.id(), read.version(), " ")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () -> minh.doing(() -> assignments.notApplicable(read.id(), read.version(), "x".repeat(1001))))
                .isInstanceOf(Refused.class);

        minh.doing(() -> assignments.notApplicable(read.id(), read.version(), "Không có thủ tục"));
        assertThat(given().getFirst().notApplicable()).contains("Không có thủ tục");
        assertThatThrownBy(() -> minh.doing(() -> assignments.notApplicable(read.id(), read.version(), "Lại")))
                .isInstanceOf(Changed.class);
    }

    @Test
    void only_the_provincial_admin_assigns() {
        var preview = preview(Map.of(justice, "80"));
        for (var other : List.of(province.inspector(), province.editorOf(justice), province.headOf(justice))) {
            assertThatThrownBy(() -> other.does(
                            () -> giving.preview(province.programme(), Map.of(target, Map.of(justice, "80")))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> other.does(() -> giving.assign(preview, "")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(given()).isEmpty();
    }

    @Test
    void another_province_is_not_there() {
        var neighbour = provinces.fresh().admin();
        var preview = preview(Map.of(justice, "80"));
        assertThatThrownBy(() -> neighbour.does(() -> targets.target(target))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> neighbour.does(() -> giving.assign(preview, "")))
                .isInstanceOf(NotFound.class);
        assertThat(neighbour.does(() -> assignments.ofTarget(target))).isEmpty();
    }

    @Test
    void names_are_found_without_diacritics() {
        var today = LocalDate.of(2024, 6, 15);
        var found = minh.does(() -> units.named(today, "so tu phap"));
        assertThat(found).extracting(UnitRow::id).containsExactly(justice);
        var programme = minh.does(() -> programmes.current()).orElseThrow();
        assertThat(minh.does(() -> targets.list(programme.id(), "chi tieu 1"))).hasSize(1);
        assertThat(minh.does(() -> targets.list(programme.id(), "%"))).isEmpty();
    }

    @Test
    void a_bare_number_is_marked_as_read_by_the_portal() {
        province.target(9, FLOW, EXACTLY, "100");
        var programme = minh.does(() -> programmes.current()).orElseThrow();
        var rows = minh.does(() -> targets.list(programme.id(), ""));
        assertThat(rows.getLast().target().printed().leavesTheComparisonOpen()).isTrue();
        assertThat(rows.getLast().target().parties().leads()).hasSize(1);
        assertThat(programme.directives()).hasSize(1);
    }

    @Test
    void screens_take_as_many_statements_for_forty_units_as_for_none() {
        var programme = minh.does(() -> programmes.current()).orElseThrow().id();
        var before = statements.of(() -> read(programme));
        assign(preview(goals(departments(40))), "");
        assertThat(statements.of(() -> read(programme))).hasSameSizeAs(before);
    }

    private void read(ProgrammeId programme) {
        minh.doing(() -> {
            targets.list(programme, "");
            assignments.ofTarget(target);
            giving.grid(programme);
        });
    }

    private List<String> statementsOfAssigning(TargetId which, List<UnitId> to) {
        var preview = preview(which, goals(to));
        return statements.of(() -> assertThat(assign(preview, "").added()).hasSameSizeAs(to));
    }

    private List<UnitId> departments(int count) {
        var made = new ArrayList<UnitId>();
        for (int i = 0; i < count; i++) {
            made.add(province.department("Sở thứ " + i));
        }
        return made;
    }

    private static Map<UnitId, String> goals(List<UnitId> to) {
        var goals = new LinkedHashMap<UnitId, String>();
        to.forEach(unit -> goals.put(unit, "50"));
        return goals;
    }

    private BlockPreview preview(Map<UnitId, String> typed) {
        return preview(target, typed);
    }

    private BlockPreview preview(TargetId which, Map<UnitId, String> typed) {
        return minh.does(() -> giving.preview(province.programme(), Map.of(which, typed)));
    }

    private Handout assign(BlockPreview seen, String reason) {
        return minh.does(() -> giving.assign(seen, reason));
    }

    private static Optional<LocalDate> since(BlockPreview preview) {
        return preview.targets().getFirst().inForceFrom();
    }

    private List<AssignedUnit> given() {
        return minh.does(() -> assignments.ofTarget(target));
    }
}
