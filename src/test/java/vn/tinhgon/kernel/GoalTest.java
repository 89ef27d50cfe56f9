package vn.tinhgon.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tinhgon.kernel.Comparison.AT_LEAST;
import static vn.tinhgon.kernel.Comparison.AT_MOST;
import static vn.tinhgon.kernel.Comparison.EXACTLY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Figures of every kind, held against their goals. */
class GoalTest {

    private static final Measure PROCEDURES = new Measure(FigureKind.COUNT, "thủ tục");
    private static final Measure MONEY = new Measure(FigureKind.AMOUNT, "triệu đồng");
    private static final Measure DONE = new Measure(FigureKind.YES_NO, "");
    private static final LocalDate DUE = LocalDate.of(2024, 6, 30);
    private static final Goal BY_END_OF_JUNE = goal(new Measure(FigureKind.MILESTONE, ""), AT_MOST, "20240630");

    @Test
    void what_prints_as_100_is_not_exactly_100() {
        var almost = new Rate(24_999, 25_000);
        assertThat(almost.percent(1).orElseThrow().printed()).isEqualTo("100.00");
        assertThat(percent(EXACTLY, "100.0000").isAttainedBy(almost)).isFalse();
        assertThat(percent(AT_LEAST, "100.0000").isAttainedBy(almost)).isFalse();
        assertThat(percent(EXACTLY, "100.0000").isAttainedBy(new Rate(25_000, 25_000)))
                .isTrue();
    }

    @Test
    void a_goal_is_met_on_the_line() {
        assertThat(percent(AT_LEAST, "46.0900").isAttainedBy(new Rate(4609, 10_000)))
                .isTrue();
        assertThat(percent(AT_LEAST, "46.0900").isAttainedBy(new Rate(4608, 10_000)))
                .isFalse();
        assertThat(percent(AT_MOST, "46.0900").isAttainedBy(new Rate(4609, 10_000)))
                .isTrue();
        assertThat(percent(AT_MOST, "46.0900").isAttainedBy(new Rate(4610, 10_000)))
                .isFalse();
        assertThat(percent(EXACTLY, "46.0900").isAttainedBy(new Rate(4610, 10_000)))
                .isFalse();
    }

    @Test
    void nothing_of_nothing_attains_no_rate_and_misses_none() {
        for (var comparison : Comparison.values()) {
            assertThat(percent(comparison, "100").isAttainedBy(new Rate(0, 0))).isFalse();
            assertThat(percent(comparison, "100").isMissedBy(new Rate(0, 0))).isFalse();
        }
    }

    @Test
    void large_counts_are_compared_without_overflow() {
        assertThat(percent(AT_LEAST, "100").isAttainedBy(new Rate(Long.MAX_VALUE, Long.MAX_VALUE)))
                .isTrue();
    }

    @Test
    void a_count_is_held_against_a_number_and_none_is_a_figure() {
        var goal = goal(PROCEDURES, AT_LEAST, "120");
        assertThat(goal.isAttainedBy(PROCEDURES.number(new BigDecimal("120")))).isTrue();
        assertThat(goal.isAttainedBy(PROCEDURES.number(new BigDecimal("119")))).isFalse();
        assertThat(goal.distanceTo(PROCEDURES.number(new BigDecimal("119")))).isEqualByComparingTo("1");
        assertThat(goal.isMissedBy(PROCEDURES.number(BigDecimal.ZERO))).isTrue();
        assertThat(goal.achievement(PROCEDURES.number(new BigDecimal("30")))).isEqualTo(BigFraction.of(1, 4));
        assertThat(goal.achievement(PROCEDURES.number(new BigDecimal("300")))).isEqualTo(BigFraction.ONE);
    }

    @Test
    void where_none_is_the_goal_none_earns_all_and_anything_nothing() {
        var goal = goal(PROCEDURES, AT_MOST, "0");
        var none = PROCEDURES.number(BigDecimal.ZERO);
        var one = PROCEDURES.number(BigDecimal.ONE);
        assertThat(goal.isAttainedBy(none)).isTrue();
        assertThat(goal.achievement(none)).isEqualTo(BigFraction.ONE);
        assertThat(goal.isMissedBy(one)).isTrue();
        assertThat(goal.achievement(one)).isEqualTo(BigFraction.ZERO);
        assertThat(goal.distanceTo(one)).isEqualByComparingTo("1");
    }

    @Test
    void what_may_be_at_most_so_much_in_a_year_is_missed_by_one_month_with_more() {
        var goal = new Goal(PROCEDURES, AT_MOST, new BigDecimal("2"), 1, true);
        assertThat(goal.isMissedBy(PROCEDURES.number(new BigDecimal("3")))).isTrue();
        assertThat(goal.isMissedBy(PROCEDURES.number(new BigDecimal("2")))).isFalse();
    }

