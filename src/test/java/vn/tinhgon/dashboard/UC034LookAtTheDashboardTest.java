package vn.tinhgon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.dashboard.Cell.Kind;
import vn.tinhgon.fixture.AFigure;
import vn.tinhgon.fixture.BusyProvinces;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.progress.DecisionService;
import vn.tinhgon.progress.PeriodService;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.progress.Seen;
import vn.tinhgon.unit.Tier;

/** UC-034: what the pictures are drawn from. */
@PortalTest
class UC034LookAtTheDashboardTest {

    @Autowired
    Provinces provinces;

    @Autowired
    BusyProvinces busyProvinces;

    @Autowired
    DashboardService dashboards;

    @Autowired
    DecisionService decisions;

    @Autowired
    ProgressService progress;

    @Autowired
    PeriodService periods;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    TestPerson admin;
    PeriodId april;
    PeriodId may;
    TargetId online;
    UnitId justice;
    UnitId health;

    @BeforeEach
    void two_departments_with_a_target() {
        province = provinces.fresh();
        admin = province.admin();
        april = province.month(5);
        may = province.month(6);
        online = province.target(2, Accumulation.FLOW, Comparison.AT_LEAST, "45");
        justice = given("Sở Tư pháp");
        health = given("Sở Y tế");
    }

    @Test
    void the_province_is_the_sum_of_its_units_and_never_their_mean() {
        approved(justice, april, 1, 2);
        approved(health, april, 30, 100);
        approved(health, may, 40, 100);
        assertThat(course().points().stream().map(Point::figure)).containsExactly(new Rate(31, 102), new Rate(40, 100));
        assertThat(course().points().stream().map(Point::units)).containsExactly(2, 1);
        assertThat(course().year()).contains(new Rate(71, 202));
    }

    @Test
    void of_a_cumulative_figure_what_came_before_is_taken_off() {
        approved(justice, april, 10, 20);
        var editor = province.editorOf(justice);
        var head = province.headOf(justice);
        var assignment = province.assignmentOf(online, justice);
        var entry = editor.does(() -> progress.record(
                assignment,
                may,
                0,
                AFigure.of(30, 50).cumulative().explained("Theo số lũy kế").typed()));
        head.doing(() -> progress.submit(may, List.of(new Seen(entry.id(), entry.version()))));
        admin.doing(() -> decisions.approve(entry.id(), entry.version() + 1));
        assertThat(course().points().stream().map(Point::figure)).containsExactly(new Rate(10, 20), new Rate(20, 30));
        assertThat(course().year()).contains(new Rate(30, 50));
    }

    @Test
    void of_a_stock_the_last_closed_period_stands() {
        var stock = province.target(1, Accumulation.STOCK, Comparison.AT_LEAST, "80");
        province.assignment(stock, justice, "80");
        approved(stock, justice, april, 70, 100);
        approved(stock, justice, may, 90, 100);
        admin.doing(() -> periods.close(april, 1));
        assertThat(year().courses().getFirst().year()).contains(new Rate(70, 100));
    }

    @Test
    void beside_each_other_who_is_silent_on_a_stock_has_no_figure_of_an_earlier_period() {
        var stock = province.target(1, Accumulation.STOCK, Comparison.AT_LEAST, "80");
        province.assignment(stock, justice, "80");
        province.assignment(stock, health, "80");
        approved(stock, justice, april, 50, 100);
        approved(stock, health, april, 90, 100);
        approved(stock, health, may, 80, 100);
        admin.doing(() -> periods.close(april, 1));
        admin.doing(() -> periods.close(may, 1));
        var compared = admin.does(() -> dashboards.compare(List.of(justice, health), Optional.empty()))
                .orElseThrow();
        var target = compared.targets().getFirst();
        var last = compared.periods().getLast().days().until();
        assertThat(compared.by(justice, target, last)).isEmpty();
        assertThat(compared.by(health, target, last)).contains(new Rate(80, 100));
        var first = compared.periods().getFirst().days().until();
        assertThat(compared.by(justice, target, first)).contains(new Rate(50, 100));
    }

    /** As reports have it: who was asked in April counts, though others were asked again in May. */
    @Test
    void of_a_survey_each_units_latest_figure_stands() {
        var survey = province.target(1, Accumulation.SURVEY, Comparison.AT_LEAST, "80");
        province.assignment(survey, justice, "80");
        province.assignment(survey, health, "80");
        province.assignment(survey, province.department("Sở Nội vụ"), "80");
        approved(survey, justice, april, 50, 100);
        approved(survey, health, april, 90, 100);
        approved(survey, health, may, 80, 100);
        var course = year().courses().getFirst();
        assertThat(course.year()).contains(new Rate(130, 200));
        assertThat(List.of(course.reporting(), course.given())).containsExactly(2, 3);
        assertThat(course.points().stream().map(Point::figure)).containsExactly(new Rate(140, 200), new Rate(80, 100));
    }

    @Test
    void a_cell_says_how_far_its_goal_is_reached() {
        approved(justice, april, 45, 100);
        approved(health, april, 30, 100);
        assertThat(cell(justice).kind()).isEqualTo(Kind.ATTAINED);
        assertThat(cell(health).kind()).isEqualTo(Kind.FAR);
        assertThat(year().tier().attaining(online)).isEqualTo(new TierYear.Attaining(1, 2));
        assertThat(Kind.of(false, BigFraction.of(9, 10))).isEqualTo(Kind.NEAR);
        assertThat(Kind.of(false, BigFraction.of(89, 100))).isEqualTo(Kind.SHORT);
        assertThat(Kind.of(false, BigFraction.of(3, 4))).isEqualTo(Kind.SHORT);
        assertThat(Kind.of(true, BigFraction.of(1, 2))).isEqualTo(Kind.ATTAINED);
    }

