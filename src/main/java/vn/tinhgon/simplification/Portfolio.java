package vn.tinhgon.simplification;

import java.util.Collection;
import java.util.Optional;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Rate;

/**
 * All procedures of a baseline and what their plans save. Approved is the official reading; the forecast is what would
 * be, were all drafts and submitted plans approved as well.
 *
 * @param published how many procedures
 * @param before what all of them cost, in đồng a year
 */
public record Portfolio(long published, Dong before, Cut approved, Cut forecast) {

    /** Procedures abolished or simplified, and what that saves in đồng a year. */
    public record Cut(long count, Dong saving) {

        static final Cut NOTHING = new Cut(0, Dong.ZERO);

        Cut plus(Dong more) {
            return new Cut(count + 1, saving.plus(more));
        }
    }

    /** One procedure of the baseline: what it costs, and its plan if it has one. */
    record Position(Dong before, Optional<Planned> plan) {}

    /** What a plan saves, and where it stands. */
    record Planned(PlanState state, Dong saving) {}

    static Portfolio of(Collection<Position> positions) {
        var before = Dong.ZERO;
        var approved = Cut.NOTHING;
        var forecast = Cut.NOTHING;
        for (var position : positions) {
            before = before.plus(position.before());
            var planned = position.plan();
            if (planned.isPresent()) {
                var plan = planned.get();
                approved = plan.state() == PlanState.APPROVED ? approved.plus(plan.saving()) : approved;
                // What was returned counts for nothing until its unit has written it anew.
                forecast = plan.state() == PlanState.RETURNED ? forecast : forecast.plus(plan.saving());
            }
        }
        return new Portfolio(positions.size(), before, approved, forecast);
    }

    /** Procedures cut, of those published. */
    public Rate countRate(Cut cut) {
        return new Rate(cut.count(), published);
    }

    /**
     * Đồng saved, of what all procedures of the baseline cost: one sum over another. In a mean of rates, a procedure of
     * 1 million đồng would weigh as much as one of 200 million.
     */
    public Rate costRate(Cut cut) {
        return new Rate(cut.saving().amount(), before.amount());
    }

    /** The rate a goal looks at. */
    public Rate rate(Measure measure, Cut cut) {
        return switch (measure) {
            case COUNT -> countRate(cut);
            case COST -> costRate(cut);
        };
    }

    /** Whether what is approved attains a goal. */
    public boolean attains(Goal goal) {
        var rate = rate(goal.measure(), approved);
        return goal.isAttainedBy(rate.numerator(), rate.denominator());
    }

    /** What approved plans lack to attain a goal: procedures, or đồng a year. */
    public long missing(Goal goal) {
        var rate = rate(goal.measure(), approved);
        return goal.missing(rate.numerator(), rate.denominator());
    }

    /** Whether all goals are attained: none makes up for another. */
    public boolean attainsAll(Collection<Goal> goals) {
        return !goals.isEmpty() && goals.stream().allMatch(this::attains);
    }
}
