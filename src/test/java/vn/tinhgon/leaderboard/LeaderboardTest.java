package vn.tinhgon.leaderboard;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.tinhgon.kernel.Accumulation.FLOW;
import static vn.tinhgon.kernel.Accumulation.STOCK;
import static vn.tinhgon.kernel.Comparison.AT_LEAST;
import static vn.tinhgon.kernel.Comparison.EXACTLY;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.assignment.AssignmentService;
import vn.tinhgon.assignment.GivingService;
import vn.tinhgon.assignment.UnitGroupService;
import vn.tinhgon.fixture.AFigure;
import vn.tinhgon.fixture.DatabaseForTests;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.Placing.Ranked;
import vn.tinhgon.leaderboard.Score.NotDue;
import vn.tinhgon.leaderboard.Score.NotEnoughData;
import vn.tinhgon.leaderboard.Score.NotReported;
import vn.tinhgon.leaderboard.Score.Scored;
import vn.tinhgon.platform.tenancy.Tenancy;
import vn.tinhgon.progress.DecisionService;
import vn.tinhgon.progress.PeriodService;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.progress.ReturnReason;
import vn.tinhgon.progress.Seen;
import vn.tinhgon.unit.Basis;
import vn.tinhgon.unit.StructureService;
import vn.tinhgon.unit.Tier;
import vn.tinhgon.unit.UnitName;
import vn.tinhgon.unit.UnitService;

/** The use cases of the leaderboard, from what is approved to the place of a unit and back. */
@PortalTest
class LeaderboardTest {

    @Autowired
    Provinces provinces;

    @Autowired
    LeaderboardService leaderboard;

    @Autowired
    SummaryCheck check;

    @Autowired
    UnitGroupService groups;

    @Autowired
    ProgressService progress;

    @Autowired
    DecisionService decisions;

    @Autowired
    PeriodService periods;

    @Autowired
    AssignmentService assignments;

    @Autowired
    GivingService giving;

    @Autowired
    StructureService structure;

    @Autowired
    UnitService units;

    @Autowired
    Tenancy tenancy;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    TestPerson admin;
    List<PeriodId> months;

    @BeforeEach
    void aProvinceInItsFirstQuarter() {
        province = provinces.fresh();
        admin = province.admin();
        months = List.of(province.month(1), province.month(2), province.month(3));
    }

    @Test
    void the_worked_example_of_a_year_comes_out_as_printed() {
        var a = province.target(1, FLOW, AT_LEAST, "50");
        var b = province.target(2, STOCK, AT_LEAST, "80");
        var c = province.target(3, FLOW, EXACTLY, "100");
        var x = district("X");
        reported(province.assignment(a, x, "50"), x, new Rate(30, 100), new Rate(60, 100), new Rate(90, 100));
        reported(province.assignment(b, x, "80"), x, new Rate(10, 50), new Rate(20, 50), new Rate(40, 50));
        reported(province.assignment(c, x, "100"), x, new Rate(99, 100), new Rate(100, 100), new Rate(100, 100));
        var y = district("Y");
        reported(province.assignment(a, y, "50"), y, new Rate(1, 2), new Rate(0, 0), new Rate(200, 500));
        var outOfY = province.assignment(b, y, "80");
        admin.doing(() -> assignments.notApplicable(outOfY, 1, "Không có thủ tục nào"));
        reported(province.assignment(c, y, "100"), y, new Rate(100, 100), new Rate(100, 100));
        var z = district("Z");
        reported(province.assignment(a, z, "50"), z, new Rate(0, 0), new Rate(0, 0), new Rate(0, 0));
        reported(province.assignment(b, z, "80"), z, new Rate(0, 0), new Rate(0, 0), new Rate(80, 100));
        reported(province.assignment(c, z, "100"), z, new Rate(50, 50), new Rate(50, 50), new Rate(50, 50));
        months.forEach(this::close);

        var board = board(Tier.DISTRICT);

        assertThat(board.standings())
                .extracting(standing -> standing.unit().name(), LeaderboardTest::printed)
                .containsExactly(tuple("Z", "1: 100.00"), tuple("X", "2: 99.89"), tuple("Y", "3: 73.37"));
        var last = board.of(y).orElseThrow();
        assertThat(last.notApplicable()).isEqualTo(1);
        assertThat(last.reportsMissing()).isEqualTo(1);
        assertThat(last.reportsDue()).isEqualTo(6);
        assertThat(board.of(z).orElseThrow().notEnoughData()).isEqualTo(1);
        assertThat(differences()).isEmpty();
    }

