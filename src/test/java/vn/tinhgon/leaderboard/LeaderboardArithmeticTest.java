package vn.tinhgon.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhgon.kernel.Accumulation.FLOW;
import static vn.tinhgon.kernel.Accumulation.STOCK;
import static vn.tinhgon.kernel.Accumulation.SURVEY;
import static vn.tinhgon.kernel.Comparison.AT_LEAST;
import static vn.tinhgon.kernel.Comparison.AT_MOST;
import static vn.tinhgon.kernel.Comparison.EXACTLY;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.Placing.Ranked;
import vn.tinhgon.leaderboard.Placing.Unranked;
import vn.tinhgon.leaderboard.Score.NotApplicable;
import vn.tinhgon.leaderboard.Score.NotDue;
import vn.tinhgon.leaderboard.Score.NotEnoughData;
import vn.tinhgon.leaderboard.Score.NotReported;
import vn.tinhgon.leaderboard.Score.Scored;
import vn.tinhgon.score.Award;
import vn.tinhgon.score.PointRule;
import vn.tinhgon.unit.Tier;
import vn.tinhgon.unit.UnitKind;
import vn.tinhgon.unit.UnitRow;

/** «The arithmetic of a year»: the worked example, then each rule at its edge. */
class LeaderboardArithmeticTest {

    private static final Due FIRST_QUARTER = Dues.first(3);
    private static final Ranking SIXTY = Ranking.requiring(new BigDecimal("60.0000"));
    private static final PointsRule A = rule("50", AT_LEAST, FLOW);
    private static final PointsRule B = rule("80", AT_LEAST, STOCK);
    private static final PointsRule C = rule("100", EXACTLY, FLOW);

    // The worked example

    @Test
    void the_worked_example_comes_out_as_printed() {
        var x = sheet(
                scored(A, months(new Rate(30, 100), new Rate(60, 100), new Rate(90, 100))),
                scored(B, months(new Rate(10, 50), new Rate(20, 50), new Rate(40, 50))),
                scored(C, months(new Rate(99, 100), new Rate(100, 100), new Rate(100, 100))));
        var y = sheet(
                scored(A, months(new Rate(1, 2), new Rate(0, 0), new Rate(200, 500))),
                new NotApplicable(),
                scored(C, months(new Rate(100, 100), new Rate(100, 100))));
        var z = sheet(
                scored(A, months(new Rate(0, 0), new Rate(0, 0), new Rate(0, 0))),
                scored(B, months(new Rate(0, 0), new Rate(0, 0), new Rate(80, 100))),
                scored(C, months(new Rate(50, 50), new Rate(50, 50), new Rate(50, 50))));

        assertThat(five(x.points())).isEqualTo("2.99667");
        assertThat(five(y.points())).isEqualTo("1.46746");
        assertThat(five(z.points())).isEqualTo("2.00000");
        assertThat(y.applicable()).isEqualTo(BigFraction.of(2));
        assertThat(z.applicable()).isEqualTo(BigFraction.of(2));

        var placings = SIXTY.rank(List.of(x, y, z));
        assertThat(placings).extracting(Placing::sheet).containsExactly(z, x, y);
        assertThat(ranks(placings)).containsExactly(1, 2, 3);
        assertThat(placings)
                .map(placing -> ((Ranked) placing).percent().printed().toString())
                .containsExactly("100.00", "99.89", "73.37");
    }

    @Test
    void nothing_of_nothing_is_a_report_and_keeps_the_full_share() {
        var score = (Scored) scored(A, months(new Rate(1, 2), new Rate(0, 0), new Rate(200, 500)));
        assertThat(score.figure()).isEqualTo(new Rate(201, 502));
        assertThat(score.reported()).isEqualTo(3);
        assertThat(five(score.points())).isEqualTo("0.80080");
    }

    // Points

    @Test
    void a_period_closed_without_a_report_costs_its_share() {
        var score = scored(C, months(new Rate(100, 100), new Rate(100, 100)));
        assertThat(score.points()).isEqualTo(BigFraction.of(2, 3));
        assertThat(score.applicable()).isEqualTo(BigFraction.ONE);
    }

    @Test
    void going_past_the_goal_earns_no_more() {
        assertThat(scored(A, months(1, new Rate(100, 100))).points()).isEqualTo(BigFraction.of(1, 3));
        assertThat(Scoring.score(A, months(new Rate(100, 100)), false, Dues.first(1))
                        .points())
                .isEqualTo(BigFraction.ONE);
    }

