package vn.tinhgon.simplification;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Rate;

/**
 * All procedures of a list and what their plans save. Approved is the official reading; the forecast is what would be, were
 * all drafts and submitted plans approved as well.
 *
 * @param published how many procedures
 * @param before what all of them cost, in đồng a year
 * @param days how long all of them take, once each
 * @param approved by a decision, enforced or not
 * @param enforced what of that is in force, with what it saves in fact: more or less than was approved
 * @param states how many procedures have a plan in each state that there is one in
 */
public record Portfolio(
        long published, Dong before, long days, Cut approved, Cut enforced, Cut forecast, Map<PlanState, Long> states) {

    /** Procedures abolished or simplified, what that saves in đồng a year, and by how many days they are settled sooner. */
    public record Cut(long count, Dong saving, long days) {

        static final Cut NOTHING = new Cut(0, Dong.ZERO, 0);

        private Cut plus(Part part) {
            return plus(new Cut(part.count(), part.saving(), part.daysLess()));
        }

        private Cut plus(Cut more) {
            return new Cut(
                    Math.addExact(count, more.count()), saving.plus(more.saving()), Math.addExact(days, more.days()));
        }
    }

    /**
     * Some procedures of the list that stand alike, added up: which of them are added up together changes nothing.
     *
     * @param plan the state of their plans; empty where they have none
     * @param saving of all their plans, in đồng a year
     * @param days how long all of them take before, once each
     * @param daysLess by how many days their plans make that shorter
     * @param inFact what those of them that are enforced save in fact; one that costs more than before saves nothing
     */
    record Part(Optional<PlanState> plan, long count, Dong before, Dong saving, long days, long daysLess, Cut inFact) {}

    static Portfolio of(Collection<Part> parts) {
        var published = 0L;
        var before = Dong.ZERO;
        var days = 0L;
        var approved = Cut.NOTHING;
        var enforced = Cut.NOTHING;
        var forecast = Cut.NOTHING;
        var states = new EnumMap<PlanState, Long>(PlanState.class);
        for (var part : parts) {
            published = Math.addExact(published, part.count());
            before = before.plus(part.before());
            days = Math.addExact(days, part.days());
            if (part.plan().isPresent()) {
                var state = part.plan().get();
                states.merge(state, part.count(), Math::addExact);
                approved = state.isOfficial() ? approved.plus(part) : approved;
                enforced = enforced.plus(part.inFact());
                // What was returned counts for nothing until its unit has written it anew.
                forecast = state == PlanState.RETURNED ? forecast : forecast.plus(part);
            }
        }
        return new Portfolio(published, before, days, approved, enforced, forecast, states);
    }

    /** The same with some of its plans approved that are not yet. */
    Portfolio whereApproved(Collection<Part> some) {
        var then = approved;
        for (var part : some) {
            then = part.plan().filter(state -> !state.isOfficial()).isPresent() ? then.plus(part) : then;
        }
        return new Portfolio(published, before, days, then, enforced, forecast, states);
    }

    /**
     * The rate a goal looks at: one sum over another. In a mean of rates, a procedure of 1 million đồng would weigh as much as
     * one of 200 million.
     */
    public Rate rate(Measure measure, Cut cut) {
        return switch (measure) {
            case COUNT -> new Rate(cut.count(), published);
            case COST -> new Rate(cut.saving().amount(), before.amount());
            case TIME -> new Rate(cut.days(), days);
        };
    }

    /** Whether what is approved attains a goal. */
    public boolean attains(Goal goal) {
        var rate = rate(goal.measure(), approved);
        return goal.isAttainedBy(rate.numerator(), rate.denominator());
    }

    /** What approved plans lack to attain a goal: procedures, đồng a year, or days. */
    public long missing(Goal goal) {
        var rate = rate(goal.measure(), approved);
        return goal.missing(rate.numerator(), rate.denominator());
    }

    /** Whether all goals are attained: none makes up for another. */
    public boolean attainsAll(Collection<Goal> goals) {
        return !goals.isEmpty() && goals.stream().allMatch(this::attains);
    }
}