    @Test
    void an_approved_figure_is_there_at_the_next_read_and_a_submitted_one_is_not() {
        var unit = district("Huyện Khoái Châu");
        var given = province.assignment(province.target(1, FLOW, AT_LEAST, "50"), unit, "50");
        var submitted = province.submitted(given, months.getFirst(), 25, 100, province.editorOf(unit));
        assertThat(board(Tier.DISTRICT).ranked()).isEmpty();

        admin.doing(() -> decisions.approve(submitted, 1));

        assertThat(board(Tier.DISTRICT).ranked())
                .extracting(LeaderboardTest::printed)
                .containsExactly("1: 50.00");
    }

    /** X leads with 50 of 50 %; Y has handed in what would bring it up from 40, Z has reported nothing. */
    @Test
    void a_place_that_hangs_on_what_waits_for_approval_is_marked_until_it_is_decided() {
        var target = province.target(1, FLOW, AT_LEAST, "50");
        var x = district("X");
        reported(province.assignment(target, x, "50"), x, new Rate(49, 100));
        var y = district("Y");
        var given = province.assignment(target, y, "50");
        reported(given, y, new Rate(40, 100));
        var head = province.headOf(y);
        var typed = province.editorOf(y)
                .does(() -> progress.record(
                        given,
                        months.get(1),
                        0,
                        AFigure.of(90, 100).proven("12/BC").typed()));
        assertThat(places()).as("a draft is nobody's business").containsExactly("X 1: 98.00", "Y 2: 80.00");
        head.doing(() -> progress.submit(months.get(1), List.of(new Seen(typed.id(), typed.version()))));
        assertThat(places()).containsExactly("X 1: 98.00 then 2: 98.00", "Y 2: 80.00 then 1: 100.00");
        assertThat(differences()).isEmpty();
        assertThat(places(province.editorOf(x)))
                .as("what others wait with is not theirs to know")
                .containsExactly("X 1: 98.00", "Y 2: 80.00");
        assertThat(places(head))
                .as("one's own is")
                .containsExactly("X 1: 98.00 then 2: 98.00", "Y 2: 80.00 then 1: 100.00");
        admin.doing(() -> decisions.returnWith(typed.id(), typed.version() + 1, ReturnReason.OTHER, "Nhầm kỳ"));
        assertThat(places()).as("returned").containsExactly("X 1: 98.00", "Y 2: 80.00");
        assertThat(differences()).isEmpty();
    }

    /** By the sheet of the tier: who is second of three is first among its peers, with the same points. */
    @Test
    void peers_are_ranked_among_themselves_by_the_sheet_of_all() {
        var a = province.target(1, FLOW, AT_LEAST, "50");
        var b = province.target(2, FLOW, AT_LEAST, "50");
        var rural = district("Huyện nông thôn");
        var town = district("Thị xã");
        var city = district("Thành phố");
        for (var unit : List.of(rural, town, city)) {
            reported(province.assignment(a, unit, "50"), unit, new Rate(unit.equals(rural) ? 50 : 40, 100));
        }
        reported(province.assignment(b, rural, "50"), rural, new Rate(50, 100));
        reported(province.assignment(b, city, "50"), city, new Rate(20, 100));
        var towns = admin.does(() -> groups.create("Đô thị", Set.of(town, city)));
        assertThatThrownBy(() -> admin.does(() -> leaderboard.board(Tier.DISTRICT, towns)))
                .as("no peers yet")
                .isInstanceOf(NotFound.class);

        admin.doing(() -> groups.rankAsPeers(towns, 1, true));

        var board = admin.does(() -> leaderboard.board(Tier.DISTRICT, towns)).orElseThrow();
        assertThat(board.standings())
                .extracting(standing -> standing.unit().name(), LeaderboardTest::printed)
                .as("half of the sheet applies to the town, of all that the tier has")
                .containsExactly(tuple("Thành phố", "1: 60.00"), tuple("Thị xã", "unranked"));
        assertThat(admin.does(() -> leaderboard.explanation(Tier.DISTRICT, city, Optional.of(towns)))
                        .board()
                        .ranked())
                .hasSize(1);
        assertThatThrownBy(() -> admin.does(() -> leaderboard.explanation(Tier.DISTRICT, rural, Optional.of(towns))))
                .isInstanceOf(NotFound.class);
    }

