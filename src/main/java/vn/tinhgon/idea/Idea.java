package vn.tinhgon.idea;

import java.util.Optional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.IdeaId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.simplification.PlanState;

/**
 * An idea with what became of it.
 *
 * @param version goes up with each decision
 * @param procedure code of what it is about; empty where it is about none
 * @param enteredBy name of whose own it is, or who took it down
 * @param plan that it is in; empty where it is in none
 * @param reason why it was declined; empty where it was not
 */
public record Idea(
        IdeaId id,
        long version,
        NewIdea said,
        String unitName,
        String procedure,
        String enteredBy,
        IdeaState state,
        Optional<TakenUp> plan,
        String reason) {

    /** Who is credited: whose own it is, who was named, or nobody where feedback is without a name. */
    public String giver() {
        return said.origin().source() == Origin.Source.OWN
                ? enteredBy
                : said.origin().giver();
    }

    /** As {@code who} may see it: that another unit is drafting a plan with it is not theirs to know. */
    Idea seenBy(Acting who) {
        var isTheirs = who.unit().equals(said.unit()) || who.scope() instanceof Scope.Everything;
        return new Idea(
                id,
                version,
                said,
                unitName,
                procedure,
                enteredBy,
                state,
                plan.filter(made -> isTheirs || made.state() != PlanState.DRAFT),
                reason);
    }

    /** Whether the unit in charge may take it up or decline it. */
    public boolean mayBeDecided() {
        return state == IdeaState.OPEN || plan.filter(TakenUp::hasEnded).isPresent();
    }

    /**
     * @throws Changed where somebody decided it after {@code seen}
     * @throws Refused where it is declined, or in a plan that stands
     */
    Idea toBeDecidedAt(long seen) {
        if (version != seen) {
            throw new Changed("idea");
        }
        if (!mayBeDecided()) {
            throw new Refused("idea.refused.decided");
        }
        return this;
    }
}