    @Test
    void at_most_is_the_inverse_and_a_figure_of_0_earns_all() {
        var atMostFive = rule("5", AT_MOST, FLOW);
        assertThat(points(atMostFive, new Rate(0, 100))).isEqualTo(BigFraction.ONE);
        assertThat(points(atMostFive, new Rate(5, 100))).isEqualTo(BigFraction.ONE);
        assertThat(points(atMostFive, new Rate(20, 100))).isEqualTo(BigFraction.of(1, 4));
    }

    @Test
    void points_are_in_proportion_to_the_weight() {
        var heavy = ruleOf("2.5000", "50", AT_LEAST, FLOW, 1);
        assertThat(points(heavy, new Rate(1, 4))).isEqualTo(BigFraction.of(5, 4));
    }

    @Test
    void what_prints_as_100_is_not_exactly_100() {
        var score = (Scored) Scoring.score(C, months(new Rate(24_999, 25_000)), false, Dues.first(1));
        assertThat(score.attained()).isFalse();
        assertThat(score.points()).isLessThan(BigFraction.ONE);
    }

    // Before anything is due

    @Test
    void an_approved_figure_of_an_open_period_has_its_full_share_while_nothing_is_due() {
        var score = (Scored) Scoring.score(A, months(0, new Rate(50, 100)), false, Due.NOTHING);
        assertThat(score.points()).isEqualTo(BigFraction.ONE);
        assertThat(score.provisional()).isTrue();
    }

    @Test
    void an_open_period_counts_in_the_figure_and_not_in_the_share() {
        var score = (Scored) Scoring.score(
                A, months(2, new Rate(10, 100), new Rate(10, 100), new Rate(55, 100)), false, Dues.first(2));
        assertThat(score.figure()).isEqualTo(new Rate(75, 300));
        assertThat(score.points()).isEqualTo(BigFraction.of(1, 2));
        assertThat(score.provisional()).isTrue();
    }

    @Test
    void what_is_not_due_is_out_of_the_maximum() {
        var score = Scoring.score(A, nothing(), false, Due.NOTHING);
        assertThat(score).isInstanceOf(NotDue.class);
        assertThat(score.applicable()).isEqualTo(BigFraction.ZERO);
    }

    // Given late

    @Test
    void only_the_periods_closed_since_a_target_was_given_are_due() {
        var year = year(3);
        assertThat(year.dueSince(LocalDate.of(2023, 12, 15), Frequency.MONTH)).isEqualTo(FIRST_QUARTER);
        assertThat(year.dueSince(LocalDate.of(2024, 2, 14), Frequency.MONTH))
                .satisfies(
                        due -> assertThat(List.of(due.periods(), due.latest())).containsExactly(2, 3));
        assertThat(year.dueSince(LocalDate.of(2024, 2, 15), Frequency.MONTH))
                .satisfies(
                        due -> assertThat(List.of(due.periods(), due.latest())).containsExactly(1, 3));
        assertThat(year.dueSince(LocalDate.of(2024, 3, 14), Frequency.MONTH))
                .satisfies(
                        due -> assertThat(List.of(due.periods(), due.latest())).containsExactly(1, 3));
        assertThat(year.dueSince(LocalDate.of(2024, 3, 15), Frequency.MONTH)).isEqualTo(Due.NOTHING);
        assertThat(year(0).dueSince(LocalDate.of(2023, 12, 15), Frequency.MONTH))
                .isEqualTo(Due.NOTHING);
    }

    @Test
    void a_target_given_for_the_third_month_alone_earns_all_by_the_third_month_alone() {
        var thirdAlone = year(3).dueSince(LocalDate.of(2024, 2, 15), Frequency.MONTH);
        var reported = new YearFigure(1, 1, 40, 50, 3, 40, 50);
        assertThat(Scoring.score(A, reported, false, thirdAlone).points()).isEqualTo(BigFraction.ONE);
        assertThat(Scoring.score(B, reported, false, thirdAlone).points()).isEqualTo(BigFraction.ONE);
        assertThat(Scoring.score(A, nothing(), false, thirdAlone)).isEqualTo(new NotReported(BigFraction.ONE, 0, 1));
    }

    // Without a figure

    @Test
    void a_unit_that_reports_nothing_keeps_the_maximum_and_earns_0() {
        var score = scored(A, nothing());
        assertThat(score).isEqualTo(new NotReported(BigFraction.ONE, 0, 3));
        assertThat(score.points()).isEqualTo(BigFraction.ZERO);
    }

