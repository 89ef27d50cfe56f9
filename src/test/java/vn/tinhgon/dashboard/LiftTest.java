package vn.tinhgon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.Rate;

/** UC-034: what a target would bring, computed by hand beside it. */
class LiftTest {

    private static final BigFraction TEN = BigFraction.of(10);
    private static final BigFraction ALL = BigFraction.ONE;

    @Test
    void at_least_a_rate_gains_by_each_one_more_until_the_goal() {
        // 36 of 100 against 45 %: 0.8 of ten points; 9 more reach it; one more is 1/45 of ten points
        var lift = lift(goal(Comparison.AT_LEAST, "45"), ALL, new Rate(36, 100));
        assertThat(lift.atGoal()).isEqualTo(BigFraction.of(2));
        assertThat(lift.byOne()).isEqualTo(BigFraction.of(10, 45));
        assertThat(lift.missing()).isEqualTo(9);
        assertThat(lift.forGood()).isEqualTo(BigFraction.ZERO);
    }

    @Test
    void a_part_of_one_more_is_one_more() {
        // 45 % of 101 are 45.45
        assertThat(lift(goal(Comparison.AT_LEAST, "45"), ALL, new Rate(36, 101)).missing())
                .isEqualTo(10);
    }

    @Test
    void what_is_lost_for_periods_without_a_report_comes_back_by_no_figure() {
        // Three of four periods reported: 7.5 points are to be had, of which 0.8 are earned
        var lift = lift(goal(Comparison.AT_LEAST, "45"), BigFraction.of(3, 4), new Rate(36, 100));
        assertThat(lift.forGood()).isEqualTo(BigFraction.of(5, 2));
        assertThat(lift.atGoal()).isEqualTo(BigFraction.of(3, 2));
    }

    @Test
    void at_most_gains_by_each_one_fewer() {
        // 10 of 100 against 5 %: half of the points; 9 of 100 would be 5/9
        var lift = lift(goal(Comparison.AT_MOST, "5"), ALL, new Rate(10, 100));
        assertThat(lift.atGoal()).isEqualTo(BigFraction.of(5));
        assertThat(lift.byOne()).isEqualTo(BigFraction.of(10 * 5, 9).subtract(BigFraction.of(5)));
        assertThat(lift.missing()).isEqualTo(5);
    }

    @Test
    void a_count_is_held_against_its_number() {
        var goal = new Goal(
                new Measure(FigureKind.COUNT, "thủ tục"), Comparison.AT_LEAST, new BigDecimal("120"), 1, false);
        var lift = lift(goal, ALL, new Rate(90, 90));
        assertThat(lift.missing()).isEqualTo(30);
        assertThat(lift.byOne()).isEqualTo(BigFraction.of(10, 120));
    }

    @Test
    void what_is_attained_has_nothing_to_gain() {
        var lift = lift(goal(Comparison.EXACTLY, "100"), ALL, new Rate(100, 100));
        assertThat(lift.atGoal()).isEqualTo(BigFraction.ZERO);
        assertThat(lift.byOne()).isEqualTo(BigFraction.ZERO);
        assertThat(lift.missing()).isZero();
    }

    private static Lift lift(Goal goal, BigFraction reported, Rate figure) {
        return Lift.of("2", "Thanh toán trực tuyến", goal, TEN, reported, figure);
    }

    private static Goal goal(Comparison comparison, String percent) {
        return new Goal(Measure.PERCENT, comparison, new BigDecimal(percent), 1, false);
    }
}