    private List<String> places() {
        return places(admin);
    }

    private List<String> places(TestPerson reader) {
        return reader.does(() -> leaderboard.board(Tier.DISTRICT)).orElseThrow().standings().stream()
                .map(standing -> standing.unit().name() + " " + printed(standing)
                        + standing.then()
                                .map(then -> " then "
                                        + printed(new Standing(standing.unit(), then, false, Optional.empty())))
                                .orElse(""))
                .toList();
    }

    @Test
    void from_the_rank_one_reaches_the_entries_and_the_people_behind_them() {
        var unit = district("Huyện Ân Thi");
        var given = province.assignment(province.target(1, FLOW, AT_LEAST, "50"), unit, "50");
        province.assignment(province.target(2, FLOW, AT_LEAST, "50"), district("Huyện khác"), "50");
        reported(given, unit, new Rate(10, 100), new Rate(30, 100));
        close(months.getFirst());

        var why = admin.does(() -> leaderboard.explanation(Tier.DISTRICT, unit, Optional.empty()));

        var line = why.lines().getFirst();
        assertThat(line.score()).isInstanceOfSatisfying(Scored.class, score -> {
            assertThat(score.figure()).isEqualTo(new Rate(40, 200));
            assertThat(score.provisional()).isTrue();
        });
        assertThat(line.entries()).extracting(ApprovedEntry::number).containsExactly(2, 1);
        var entry = line.entries().getFirst();
        assertThat(entry.entered().person()).isEqualTo("Lê Thu Hà");
        assertThat(entry.approved().orElseThrow().person()).isEqualTo("Trần Minh");
        assertThat(why.greatestLosses()).containsExactly(line);
        assertThat(why.notGiven()).extracting(SheetCriterion::code).containsExactly("2");
    }

    @Test
    void who_has_too_little_on_the_sheet_is_listed_unranked_with_why() {
        var a = province.target(1, FLOW, AT_LEAST, "50");
        var b = province.target(2, FLOW, AT_LEAST, "50");
        var whole = district("Đủ");
        reported(province.assignment(a, whole, "50"), whole, new Rate(20, 100));
        reported(province.assignment(b, whole, "50"), whole, new Rate(20, 100));
        var half = district("Thiếu");
        reported(province.assignment(a, half, "50"), half, new Rate(100, 100));
        var few = district("Ít số liệu");
        reported(province.assignment(a, few, "50"), few, new Rate(100, 100));
        reported(province.assignment(b, few, "50"), few, new Rate(0, 0));

        var board = board(Tier.DISTRICT);

        assertThat(board.ranked())
                .extracting(standing -> standing.unit().name())
                .containsExactly("Đủ");
        assertThat(board.unranked())
                .extracting(standing -> standing.unit().name())
                .containsExactly("Ít số liệu", "Thiếu");
        var why = admin.does(() -> leaderboard.explanation(Tier.DISTRICT, few, Optional.empty()));
        assertThat(why.lines()).extracting(Explanation.Line::score).hasAtLeastOneElementOfType(NotEnoughData.class);
    }