    @Test
    void below_the_minimum_there_is_not_enough_data_and_the_target_is_out() {
        var fromTen = ruleOf("1", "80", AT_LEAST, FLOW, 10);
        var score = Scoring.score(fromTen, months(new Rate(9, 9)), false, Dues.first(1));
        assertThat(score).isInstanceOf(NotEnoughData.class);
        assertThat(score.applicable()).isEqualTo(BigFraction.ZERO);
        assertThat(points(fromTen, new Rate(8, 10))).isEqualTo(BigFraction.ONE);
    }

    @Test
    void not_applicable_outweighs_any_figure() {
        assertThat(Scoring.score(A, months(new Rate(1, 100)), true, Dues.first(1)))
                .isEqualTo(new NotApplicable());
    }

    // Stock and survey

    @Test
    void a_stock_is_its_last_due_figure_and_not_the_sum() {
        var score = (Scored) scored(B, months(new Rate(0, 50), new Rate(0, 50), new Rate(40, 50)));
        assertThat(score.figure()).isEqualTo(new Rate(40, 50));
        assertThat(score.points()).isEqualTo(BigFraction.ONE);
    }

    @Test
    void hiding_the_last_figure_of_a_stock_does_not_pay() {
        var score = scored(B, months(new Rate(50, 50), new Rate(50, 50)));
        assertThat(score).isEqualTo(new NotReported(BigFraction.ONE, 2, 3));
    }

    @Test
    void a_later_open_figure_stands_for_a_stock_provisionally() {
        var hiddenThenShown = new YearFigure(2, 3, 140, 150, 4, 40, 50);
        var score = (Scored) scored(B, hiddenThenShown);
        assertThat(score.figure()).isEqualTo(new Rate(40, 50));
        assertThat(score.points()).isEqualTo(BigFraction.of(2, 3));
        assertThat(score.provisional()).isTrue();
    }

    @Test
    void the_latest_survey_stands_even_where_later_periods_have_none() {
        var survey = rule("90", AT_LEAST, SURVEY);
        var score = (Scored) scored(survey, months(new Rate(10, 100), new Rate(90, 100)));
        assertThat(score.figure()).isEqualTo(new Rate(90, 100));
        assertThat(score.points()).isEqualTo(BigFraction.of(2, 3));
    }

    // Ranks

    @Test
    void units_whose_percentage_prints_the_same_share_a_rank() {
        var first = sheetOf(new Rate(50, 100));
        var second = sheetOf(new Rate(40_000, 100_000));
        var tied = sheetOf(new Rate(40_001, 100_000));
        var fourth = sheetOf(new Rate(10, 100));
        var placings = SIXTY.rank(List.of(fourth, second, tied, first));
        assertThat(placings).extracting(Placing::sheet).containsExactly(first, second, tied, fourth);
        assertThat(ranks(placings)).containsExactly(1, 2, 2, 4);
    }

    @Test
    void sixty_percent_of_the_sheet_is_enough_and_less_is_not() {
        var enough = new Sheet(UnitId.next(), Tier.DISTRICT, new BigDecimal("5"), lines(full(), full(), full()));
        var less = new Sheet(UnitId.next(), Tier.DISTRICT, new BigDecimal("5.0001"), lines(full(), full(), full()));
        var placings = SIXTY.rank(List.of(less, enough));
        assertThat(placings.getFirst()).isInstanceOfSatisfying(Ranked.class, ranked -> {
            assertThat(ranked.sheet()).isEqualTo(enough);
            assertThat(ranked.rank()).isEqualTo(1);
        });
        assertThat(placings.getLast()).isInstanceOfSatisfying(Unranked.class, unranked -> {
            assertThat(unranked.sheet()).isEqualTo(less);
            assertThat(unranked.applicable()).isLessThan(unranked.required());
        });
    }

    @Test
    void what_is_not_reported_counts_as_applicable() {
        var silent = sheet(scored(A, nothing()), scored(B, nothing()), scored(C, nothing()));
        assertThat(SIXTY.rank(List.of(silent)).getFirst())
                .isInstanceOfSatisfying(
                        Ranked.class,
                        ranked -> assertThat(ranked.percent().printed()).isEqualTo("0.00"));
    }

    @Test
    void a_unit_to_which_nothing_applies_has_no_rank_whatever_the_setting() {
        var nothingApplies = sheet(new NotApplicable(), new NotApplicable(), new NotApplicable());
        assertThat(nothingApplies.percent()).isEmpty();
        assertThat(Ranking.requiring(BigDecimal.ZERO).rank(List.of(nothingApplies)))
                .hasOnlyElementsOfType(Unranked.class);
    }