    @Test
    void who_has_handed_nothing_in_for_the_last_period_is_named_and_a_draft_is_nobodys_business() {
        approved(justice, may, 1, 2);
        var assignment = province.assignmentOf(online, health);
        province.editorOf(health)
                .doing(() ->
                        progress.record(assignment, may, 0, AFigure.of(1, 2).typed()));
        assertThat(year().silent()).singleElement().satisfies(silent -> {
            assertThat(silent.unitName()).isEqualTo("Sở Y tế");
            assertThat(silent.targets()).containsExactly(2);
            assertThat(silent.period().number()).isEqualTo(6);
        });
    }

    @Test
    void what_is_cut_is_for_who_reads_the_plans_of_all_units() {
        var busy = busyProvinces.with(1);
        assertThat(reads(busy.person(Role.PROVINCIAL_LEADER)).cuts()).isPresent();
        assertThat(reads(busy.person(Role.DEPARTMENT_EDITOR)).cuts()).isEmpty();
        assertThat(reads(busy.person(Role.PARENT_CHECKER)).cuts()).isEmpty();
    }

    @Test
    void the_province_takes_eight_statements_whatever_the_rows() {
        var few = busyProvinces.with(1).person(Role.PROVINCIAL_ADMIN);
        var many = busyProvinces.with(30).person(Role.PROVINCIAL_ADMIN);
        reads(few);
        reads(many);
        assertThat(statements.of(() -> reads(few))).hasSameSizeAs(statements.of(() -> reads(many)));
        assertThat(statements.of(() -> reads(many))).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void a_unit_is_shown_where_it_stands_what_would_lift_it_and_how_it_goes_among_its_tier() {
        approved(justice, april, 36, 100);
        approved(health, april, 50, 100);
        admin.doing(() -> periods.close(april, 1));
        var unit = admin.does(() -> dashboards.unit(justice));
        assertThat(unit.place().rank()).contains(2);
        assertThat(unit.place().ranked()).isEqualTo(2);
        assertThat(unit.lifts()).singleElement().satisfies(lift -> {
            assertThat(lift.atGoal()).isEqualTo(BigFraction.of(1, 5));
            assertThat(lift.missing()).isEqualTo(9);
        });
        assertThat(unit.bearings())
                .singleElement()
                .satisfies(bearing -> assertThat(bearing.periods())
                        .singleElement()
                        .satisfies(among -> {
                            assertThat(among.own()).contains(new Rate(36, 100));
                            assertThat(among.tier().orElseThrow().median()).isEqualTo(BigFraction.of(43));
                        }));
    }

    @Test
    void an_open_period_is_not_compared() {
        approved(justice, april, 36, 100);
        assertThat(admin.does(() -> dashboards.unit(justice)).bearings())
                .singleElement()
                .satisfies(bearing -> assertThat(bearing.periods()).isEmpty());
    }

    @Test
    void who_is_compared_with_nobody_has_no_dashboard() {
        var bank = province.unit("ENTERPRISE", "Ngân hàng");
        assertThatThrownBy(() -> admin.does(() -> dashboards.unit(bank))).isInstanceOf(NotFound.class);
    }

    @Test
    void five_units_at_most_are_compared_and_none_of_another_tier() {
        var district = province.unit("DISTRICT", "Huyện Văn Lâm");
        approved(justice, april, 36, 100);
        var asked = List.of(justice, district, health, justice);
        var compared =
                admin.does(() -> dashboards.compare(asked, Optional.empty())).orElseThrow();
        assertThat(compared.units()).extracting(row -> row.name()).containsExactly("Sở Tư pháp", "Sở Y tế");
        assertThat(compared.course(justice, compared.targets().getFirst()).year())
                .contains(new Rate(36, 100));
        assertThat(compared.course(health, compared.targets().getFirst()).year())
                .isEmpty();
        var many = IntStream.range(0, 7)
                .mapToObj(number -> province.department("Sở số " + number))
                .toList();
        assertThat(admin.does(() -> dashboards.compare(many, Optional.of(Tier.DISTRICT)))
                        .orElseThrow()
                        .units())
                .hasSize(5);
    }

    private UnitId given(String name) {
        var unit = province.department(name);
        province.assignment(online, unit, "45");
        return unit;
    }

    private void approved(UnitId unit, PeriodId period, long numerator, long denominator) {
        approved(online, unit, period, numerator, denominator);
    }

    private void approved(TargetId target, UnitId unit, PeriodId period, long numerator, long denominator) {
        var entry = province.submitted(
                province.assignmentOf(target, unit), period, numerator, denominator, province.editorOf(unit));
        admin.doing(() -> decisions.approve(entry, 1));
    }

    private ProvinceYear year() {
        return reads(admin);
    }

    private ProvinceYear reads(TestPerson person) {
        return person.does(() -> dashboards.province(Tier.PROVINCIAL)).orElseThrow();
    }

    private Course course() {
        return year().courses().getFirst();
    }

    private Cell cell(UnitId unit) {
        return year().tier().lines().stream()
                .filter(line -> line.unit().equals(unit))
                .map(line -> Objects.requireNonNull(line.cells().get(online)))
                .findFirst()
                .orElseThrow();
    }
}
