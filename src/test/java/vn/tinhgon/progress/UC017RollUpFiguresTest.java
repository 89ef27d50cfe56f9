package vn.tinhgon.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.tinhgon.kernel.Accumulation.FLOW;
import static vn.tinhgon.kernel.Accumulation.STOCK;
import static vn.tinhgon.kernel.Accumulation.SURVEY;
import static vn.tinhgon.kernel.Comparison.AT_LEAST;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.GOAL_VERSION;
import static vn.tinhgon.schema.Tables.TARGET;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import com.vaadin.flow.component.grid.Grid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.AFigure;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Role;

/** UC-017: figures of many units as one, summed first and divided last; who is missing is named. */
@PortalTest
class UC017RollUpFiguresTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    @Autowired
    RollUpService rollUps;

    @Autowired
    ProgressService progress;

    @Autowired
    DecisionService decisions;

    @Autowired
    DSLContext db;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    TestPerson minh;
    TestPerson inspector;
    UnitId vanGiang;
    UnitId anThi;
    List<PeriodId> months;

    @BeforeEach
    void two_districts_with_communes_in_the_first_quarter() {
        province = provinces.fresh();
        minh = province.admin();
        inspector = province.inspector();
        vanGiang = province.unit("DISTRICT", "Huyện Văn Giang");
        anThi = province.unit("DISTRICT", "Huyện Ân Thi");
        months = List.of(province.month(1), province.month(2), province.month(3));
    }

    /** By hand: 810 + 0 + 90 = 900 of 900 + 3 + 97 = 1000. The mean of 90,00%, 0% and 92,78% would be 60,93%. */
    @Test
    void a_district_is_the_sum_of_its_communes_and_never_the_mean_of_their_rates() {
        var online = target(3, FLOW);
        minimum(online, 10);
        approved(given(online, commune("Xã lớn", vanGiang)), 1, 810, 900);
        approved(given(online, commune("Xã nhỏ", vanGiang)), 1, 0, 3);
        approved(given(online, commune("Xã vừa", vanGiang)), 1, 90, 97);
        approved(given(online, commune("Xã khác", anThi)), 1, 1, 500);

        var row = only(of(1, Optional.of(vanGiang), Reach.PERIOD));

        assertThat(row.rate()).isEqualTo(new Rate(900, 1000));
        assertThat(row.rate().percent(10).orElseThrow().printed()).isEqualByComparingTo("90.00");
        assertThat(row.units()).as("too small for a result, not for the sum").hasSize(3);
        assertThat(row.missing()).isEmpty();
        assertThat(only(of(1, Optional.empty(), Reach.PERIOD)).rate()).isEqualTo(new Rate(901, 1500));
    }

    @Test
    void who_is_missing_is_named_with_why_and_who_owes_nothing_is_not() {
        var online = target(3, FLOW);
        approved(given(online, commune("A đã duyệt", vanGiang)), 1, 1, 2);
        given(online, commune("B chưa nhập", vanGiang));
        submitted(given(online, commune("C đã trình", vanGiang)), 1, 5, 5);
        var returned = submitted(given(online, commune("D bị trả lại", vanGiang)), 1, 5, 5);
        minh.doing(() -> decisions.returnWith(returned, 1, ReturnReason.EVIDENCE, "Thiếu"));
        var drafting = commune("E còn nháp", vanGiang);
        var draft = given(online, drafting);
        notApplicable(given(online, commune("G không áp dụng", vanGiang)));
        givenFrom(LocalDate.of(2024, 1, 15), online, commune("H giao sau", vanGiang));
        given(online, province.unit("COMMUNE", "I đã giải thể", LocalDate.of(1997, 1, 1), LocalDate.of(2024, 1, 1)));
        province.editorOf(drafting)
                .doing(() -> progress.record(
                        draft.id(), months.getFirst(), 0, AFigure.of(9, 9).typed()));

        var row = only(of(1, Optional.empty(), Reach.PERIOD));

        assertThat(row.rate()).isEqualTo(new Rate(1, 2));
        assertThat(row.complete()).isEqualTo(1);
        assertThat(row.missing())
                .extracting(RolledUnit::name, RolledUnit::unreported, RolledUnit::waiting)
                .containsExactly(
                        tuple("B chưa nhập", 1, 0),
                        tuple("C đã trình", 0, 1),
                        tuple("D bị trả lại", 0, 1),
                        tuple("E còn nháp", 1, 0));
    }

    /** By hand: (30 + 60 + 90) + (1 + 0 + –) of (100 + 100 + 100) + (2 + 0 + –) = 181 of 302. */
    @Test
    void a_flow_sums_the_periods_of_the_year_so_far() {
        var online = target(3, FLOW);
        var first = given(online, commune("Xã A", vanGiang));
        approved(first, 1, 30, 100);
        approved(first, 2, 60, 100);
        approved(first, 3, 90, 100);
        var second = given(online, commune("Xã B", vanGiang));
        approved(second, 1, 1, 2);
        approved(second, 2, 0, 0);

        assertThat(only(of(2, Optional.empty(), Reach.YEAR_TO_DATE)).rate()).isEqualTo(new Rate(91, 202));
        var row = only(of(3, Optional.of(vanGiang), Reach.YEAR_TO_DATE));
        assertThat(row.rate()).isEqualTo(new Rate(181, 302));
        assertThat(row.missing())
                .extracting(RolledUnit::name, RolledUnit::unreported, RolledUnit::due)
                .containsExactly(tuple("Xã B", 1, 3));
    }

    /** By hand: 40 + 8 of 50 + 10; the unit that has no figure for the last period is missing. */
    @Test
    void a_stock_is_that_of_the_period_itself() {
        var services = target(1, STOCK);
        var first = given(services, commune("Xã A", vanGiang));
        approved(first, 1, 10, 50);
        approved(first, 2, 40, 50);
        approved(given(services, commune("Xã B", vanGiang)), 2, 8, 10);
        approved(given(services, commune("Xã C", vanGiang)), 1, 7, 7);

        var row = only(of(2, Optional.empty(), Reach.YEAR_TO_DATE));
        assertThat(row.rate()).isEqualTo(new Rate(48, 60));
        assertThat(row.missing()).extracting(RolledUnit::name).containsExactly("Xã C");
    }

    /** By hand: the latest of A (90 of 100), the only one of B (20 of 40): 110 of 140. C was never asked. */
    @Test
    void a_survey_is_each_units_latest() {
        var content = target(10, SURVEY);
        var first = given(content, commune("Xã A", vanGiang));
        approved(first, 1, 10, 100);
        approved(first, 2, 90, 100);
        approved(given(content, commune("Xã B", vanGiang)), 1, 20, 40);
        given(content, commune("Xã C", vanGiang));

        var row = only(of(3, Optional.empty(), Reach.YEAR_TO_DATE));
        assertThat(row.rate()).isEqualTo(new Rate(110, 140));
        assertThat(row.missing()).extracting(RolledUnit::name).containsExactly("Xã C");
        assertThat(only(of(1, Optional.empty(), Reach.YEAR_TO_DATE)).rate()).isEqualTo(new Rate(30, 140));
    }

    @Test
    void a_unit_that_ended_within_the_year_stays_in_the_months_it_was_there() {
        var online = target(3, FLOW);
        var ended = province.unit("COMMUNE", "Xã cũ", LocalDate.of(1997, 1, 1), LocalDate.of(2024, 2, 1));
        approved(given(online, ended), 1, 3, 4);
        var heir = given(online, commune("Xã mới", vanGiang));
        approved(heir, 1, 1, 1);
        approved(heir, 2, 5, 10);

        var row = only(of(2, Optional.empty(), Reach.YEAR_TO_DATE));
        assertThat(row.rate()).isEqualTo(new Rate(9, 15));
        assertThat(row.missing())
                .as("it owes nothing for the month it was not there")
                .isEmpty();
        assertThat(only(of(2, Optional.empty(), Reach.PERIOD)).units())
                .extracting(RolledUnit::name)
                .containsExactly("Xã mới");
    }

    @Test
    void a_unit_that_was_renamed_and_moved_is_one_unit_and_counts_where_it_stood() {
        var online = target(3, FLOW);
        var commune = commune("Xã tên cũ", vanGiang);
        var given = given(online, commune);
        approved(given, 1, 1, 10);
        approved(given, 2, 2, 10);
        renamed(commune, "Xã tên mới", anThi, LocalDate.of(2024, 2, 1));

        assertThat(only(of(2, Optional.empty(), Reach.YEAR_TO_DATE)).units())
                .extracting(RolledUnit::name, RolledUnit::rate)
                .containsExactly(tuple("Xã tên mới", new Rate(3, 20)));
        assertThat(only(of(2, Optional.of(vanGiang), Reach.YEAR_TO_DATE)).rate())
                .isEqualTo(new Rate(1, 10));
        assertThat(only(of(2, Optional.of(anThi), Reach.YEAR_TO_DATE)).rate()).isEqualTo(new Rate(2, 10));
    }

    @Test
    void nothing_reported_is_not_enough_data_and_not_zero() {
        given(target(3, FLOW), commune("Xã A", vanGiang));
        var row = only(of(1, Optional.empty(), Reach.PERIOD));
        assertThat(row.rate().percent(row.goal().minimumDenominator())).isEmpty();
    }

    @Test
    void a_parent_unit_reads_the_sum_of_what_is_under_it_and_a_single_unit_none() {
        var online = target(3, FLOW);
        approved(given(online, commune("Xã A", vanGiang)), 1, 1, 2);
        approved(given(online, commune("Xã B", anThi)), 1, 1, 4);
        var checker = province.person("Vũ Thị Bình", Role.PARENT_CHECKER, vanGiang);

        assertThat(checker.does(() -> rollUps.parents(months.getFirst())))
                .extracting(Parent::name)
                .containsExactly("Huyện Văn Giang");
        assertThat(inspector.does(() -> rollUps.parents(months.getFirst())))
                .extracting(Parent::name)
                .containsExactlyInAnyOrder("Huyện Văn Giang", "Huyện Ân Thi");
        assertThat(only(checker.does(() -> rollUps.of(months.getFirst(), Optional.empty(), Reach.PERIOD)))
                        .rate())
                .isEqualTo(new Rate(1, 2));
        assertThat(checker.does(() -> rollUps.of(months.getFirst(), Optional.of(anThi), Reach.PERIOD)))
                .isEmpty();
        var editor = province.editorOf(vanGiang);
        assertThat(editor.does(() -> rollUps.of(months.getFirst(), Optional.empty(), Reach.PERIOD)))
                .isEmpty();
        assertThat(editor.does(() -> rollUps.parents(months.getFirst()))).isEmpty();
        var elsewhere = provinces.fresh().admin();
        assertThatThrownBy(() -> elsewhere.does(() -> rollUps.of(months.getFirst(), Optional.empty(), Reach.PERIOD)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void it_takes_as_many_statements_for_thirty_units_and_three_months_as_for_one() {
        var online = target(3, FLOW);
        given(online, commune("Xã 0", vanGiang));
        of(1, Optional.empty(), Reach.PERIOD);
        var few = statements.of(() -> of(1, Optional.empty(), Reach.PERIOD));
        for (var number = 1; number < 30; number++) {
            var given = given(online, commune("Xã " + number, vanGiang));
            submitted(given, 1, 1, 2);
            submitted(given, 2, 1, 2);
        }
        assertThat(statements.of(() -> of(3, Optional.empty(), Reach.YEAR_TO_DATE)))
                .hasSameSizeAs(few)
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void the_page_says_sum_by_sum_who_is_missing_and_what_was_printed() {
        var online = target(3, FLOW);
        approved(given(online, commune("Xã A", vanGiang)), 1, 810, 900);
        approved(given(online, commune("Xã B", vanGiang)), 1, 0, 100);
        given(online, commune("Xã C", anThi));
        province.printed("gần 85%", online);
        var leader = province.person("Nguyễn Văn An", Role.PROVINCIAL_LEADER, province.unit("PROVINCE", "UBND tỉnh"));

        open(leader, "figures/summary", Map.of("period", months.getFirst().text()));
        assertThat(row(0, 0))
                .containsExactly(
                        "CT 3 · Chỉ tiêu 3",
                        "≥ 50%",
                        "810/1.000",
                        "81,00%",
                        "Đạt",
                        "2/3",
                        "Xã C (chưa báo cáo)",
                        "gần 85%");
        assertThat(shown()).contains("1 chỉ tiêu, 0 đã đủ số liệu");

        open(leader, "figures/summary", Map.of("period", months.getFirst().text(), "unit", vanGiang.text()));
        assertThat(row(0, 0)).contains("2/2", "—");
        pick();
        assertThat(shown()).contains("810 ÷ 1.000 = 81,00%", "Từng đơn vị: 2/2", "Xã A", "810/900", "Họp sơ kết");
    }

    @SuppressWarnings("unchecked")
    private void pick() {
        var grid = (Grid<RollUp>) $(Grid.class).single();
        grid.select(grid.getListDataView().getItem(0));
        roundTrip();
    }

    private TargetId target(int number, Accumulation accumulation) {
        return province.target(number, accumulation, AT_LEAST, "50");
    }

    private void minimum(TargetId target, long denominator) {
        province.in(() -> db.update(TARGET)
                .set(TARGET.MINIMUM_DENOMINATOR, denominator)
                .where(TARGET.ID.eq(target))
                .execute());
    }

    private UnitId commune(String name, UnitId district) {
        var commune = province.unit("COMMUNE", name);
        province.under(district, commune);
        return commune;
    }

    private void renamed(UnitId unit, String name, UnitId district, LocalDate on) {
        province.in(() -> {
            db.update(UNIT_VERSION)
                    .set(UNIT_VERSION.VALID_UNTIL, on)
                    .where(UNIT_VERSION.UNIT_ID.eq(unit))
                    .execute();
            db.insertInto(UNIT_VERSION)
                    .set(UNIT_VERSION.ID, UnitId.next().value())
                    .set(UNIT_VERSION.UNIT_ID, unit)
                    .set(UNIT_VERSION.NAME, name)
                    .set(UNIT_VERSION.PARENT_ID, district)
                    .set(UNIT_VERSION.VALID_FROM, on)
                    .execute();
        });
    }

    private Given given(TargetId target, UnitId unit) {
        return new Given(province.assignment(target, unit, "50"), unit);
    }

    private record Given(AssignmentId id, UnitId unit) {}

    private void notApplicable(Given given) {
        province.in(() -> db.update(ASSIGNMENT)
                .set(ASSIGNMENT.NOT_APPLICABLE_REASON, "Không có thủ tục")
                .where(ASSIGNMENT.ID.eq(given.id()))
                .execute());
    }

    /** Not from the year's first day, as all others are. */
    private void givenFrom(LocalDate day, TargetId target, UnitId unit) {
        var id = AssignmentId.next();
        province.in(() -> {
            db.insertInto(ASSIGNMENT)
                    .set(ASSIGNMENT.ID, id)
                    .set(ASSIGNMENT.TARGET_ID, target)
                    .set(ASSIGNMENT.UNIT_ID, unit)
                    .execute();
            db.insertInto(GOAL_VERSION)
                    .set(GOAL_VERSION.ID, AssignmentId.next().value())
                    .set(GOAL_VERSION.ASSIGNMENT_ID, id)
                    .set(GOAL_VERSION.GOAL, BigDecimal.TEN)
                    .set(GOAL_VERSION.IN_FORCE_FROM, day)
                    .set(GOAL_VERSION.REASON, "Giao sau")
                    .execute();
        });
    }

    private EntryId submitted(Given given, int month, long numerator, long denominator) {
        return province.submitted(
                given.id(), months.get(month - 1), numerator, denominator, province.editorOf(given.unit()));
    }

    private void approved(Given given, int month, long numerator, long denominator) {
        var entry = submitted(given, month, numerator, denominator);
        minh.doing(() -> decisions.approve(entry, 1));
    }

    private List<RollUp> of(int month, Optional<UnitId> under, Reach reach) {
        return inspector.does(() -> rollUps.of(months.get(month - 1), under, reach));
    }

    private static RollUp only(List<RollUp> rows) {
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }
}