    @Test
    void a_sheet_without_any_points_ranks_nobody() {
        var only = new Sheet(UnitId.next(), Tier.DISTRICT, BigDecimal.ZERO, lines(full()));
        var empty = new Sheet(UnitId.next(), Tier.DISTRICT, BigDecimal.ZERO, Map.of());
        assertThat(SIXTY.rank(List.of(only, empty))).allSatisfy(placing -> {
            assertThat(placing).isInstanceOf(Unranked.class);
            assertThat(placing.sheet().applicableShare().printed()).isEqualTo("0.00");
        });
    }

    @Test
    void where_all_are_tied_all_are_first() {
        var all = IntStream.range(1, 6)
                .mapToObj(times -> sheetOf(new Rate(3L * times, 4L * times)))
                .toList();
        assertThat(ranks(SIXTY.rank(all))).containsExactly(1, 1, 1, 1, 1);
    }

    @Test
    void a_unit_that_is_alone_is_first_and_where_nobody_is_compared_there_is_no_rank() {
        assertThat(ranks(SIXTY.rank(List.of(sheetOf(new Rate(1, 100)))))).containsExactly(1);
        assertThat(SIXTY.rank(List.of())).isEmpty();
    }

    // Near a rounding edge

    /** 99.994 % and 99.996 % print 99,99 and 100,00: a place between them that 0.002 has made. */
    @Test
    void a_place_is_near_an_edge_where_less_than_a_printed_step_makes_it() {
        var board = board(new Rate(99_996, 100_000), new Rate(99_994, 100_000), new Rate(50, 100));
        assertThat(board.ranked()).extracting(LeaderboardArithmeticTest::rank).containsExactly(1, 2, 3);
        assertThat(board.ranked()).extracting(board::isNearEdge).containsExactly(true, true, false);
    }

    @Test
    void a_whole_printed_step_is_no_edge_and_a_tie_is_none() {
        var step = board(new Rate(9_999, 10_000), new Rate(9_998, 10_000));
        assertThat(step.ranked()).extracting(step::isNearEdge).containsExactly(false, false);
        var tie = board(new Rate(99_991, 100_000), new Rate(99_994, 100_000));
        assertThat(tie.ranked()).extracting(LeaderboardArithmeticTest::rank).containsExactly(1, 1);
        assertThat(tie.ranked()).extracting(tie::isNearEdge).containsExactly(false, false);
    }

    @Test
    void who_is_not_ranked_is_near_no_edge() {
        var nothing = new Standing(
                unit(), SIXTY.rank(List.of(sheet(new NotApplicable()))).getFirst(), false, Optional.empty());
        assertThat(boardOf(List.of(nothing)).isNearEdge(nothing)).isFalse();
    }

    /** All or nothing earns nothing of 79 where 80 is asked for, and is near all the same. */
    @Test
    void how_near_the_goal_is_does_not_depend_on_what_the_rule_makes_of_it() {
        var proportional = rule("80", Comparison.AT_LEAST, Accumulation.FLOW);
        var allOrNothing = new PointsRule(
                proportional.weight(),
                proportional.goal(),
                proportional.accumulation(),
                Award.NORMAL,
                PointRule.ALL_OR_NOTHING,
                List.of());
        var figure = months(new Rate(79, 100));
        assertThat(Scoring.score(allOrNothing, figure, false, Dues.first(1)))
                .isInstanceOfSatisfying(Scored.class, scored -> {
                    assertThat(scored.points()).isEqualTo(BigFraction.ZERO);
                    assertThat(scored.achievement()).isEqualTo(BigFraction.of(79, 80));
                });
        assertThat(Scoring.score(proportional, figure, false, Dues.first(1)))
                .isInstanceOfSatisfying(
                        Scored.class, scored -> assertThat(scored.points()).isEqualTo(scored.achievement()));
    }

    @Test
    void tiers_are_never_ranked_together() {
        var district = new Sheet(UnitId.next(), Tier.DISTRICT, BigDecimal.ONE, lines(full()));
        var commune = new Sheet(UnitId.next(), Tier.COMMUNE, BigDecimal.ONE, lines(full()));
        assertThatThrownBy(() -> SIXTY.rank(List.of(district, commune))).isInstanceOf(IllegalArgumentException.class);
    }

    private static PointsRule rule(String goal, Comparison comparison, Accumulation accumulation) {
        return ruleOf("1", goal, comparison, accumulation, 1);
    }

    private static PointsRule ruleOf(
            String weight, String goal, Comparison comparison, Accumulation accumulation, long minimumDenominator) {
        return PointsRule.proportional(
                new BigDecimal(weight),
                new Goal(Measure.PERCENT, comparison, new BigDecimal(goal), minimumDenominator, false),
                accumulation);
    }

