package vn.tinhgon.simplification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.simplification.PlanState.APPROVED;
import static vn.tinhgon.simplification.PlanState.DRAFT;
import static vn.tinhgon.simplification.PlanState.RETURNED;
import static vn.tinhgon.simplification.PlanState.SUBMITTED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.simplification.Portfolio.Cut;
import vn.tinhgon.simplification.Portfolio.Planned;
import vn.tinhgon.simplification.Portfolio.Position;

class PortfolioTest {

    private static final Goal COUNT = goal(Measure.COUNT, "20");
    private static final Goal COST = goal(Measure.COST, "20");

    @Test
    void the_cost_rate_is_no_mean_of_rates() {
        var portfolio = Portfolio.of(List.of(planned(1_000_000, APPROVED, 1_000_000), unplanned(99_000_000)));

        assertThat(percent(portfolio, Measure.COST)).isEqualByComparingTo("1");
        assertThat(percent(portfolio, Measure.COUNT)).isEqualByComparingTo("50");
        assertThat(portfolio.missing(COST)).isEqualTo(19_000_000);
    }

    @Test
    void one_goal_does_not_make_up_for_the_other() {
        var manySmall = Portfolio.of(List.of(planned(10, APPROVED, 10), planned(10, APPROVED, 10), unplanned(980)));
        var oneLarge = Portfolio.of(List.of(
                planned(900, APPROVED, 900),
                unplanned(20),
                unplanned(20),
                unplanned(20),
                unplanned(20),
                unplanned(20)));

        assertThat(manySmall.attains(COUNT)).isTrue();
        assertThat(manySmall.attainsAll(List.of(COUNT, COST))).isFalse();
        assertThat(oneLarge.attains(COST)).isTrue();
        assertThat(oneLarge.attainsAll(List.of(COUNT, COST))).isFalse();
        assertThat(oneLarge.missing(COUNT)).isEqualTo(1);
    }

    @Test
    void exactly_the_threshold_attains_and_a_dong_less_does_not() {
        assertThat(Portfolio.of(List.of(planned(1_000_000, APPROVED, 200_000))).attains(COST))
                .isTrue();
        var less = Portfolio.of(List.of(planned(1_000_000, APPROVED, 199_999)));
        assertThat(less.attains(COST)).isFalse();
        assertThat(less.missing(COST)).isEqualTo(1);
        assertThat(percent(less, Measure.COST)).isEqualByComparingTo("20.00");
    }

    @Test
    void approved_counts_and_what_waits_is_a_forecast() {
        var portfolio = Portfolio.of(List.of(
                planned(100, APPROVED, 10),
                planned(100, SUBMITTED, 20),
                planned(100, DRAFT, 30),
                planned(100, RETURNED, 40),
                unplanned(100)));

        assertThat(portfolio.published()).isEqualTo(5);
        assertThat(portfolio.before()).isEqualTo(new Dong(500));
        assertThat(portfolio.approved()).isEqualTo(new Cut(1, new Dong(10)));
        assertThat(portfolio.forecast()).isEqualTo(new Cut(3, new Dong(60)));
    }

    @Test
    void of_nothing_published_nothing_is_attained() {
        var nothing = Portfolio.of(List.of());

        assertThat(nothing.attainsAll(List.of(COUNT, COST))).isFalse();
        assertThat(nothing.costRate(nothing.approved()).percent(0)).isEmpty();
        assertThat(Portfolio.of(List.of(planned(1, APPROVED, 1))).attainsAll(List.of()))
                .isFalse();
    }

    private static BigDecimal percent(Portfolio portfolio, Measure measure) {
        return portfolio
                .rate(measure, portfolio.approved())
                .percent(0)
                .orElseThrow()
                .printed();
    }

    private static Position planned(long before, PlanState state, long saving) {
        return new Position(new Dong(before), Optional.of(new Planned(state, new Dong(saving))));
    }

    private static Position unplanned(long before) {
        return new Position(new Dong(before), Optional.empty());
    }

    private static Goal goal(Measure measure, String threshold) {
        return new Goal(measure, new BigDecimal(threshold), LocalDate.of(2024, 6, 30), Optional.empty(), "test");
    }
}
