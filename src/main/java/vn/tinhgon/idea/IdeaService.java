package vn.tinhgon.idea;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.IdeaId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Owned;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.unit.UnitService;

/**
 * Ideas for plans: anybody who works in the province gives one, the unit in charge takes it up or declines it, and who gave it
 * sees what became of it. Other units see nothing of it.
 */
@Service
public class IdeaService {

    private static final int LONGEST_REASON = 1000;

    /** A plan credits so many at most. */
    private static final Slice CREDITED = new Slice(0, 50);

    private final IdeaStore ideas;
    private final UnitService units;
    private final PortalClock clock;
    private final AsOf asOf;
    private final Me me;

    IdeaService(IdeaStore ideas, UnitService units, PortalClock clock, AsOf asOf, Me me) {
        this.ideas = ideas;
        this.units = units;
        this.clock = clock;
        this.asOf = asOf;
        this.me = me;
    }

    /** One page: what waits first, the latest on top. */
    @May(Right.READ_IDEAS)
    @Transactional(readOnly = true)
    public List<Idea> list(IdeaFilter filter, Slice slice) {
        var who = me.get();
        return ideas.list(who, filter, slice, asOf.day()).stream()
                .map(idea -> idea.seenBy(who))
                .toList();
    }

    /** How many {@link #list} has. */
    @May(Right.READ_IDEAS)
    @Transactional(readOnly = true)
    public int count(IdeaFilter filter) {
        return ideas.count(me.get(), filter);
    }

    /** Ideas that a plan credits, as far as the reader sees them. */
    @May(Right.READ_IDEAS)
    @Transactional(readOnly = true)
    public List<Idea> in(PlanId plan) {
        return ideas.in(plan, me.get(), CREDITED, asOf.day());
    }

    /** Plans of one's own unit that ideas may be taken up into: those that have not ended. */
    @May(Right.TAKE_UP_IDEAS)
    @Transactional(readOnly = true)
    public List<TakenUp> plans() {
        return ideas.plans(me.get().unit());
    }

    /** How many ideas wait for one's own unit, since when the first; empty where none. */
    @May(Right.TAKE_UP_IDEAS)
    @Transactional(readOnly = true)
    public Optional<WaitingIdeas> waiting() {
        return ideas.waiting(me.get().unit());
    }

    /**
     * Gives an idea to the unit in charge.
     *
     * @param id made by the caller beforehand, so that a request sent twice gives one
     * @throws Refused at {@code unit} that is not there today; at {@code procedure} of another unit; at {@code offeredOn}
     *     later than today
     * @throws Changed when there is one of that id
     */
    @May(Right.GIVE_IDEAS)
    @Transactional
    public void give(IdeaId id, NewIdea idea) {
        if (idea.offeredOn().isAfter(clock.today())) {
            throw Refused.field("offeredOn", "idea.refused.future");
        }
        if (!units.isThereOn(clock.today(), idea.unit())) {
            throw Refused.field("unit", "idea.refused.unit");
        }
        if (idea.procedure().filter(about -> !ideas.isOf(idea.unit(), about)).isPresent()) {
            throw Refused.field("procedure", "idea.refused.procedure");
        }
        ideas.give(id, idea, me.get().person());
    }

    /**
     * Takes an idea for one's own unit up into a plan of it, which credits it from then on.
     *
     * @throws NotFound when one's own unit has no such idea
     * @throws Refused at {@code plan} that is not one's own unit's, has ended, or was decided before the idea was given; when the
     *     idea is decided
     * @throws Changed when somebody decided it after {@code version}
     */
    @May(Right.TAKE_UP_IDEAS)
    @Transactional
    public void takeUp(IdeaId id, long version, PlanId plan) {
        var idea = own(id).toBeDecidedAt(version);
        var into = plans().stream()
                .filter(each -> each.plan().equals(plan))
                .findFirst()
                .orElseThrow(() -> Refused.field("plan", "idea.refused.plan"));
        if (!into.mayCredit(idea.said().offeredOn())) {
            throw Refused.field("plan", "idea.refused.later");
        }
        ideas.takeUp(idea, plan, me.get().person());
    }

    /**
     * Declines an idea for one's own unit; who gave it reads why.
     *
     * @param reason up to 1000 characters
     * @throws NotFound when one's own unit has no such idea
     * @throws Refused at {@code reason} that is blank or too long; when the idea is decided
     * @throws Changed when somebody decided it after {@code version}
     */
    @May(Right.TAKE_UP_IDEAS)
    @Transactional
    public void decline(IdeaId id, long version, String reason) {
        var why = Texts.present("reason", reason, LONGEST_REASON);
        ideas.decline(own(id).toBeDecidedAt(version), why, me.get().person());
    }

    private Idea own(IdeaId id) {
        var idea = ideas.find(me.get(), id, asOf.day()).orElseThrow(() -> new NotFound("idea"));
        return Owned.by(idea.said().unit(), true, idea).heldBy(me.get());
    }
}
