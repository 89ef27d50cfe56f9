package vn.tinhgon.simplification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.simplification.PlanState.APPROVED;
import static vn.tinhgon.simplification.PlanState.DRAFT;
import static vn.tinhgon.simplification.PlanState.ENFORCED;
import static vn.tinhgon.simplification.PlanState.RETURNED;
import static vn.tinhgon.simplification.PlanState.SUBMITTED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Percent;
import vn.tinhgon.simplification.Portfolio.Cut;
import vn.tinhgon.simplification.Portfolio.Part;

class PortfolioTest {

    private static final Goal COUNT = goal(Measure.COUNT, "20");
    private static final Goal COST = goal(Measure.COST, "20");
    private static final Goal TIME = goal(Measure.TIME, "30");

    @Test
    void the_cost_rate_is_no_mean_of_rates() {
        var portfolio = Portfolio.of(List.of(planned(1_000_000, APPROVED, 1_000_000), unplanned(99_000_000)));

        assertThat(percent(portfolio, Measure.COST)).isEqualByComparingTo("1");
        assertThat(percent(portfolio, Measure.COUNT)).isEqualByComparingTo("50");
        assertThat(portfolio.missing(COST)).isEqualTo(19_000_000);
    }

    /** By hand: of 10 + 40 days 3 + 12 are saved, 30 %. */
    @Test
    void days_are_saved_of_all_days_that_the_list_takes() {
        var portfolio = Portfolio.of(List.of(
                new Part(Optional.of(APPROVED), 1, new Dong(1), Dong.ZERO, 10, 3, Cut.NOTHING),
                new Part(Optional.of(APPROVED), 1, new Dong(1), Dong.ZERO, 40, 12, Cut.NOTHING)));

        assertThat(percent(portfolio, Measure.TIME)).isEqualByComparingTo("30");
        assertThat(portfolio.attains(TIME)).isTrue();
    }

    @Test
    void one_goal_does_not_make_up_for_another() {
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
        assertThat(portfolio.approved()).isEqualTo(new Cut(1, new Dong(10), 0));
        assertThat(portfolio.forecast()).isEqualTo(new Cut(3, new Dong(60), 0));
        assertThat(portfolio.states()).isEqualTo(Map.of(APPROVED, 1L, SUBMITTED, 1L, DRAFT, 1L, RETURNED, 1L));
    }

    /** By hand: 40 were approved, 25 are saved in fact; both plans are in force. */
    @Test
    void enforced_counts_what_is_saved_in_fact() {
        var better = new Part(Optional.of(ENFORCED), 1, new Dong(50), new Dong(30), 9, 5, new Cut(1, new Dong(25), 4));
        var worse = new Part(Optional.of(ENFORCED), 1, new Dong(50), new Dong(10), 9, 5, new Cut(1, Dong.ZERO, 0));

        var portfolio = Portfolio.of(List.of(better, worse));

        assertThat(portfolio.approved()).isEqualTo(new Cut(2, new Dong(40), 10));
        assertThat(portfolio.enforced()).isEqualTo(new Cut(2, new Dong(25), 4));
    }

    /** By hand: 10 of 100 approved; with 15 more it is 25 of 100, and 2 of 5 procedures. */
    @Test
    void what_is_tried_out_counts_as_if_it_were_approved_and_changes_nothing() {
        var portfolio = Portfolio.of(List.of(
                planned(20, APPROVED, 10), planned(20, DRAFT, 15), unplanned(20), unplanned(20), unplanned(20)));

        var then = portfolio.whereApproved(List.of(planned(20, DRAFT, 15), planned(20, APPROVED, 10), unplanned(20)));

        assertThat(then.approved()).isEqualTo(new Cut(2, new Dong(25), 0));
        assertThat(then.attainsAll(List.of(COUNT, COST))).isTrue();
        assertThat(portfolio.attains(COST)).isFalse();
        assertThat(portfolio.whereApproved(List.of())).isEqualTo(portfolio);
    }

    @Test
    void of_nothing_published_nothing_is_attained() {
        var nothing = Portfolio.of(List.of());

        assertThat(nothing.attainsAll(List.of(COUNT, COST))).isFalse();
        assertThat(nothing.rate(Measure.COST, nothing.approved()).percent(0)).isEmpty();
        assertThat(Portfolio.of(List.of(planned(1, APPROVED, 1))).attainsAll(List.of()))
                .isFalse();
    }