    @Test
    void a_goal_is_the_same_however_it_is_written() {
        assertThat(percent(AT_LEAST, "46.0900").isWritten(" 46,09 % ")).isTrue();
        assertThat(goal(DONE, EXACTLY, "1").isWritten("Có")).isTrue();
        assertThat(BY_END_OF_JUNE.isWritten("2024-06-30")).isTrue();
        assertThat(BY_END_OF_JUNE.isWritten("1/7/2024")).isFalse();
        assertThat(BY_END_OF_JUNE.isWritten("cuối tháng")).isFalse();
    }

    @Test
    void of_what_is_to_be_few_half_as_many_again_earns_two_thirds() {
        var goal = goal(PROCEDURES, AT_MOST, "10");
        assertThat(goal.achievement(PROCEDURES.number(new BigDecimal("15")))).isEqualTo(BigFraction.of(2, 3));
        assertThat(goal.achievement(PROCEDURES.number(BigDecimal.ZERO))).isEqualTo(BigFraction.ONE);
        assertThat(goal.isAttainedBy(PROCEDURES.number(BigDecimal.ZERO))).isTrue();
    }

    @Test
    void an_amount_keeps_its_two_decimals() {
        var figure = MONEY.number(new BigDecimal("1394.5"));
        assertThat(MONEY.number(figure)).isEqualByComparingTo("1394.5");
        assertThat(goal(MONEY, EXACTLY, "1394.5000").isAttainedBy(figure)).isTrue();
        assertThat(goal(MONEY, AT_LEAST, "1394.51").isAttainedBy(figure)).isFalse();
    }

    @Test
    void the_goal_of_what_is_summed_over_the_year_is_missed_by_no_single_period() {
        assertThat(PROCEDURES.isOfTheYear(Accumulation.FLOW)).isTrue();
        assertThat(PROCEDURES.isOfTheYear(Accumulation.STOCK)).isFalse();
        assertThat(Measure.PERCENT.isOfTheYear(Accumulation.FLOW)).isFalse();
        var ofTheYear = new Goal(PROCEDURES, AT_LEAST, new BigDecimal("120"), 1, true);
        assertThat(ofTheYear.isMissedBy(PROCEDURES.number(BigDecimal.TEN))).isFalse();
        assertThat(ofTheYear.ofSum(new BigDecimal("120")).isMissedBy(PROCEDURES.number(BigDecimal.TEN)))
                .isTrue();
    }

    @Test
    void yes_is_attained_and_no_is_missed_whichever_way_the_target_compares() {
        for (var comparison : Comparison.values()) {
            var goal = goal(DONE, comparison, "1");
            assertThat(goal.isAttainedBy(new Rate(1, 1))).isTrue();
            assertThat(goal.isMissedBy(new Rate(0, 1))).isTrue();
            assertThat(goal.achievement(new Rate(12, 30))).isEqualTo(BigFraction.of(2, 5));
        }
    }

    @Test
    void a_milestone_is_judged_once_its_day_has_come() {
        var april = LocalDate.of(2024, 4, 30);
        assertThat(BY_END_OF_JUNE.day()).isEqualTo(DUE);
        assertThat(BY_END_OF_JUNE.milestone(Optional.empty(), april)).isEqualTo(new Rate(0, 0));
        assertThat(BY_END_OF_JUNE.milestone(Optional.of(april), april)).isEqualTo(new Rate(1, 1));
        assertThat(BY_END_OF_JUNE.milestone(Optional.of(DUE), DUE)).isEqualTo(new Rate(1, 1));
        assertThat(BY_END_OF_JUNE.milestone(Optional.empty(), DUE)).isEqualTo(new Rate(0, 1));
        assertThat(BY_END_OF_JUNE.milestone(Optional.of(DUE.plusDays(1)), DUE.plusDays(31)))
                .isEqualTo(new Rate(0, 1));
    }

    @Test
    void before_its_day_a_milestone_is_neither_attained_nor_missed() {
        assertThat(BY_END_OF_JUNE.isEnough(new Rate(0, 0))).isFalse();
        assertThat(BY_END_OF_JUNE.isMissedBy(new Rate(0, 0))).isFalse();
        assertThat(BY_END_OF_JUNE.isMissedBy(new Rate(0, 1))).isTrue();
        assertThat(BY_END_OF_JUNE.isAttainedBy(new Rate(1, 1))).isTrue();
    }

    @Test
    void what_is_counted_has_a_unit() {
        var refused = catchThrowableOfType(Refused.class, () -> new Measure(FigureKind.COUNT, " "));
        assertThat(refused.field()).contains("measureUnit");
        assertThat(new Measure(FigureKind.YES_NO, "thừa").unit()).isEmpty();
    }

    private static Goal percent(Comparison comparison, String required) {
        return goal(Measure.PERCENT, comparison, required);
    }

    private static Goal goal(Measure measure, Comparison comparison, String required) {
        return new Goal(measure, comparison, new BigDecimal(required), 1, false);
    }
}