    @Test
    void a_target_given_late_is_not_due_for_what_was_closed_before() {
        var early = province.target(1, FLOW, AT_LEAST, "50");
        var late = province.target(2, STOCK, AT_LEAST, "80");
        var unit = province.department("Sở Tư pháp");
        reported(province.assignment(early, unit, "50"), unit, new Rate(50, 100), new Rate(50, 100));
        close(months.get(0));
        close(months.get(1));

        given(late, unit);

        assertThat(score(late, unit)).isInstanceOf(NotDue.class);
        var standing = board(Tier.PROVINCIAL).of(unit).orElseThrow();
        assertThat(printed(standing)).isEqualTo("1: 100.00");
        assertThat(standing.reportsDue()).isEqualTo(2);
        assertThat(standing.reportsMissing()).isZero();

        close(months.get(2));

        assertThat(score(late, unit)).isEqualTo(new NotReported(BigFraction.ONE, 0, 1));
        var missing = admin.does(() -> leaderboard.explanation(Tier.PROVINCIAL, unit, Optional.empty()))
                .lines();
        assertThat(missing)
                .extracting(line -> line.of().code(), line -> line.missing().size())
                .as("what is named as missing: April of both")
                .containsExactly(tuple("1", 1), tuple("2", 1));
        assertThat(board(Tier.PROVINCIAL).of(unit).orElseThrow().reportsDue()).isEqualTo(3 + 1);
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_target_given_late_and_reported_since_earns_all_its_points() {
        var late = province.target(1, STOCK, AT_LEAST, "80");
        var unit = province.department("Sở Tư pháp");
        close(months.get(0));
        close(months.get(1));
        var entry = province.submitted(given(late, unit), months.get(2), 80, 100, province.editorOf(unit));
        admin.doing(() -> decisions.approve(entry, 1));
        close(months.get(2));

        assertThat(score(late, unit)).isInstanceOfSatisfying(Scored.class, scored -> {
            assertThat(scored.points()).isEqualTo(BigFraction.ONE);
            assertThat(scored.due()).isEqualTo(1);
        });
    }

    /** However many targets come late, nobody falls out of the ranks before one of them is due. */
    @Test
    void targets_given_late_count_neither_for_nor_against_until_they_are_due() {
        var early = province.target(1, FLOW, AT_LEAST, "50");
        var unit = province.department("Sở Tư pháp");
        var other = province.department("Sở Y tế");
        for (var each : List.of(unit, other)) {
            reported(province.assignment(early, each, "50"), each, new Rate(50, 100));
        }
        close(months.get(0));
        given(province.target(2, FLOW, AT_LEAST, "50"), unit);
        given(province.target(3, FLOW, AT_LEAST, "50"), unit);

        assertThat(board(Tier.PROVINCIAL).ranked())
                .extracting(standing -> standing.unit().id())
                .containsExactly(unit, other);
        assertThat(board(Tier.PROVINCIAL).maximum()).isEqualByComparingTo("1");
    }

    @Test
    void units_that_print_the_same_share_a_rank() {
        var target = province.target(1, FLOW, AT_LEAST, "100");
        for (var numerator : new long[] {90, 80, 80, 70}) {
            var unit = district("Huyện " + numerator);
            reported(province.assignment(target, unit, "100"), unit, new Rate(numerator, 100));
        }
        var board = board(Tier.DISTRICT);
        assertThat(board.ranked())
                .extracting(LeaderboardTest::printed)
                .containsExactly("1: 90.00", "2: 80.00", "2: 80.00", "4: 70.00");
        assertThat(board.ranked()).extracting(Standing::tied).containsExactly(false, true, true, false);
        assertThat(board.tiedWith(board.ranked().get(1)))
                .containsExactly(board.ranked().get(2));
    }

    @Test
    void tiers_are_apart_and_say_how_many_units_they_have() {
        var target = province.target(1, FLOW, AT_LEAST, "50");
        var district = district("Huyện");
        reported(province.assignment(target, district, "50"), district, new Rate(50, 100));
        var department = province.department("Sở");
        reported(province.assignment(target, department, "50"), department, new Rate(10, 100));
        province.unit("ENTERPRISE", "VNPT");

        assertThat(board(Tier.DISTRICT).ranked()).extracting(s -> s.unit().id()).containsExactly(district);
        var provincial = board(Tier.PROVINCIAL);
        assertThat(provincial.ranked()).extracting(s -> s.unit().id()).containsExactly(department);
        assertThat(provincial.units())
                .containsEntry(Tier.PROVINCIAL, 2)
                .containsEntry(Tier.DISTRICT, 1)
                .containsEntry(Tier.COMMUNE, 0);
        assertThat(board(Tier.COMMUNE).standings()).isEmpty();
        assertThatThrownBy(() -> admin.does(() -> leaderboard.explanation(Tier.DISTRICT, department, Optional.empty())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_sums_stay_right_while_many_approve_and_close() {
        var target = province.target(1, FLOW, AT_LEAST, "50");
        for (var number = 1; number <= 5; number++) {
            var unit = district("Huyện " + number);
            var given = province.assignment(target, unit, "50");
            reported(given, unit, new Rate(number, 10), new Rate(0, 0));
        }
        close(months.get(0));
        close(months.get(1));
        assertThat(differences()).isEmpty();
        close(months.get(2));
        assertThat(differences()).isEmpty();
    }

    @Test
    void two_who_approve_figures_of_one_assignment_at_once_do_not_lose_one() throws Exception {
        var unit = district("Huyện");
        var given = province.assignment(province.target(1, FLOW, AT_LEAST, "50"), unit, "50");
        var editor = province.editorOf(unit);
        var waiting = new ArrayList<EntryId>();
        months.forEach(month -> waiting.add(province.submitted(given, month, 1, 2, editor)));
        try (var at = Executors.newFixedThreadPool(waiting.size())) {
            List<Future<?>> approvals = new ArrayList<>();
            waiting.forEach(entry -> approvals.add(at.submit(() -> admin.doing(() -> decisions.approve(entry, 1)))));
            for (var approval : approvals) {
                approval.get();
            }
        }
        assertThat(differences()).isEmpty();
    }

    /** Nor when somebody approves what, and in which order. */
    @Test
    void the_order_of_approving_and_the_name_of_a_unit_change_nothing() {
        var a = province.target(1, FLOW, AT_LEAST, "50");
        var b = province.target(2, STOCK, AT_LEAST, "80");
        var forwards = district("Huyện An");
        var backwards = district("Huyện Yên");
        for (var target : List.of(a, b)) {
            reported(
                    province.assignment(target, forwards, "50"),
                    forwards,
                    new Rate(1, 9),
                    new Rate(2, 9),
                    new Rate(5, 9));
            var given = province.assignment(target, backwards, "50");
            var editor = province.editorOf(backwards);
            for (var month = months.size(); month >= 1; month--) {
                var numerator = List.of(1, 2, 5).get(month - 1);
                var entry = province.submitted(given, months.get(month - 1), numerator, 9, editor);
                admin.doing(() -> decisions.approve(entry, 1));
            }
        }
        months.forEach(this::close);

        var board = board(Tier.DISTRICT);

        assertThat(board.ranked()).extracting(LeaderboardTest::printed).containsExactly("1: 79.63", "1: 79.63");
        assertThat(board.of(forwards).map(LeaderboardTest::scores))
                .isEqualTo(board.of(backwards).map(LeaderboardTest::scores));
        var before = board.standings().stream()
                .collect(toMap(standing -> standing.unit().id(), LeaderboardTest::printed));
        admin.doing(() -> structure.rename(
                forwards,
                admin.does(() -> units.facts(forwards)).unit().version(),
                new UnitName("Huyện Ý Yên", ""),
                LocalDate.of(2024, 2, 1),
                new Basis("Nghị quyết 1/NQ-HĐND")));
        var after = board(Tier.DISTRICT);
        assertThat(after.of(forwards).orElseThrow().unit().name()).isEqualTo("Huyện Ý Yên");
        assertThat(after.standings().stream()
                        .collect(toMap(standing -> standing.unit().id(), LeaderboardTest::printed)))
                .isEqualTo(before);
    }

    @Test
    void a_unit_ended_in_the_middle_of_the_year_is_compared_with_nobody_and_moves_nobody() {
        var target = province.target(1, FLOW, AT_LEAST, "50");
        var ended = province.unit("DISTRICT", "Đã hết", LocalDate.of(1997, 1, 1), LocalDate.of(2024, 4, 1));
        reported(province.assignment(target, ended, "50"), ended, new Rate(50, 100));
        var still = district("Còn đây");
        reported(province.assignment(target, still, "50"), still, new Rate(20, 100));
        close(months.getFirst());

        var board = board(Tier.DISTRICT);

        assertThat(board.standings()).extracting(LeaderboardTest::printed).containsExactly("1: 40.00");
        assertThat(board.units()).containsEntry(Tier.DISTRICT, 1);
        assertThatThrownBy(() -> explained(ended)).isInstanceOf(NotFound.class);
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_sum_changed_behind_the_portals_back_is_found() throws SQLException {
        var unit = district("Huyện");
        var given = province.assignment(province.target(1, FLOW, AT_LEAST, "50"), unit, "50");
        reported(given, unit, new Rate(1, 2));
        try (var owner = DatabaseForTests.owner();
                var statement = owner.createStatement()) {
            statement.execute("set @tenant_id = (select id from province where alias = '"
                    + province.alias().text() + "'), @transaction_id = 4712");
            statement.executeUpdate("update year_figure set total_numerator = 2 where tenant_id = @tenant_id");
        }
        assertThat(differences()).extracting(SummaryCheck.Difference::of).containsExactly("assignment " + given.text());
    }

    @Test
    void a_board_of_two_hundred_units_takes_three_statements_and_looks_at_sums_alone() {
        var target = province.target(1, FLOW, AT_LEAST, "50");
        var first = district("Huyện đầu");
        reported(province.assignment(target, first, "50"), first, new Rate(1, 2));
        for (var number = 2; number <= 200; number++) {
            var unit = district("Huyện " + number);
            province.yearFigure(province.assignment(target, unit, "50"), number, 400);
        }

        var sent = statements.of(() -> assertThat(board(Tier.DISTRICT).ranked()).hasSize(200));

        assertThat(sent).hasSizeLessThanOrEqualTo(3);
        assertThat(sent).anyMatch(sql -> sql.contains("`year_figure`"));
        assertThat(sent).noneMatch(sql -> sql.contains("`entry`") || sql.contains("`entry_version`"));
        assertThat(statements.of(() -> explained(first))).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void a_board_and_an_explanation_take_the_same_statements_however_many_units() {
        var target = province.target(1, FLOW, AT_LEAST, "50");
        var first = district("Huyện đầu");
        reported(province.assignment(target, first, "50"), first, new Rate(1, 2));
        var few = statements.of(() -> board(Tier.DISTRICT)).size();
        var fewToExplain = statements.of(() -> explained(first)).size();
        for (var number = 0; number < 12; number++) {
            var unit = district("Huyện " + number);
            reported(province.assignment(target, unit, "50"), unit, new Rate(number, 20));
        }
        assertThat(statements.of(() -> board(Tier.DISTRICT))).hasSize(few).hasSizeLessThanOrEqualTo(3);
        assertThat(statements.of(() -> explained(first))).hasSize(fewToExplain).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void an_account_without_a_role_reads_nothing() {
        assertThatThrownBy(() -> province.stranger("Người lạ").does(() -> leaderboard.board(Tier.DISTRICT)))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** Given as the provincial admin gives it: from the first period that is not closed. */
    private AssignmentId given(TargetId target, UnitId unit) {
        return admin.does(() ->
                        giving.assign(giving.preview(province.programme(), Map.of(target, Map.of(unit, "80"))), ""))
                .added()
                .getFirst()
                .id();
    }

    private Score score(TargetId target, UnitId unit) {
        return admin.does(() -> leaderboard.explanation(Tier.PROVINCIAL, unit, Optional.empty())).lines().stream()
                .filter(line -> line.of().target().equals(Optional.of(target)))
                .findFirst()
                .orElseThrow()
                .score();
    }

    private UnitId district(String name) {
        return province.unit("DISTRICT", name);
    }

    /** Reports of the first months, approved. */
    private void reported(AssignmentId given, UnitId unit, Rate... figures) {
        var editor = province.editorOf(unit);
        for (var month = 0; month < figures.length; month++) {
            var entry = province.submitted(
                    given, months.get(month), figures[month].numerator(), figures[month].denominator(), editor);
            admin.doing(() -> decisions.approve(entry, 1));
        }
    }

    private void close(PeriodId period) {
        admin.doing(() -> periods.close(period, 1));
    }

    private Board board(Tier tier) {
        return admin.does(() -> leaderboard.board(tier)).orElseThrow();
    }

    private void explained(UnitId unit) {
        admin.does(() -> leaderboard.explanation(Tier.DISTRICT, unit, Optional.empty()));
    }

    private List<SummaryCheck.Difference> differences() {
        return tenancy.as(province.alias(), check::differences);
    }

    private static String printed(Standing standing) {
        return standing.placing() instanceof Ranked ranked
                ? ranked.rank() + ": " + ranked.percent().printed()
                : "unranked";
    }

    private static Map<String, Score> scores(Standing standing) {
        return standing.placing().sheet().scores();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