    /** In whatever order procedures are counted, and however they are added up beforehand, it is the same portfolio. */
    @RepeatedTest(200)
    void ordering_merging_and_splitting_change_nothing(RepetitionInfo drawn) {
        var chance = new Random(drawn.getCurrentRepetition());
        var single = new ArrayList<Part>();
        for (var number = chance.nextInt(1, 60); number > 0; number--) {
            single.add(drawn(chance));
        }
        var whole = Portfolio.of(single);
        Collections.shuffle(single, chance);
        assertThat(Portfolio.of(single)).isEqualTo(whole);

        var merged = single.stream()
                .collect(Collectors.groupingBy(part -> List.of(part.plan(), chance.nextInt(3))))
                .values()
                .stream()
                .map(alike -> alike.stream().reduce(PortfolioTest::together).orElseThrow())
                .toList();
        assertThat(Portfolio.of(merged)).isEqualTo(whole);
    }

    /** A share of the whole lies between the least and the greatest share of its parts, weighed by what they cost. */
    @RepeatedTest(200)
    void the_rate_of_the_whole_is_the_mean_of_rates_weighed_by_cost_and_no_other(RepetitionInfo drawn) {
        var chance = new Random(drawn.getCurrentRepetition());
        var one = planned(chance.nextLong(1, 1_000_000_000_000L), APPROVED, 0);
        var other = planned(chance.nextLong(1, 1_000_000_000_000L), APPROVED, 0);
        one = planned(
                one.before().amount(), APPROVED, chance.nextLong(one.before().amount() + 1));
        other = planned(
                other.before().amount(),
                APPROVED,
                chance.nextLong(other.before().amount() + 1));
        var whole = share(Portfolio.of(List.of(one, other)));
        var weighed = weighed(one)
                .add(weighed(other))
                .divide(BigFraction.of(one.before().plus(other.before()).amount()));
        assertThat(whole).isEqualTo(weighed);
        var mean = share(Portfolio.of(List.of(one)))
                .add(share(Portfolio.of(List.of(other))))
                .divide(2);
        var alike = one.before().equals(other.before())
                || share(Portfolio.of(List.of(one))).equals(share(Portfolio.of(List.of(other))));
        assertThat(whole.equals(mean)).isEqualTo(alike);
    }

    private static BigFraction weighed(Part part) {
        return share(Portfolio.of(List.of(part)))
                .multiply(BigFraction.of(part.before().amount()));
    }

    private static BigFraction share(Portfolio portfolio) {
        var rate = portfolio.rate(Measure.COST, portfolio.approved());
        return BigFraction.of(rate.numerator(), rate.denominator());
    }

    private static Part drawn(Random chance) {
        var before = chance.nextLong(1_000_000_000L);
        var days = chance.nextInt(100);
        var states = PlanState.values();
        return chance.nextInt(3) == 0
                ? new Part(Optional.empty(), 1, new Dong(before), Dong.ZERO, days, 0, Cut.NOTHING)
                : new Part(
                        Optional.of(states[chance.nextInt(states.length)]),
                        1,
                        new Dong(before),
                        new Dong(chance.nextLong(before + 1)),
                        days,
                        chance.nextInt(days + 1),
                        new Cut(1, new Dong(chance.nextLong(before + 1)), chance.nextInt(days + 1)));
    }

    private static Part together(Part one, Part other) {
        return new Part(
                one.plan(),
                one.count() + other.count(),
                one.before().plus(other.before()),
                one.saving().plus(other.saving()),
                one.days() + other.days(),
                one.daysLess() + other.daysLess(),
                new Cut(
                        one.inFact().count() + other.inFact().count(),
                        one.inFact().saving().plus(other.inFact().saving()),
                        one.inFact().days() + other.inFact().days()));
    }

    private static BigDecimal percent(Portfolio portfolio, Measure measure) {
        return portfolio
                .rate(measure, portfolio.approved())
                .percent(0)
                .map(Percent::printed)
                .orElseThrow();
    }

    private static Part planned(long before, PlanState state, long saving) {
        return new Part(Optional.of(state), 1, new Dong(before), new Dong(saving), 0, 0, Cut.NOTHING);
    }

    private static Part unplanned(long before) {
        return new Part(Optional.empty(), 1, new Dong(before), Dong.ZERO, 0, 0, Cut.NOTHING);
    }

    private static Goal goal(Measure measure, String threshold) {
        return new Goal(measure, new BigDecimal(threshold));
    }
}