    /** The year from 15/12/2023 with its first months closed. */
    @Test
    void a_quarter_is_judged_by_its_own_goal_though_a_month_was_closed_after_it() {
        var begins = LocalDate.of(2023, 12, 15);
        var year = new ProgrammeYear(
                ProgrammeId.next(),
                "Năm 2024",
                new Period(begins, begins.plusYears(1)),
                List.of(
                        new ProgrammeYear.Closed(
                                Frequency.MONTH, 4, new Period(begins.plusMonths(3), begins.plusMonths(4))),
                        new ProgrammeYear.Closed(Frequency.QUARTER, 1, new Period(begins, begins.plusMonths(3)))),
                new BigDecimal("60"),
                Optional.empty());
        var today = LocalDate.of(2024, 6, 15);
        assertThat(year.judgedOn(today, Frequency.QUARTER)).isEqualTo(LocalDate.of(2024, 3, 14));
        assertThat(year.judgedOn(today, Frequency.MONTH)).isEqualTo(LocalDate.of(2024, 4, 14));
        assertThat(year.judgedOn(today, Frequency.YEAR)).isEqualTo(today);
    }

    private static ProgrammeYear year(int closedMonths) {
        var begins = LocalDate.of(2023, 12, 15);
        return new ProgrammeYear(
                ProgrammeId.next(),
                "Năm 2024",
                new Period(begins, begins.plusYears(1)),
                IntStream.rangeClosed(1, closedMonths)
                        .mapToObj(number -> new ProgrammeYear.Closed(
                                Frequency.MONTH,
                                number,
                                new Period(begins.plusMonths(number - 1L), begins.plusMonths(number))))
                        .toList()
                        .reversed(),
                new BigDecimal("60"),
                Optional.empty());
    }

    private static Score scored(PointsRule rule, YearFigure figure) {
        return Scoring.score(rule, figure, false, FIRST_QUARTER);
    }

    private static BigFraction points(PointsRule rule, Rate onlyMonth) {
        return Scoring.score(rule, months(onlyMonth), false, Dues.first(1)).points();
    }

    /** Reports of the first months, all of them due. */
    private static YearFigure months(Rate... reports) {
        return months(reports.length, reports);
    }

    /** Reports of the first months, the first {@code due} of them due. */
    private static YearFigure months(int due, Rate... reports) {
        var total = List.of(reports).stream().reduce(new Rate(0, 0), Rate::plus);
        var last = reports[reports.length - 1];
        return new YearFigure(
                due,
                reports.length,
                total.numerator(),
                total.denominator(),
                reports.length,
                last.numerator(),
                last.denominator());
    }

    private static YearFigure nothing() {
        return YearFigure.NONE;
    }

    /** A sheet whose maximum is the weights of what stands on it. */
    private static Sheet sheet(Score... scores) {
        return new Sheet(UnitId.next(), Tier.DISTRICT, BigDecimal.valueOf(scores.length), lines(scores));
    }

    private static Sheet sheetOf(Rate onlyMonth) {
        return sheet(Scoring.score(rule("100", AT_LEAST, FLOW), months(onlyMonth), false, Dues.first(1)));
    }

    private static Score full() {
        return Scoring.score(A, months(new Rate(1, 1)), false, Dues.first(1));
    }

    private static Map<String, Score> lines(Score... scores) {
        var lines = new LinkedHashMap<String, Score>();
        for (var score : scores) {
            lines.put(String.valueOf(lines.size() + 1), score);
        }
        return lines;
    }

    private static List<Integer> ranks(List<Placing> placings) {
        return placings.stream().map(placing -> ((Ranked) placing).rank()).toList();
    }

    private static int rank(Standing standing) {
        return ((Ranked) standing.placing()).rank();
    }

    /** Units with one full criterion each. */
    private static Board board(Rate... reached) {
        var sheets = Stream.of(reached).map(LeaderboardArithmeticTest::sheetOf).toList();
        return boardOf(SIXTY.rank(sheets).stream()
                .map(placing -> new Standing(unit(), placing, false, Optional.empty()))
                .toList());
    }

    private static Board boardOf(List<Standing> standings) {
        return new Board(
                Tier.DISTRICT, year(1), Instant.EPOCH, Map.of(), List.of(), List.of(), Optional.empty(), standings);
    }

    private static UnitRow unit() {
        return new UnitRow(UnitId.next(), "huyen", UnitKind.DISTRICT, "Huyện");
    }

    private static String five(BigFraction points) {
        return points.bigDecimalValue(5, RoundingMode.HALF_UP).toString();
    }
}
