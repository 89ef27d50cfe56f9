package vn.tinhgon.simplification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.RecommendationId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.simplification.Recommendation.Answer;
import vn.tinhgon.simplification.Recommendation.Asked;
import vn.tinhgon.simplification.Recommendation.State;

/**
 * What plans need of higher authorities: said by the unit with its plan, sent by the province, followed to the answer. A plan
 * is approved once the authority has agreed to all of it.
 */
@Service
public class RecommendationService {

    private static final int LONGEST_REASON = 1000;

    private final RecommendationStore recommendations;
    private final PlanStore plans;
    private final Me me;
    private final PortalClock clock;
    private final AsOf asOf;

    RecommendationService(RecommendationStore recommendations, PlanStore plans, Me me, PortalClock clock, AsOf asOf) {
        this.recommendations = recommendations;
        this.plans = plans;
        this.me = me;
        this.clock = clock;
        this.asOf = asOf;
    }

    /**
     * What a plan needs, in the order it was said; what was taken back is not among it.
     *
     * @throws NotFound when this province has no such plan, or it is another unit's and not for this reader
     */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public List<Recommendation> of(PlanId plan) {
        plans.get(plan).readableBy(me.get());
        return recommendations.of(plan);
    }

    /** One page of all of one state, or of all, the longest waiting first. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public List<RecommendationRow> list(Optional<State> state, Slice slice) {
        return recommendations.list(me.get().scope(), state, slice, asOf.day());
    }

    /** How many {@link #list} has. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public int count(Optional<State> state) {
        return recommendations.count(me.get().scope(), state);
    }

    /**
     * Says what a plan of one's own unit needs.
     *
     * @param id made by the caller beforehand, so that a request sent twice is known again
     * @throws NotFound when one's own unit has no such plan
     * @throws Refused when it is handed in or decided
     */
    @May(Right.RECORD_PLANS)
    @Transactional
    public void add(RecommendationId id, PlanId plan, Asked asked) {
        mayBeSaid(plans.get(plan).heldBy(me.get()));
        recommendations.insert(id, plan, asked, me.get().person());
    }

    /**
     * Takes it back before it was sent, or sets it aside once the authority has refused it: the plan then does without.
     *
     * @throws NotFound when one's own unit has no such plan
     * @throws Refused when its plan is handed in or decided, or it was sent and is not refused
     * @throws Changed when somebody was faster
     */
    @May(Right.RECORD_PLANS)
    @Transactional
    public void withdraw(RecommendationId id, long version) {
        mayBeSaid(plans.get(recommendations.plan(id)).heldBy(me.get()));
        var present = at(id, version);
        if (present.sent().isPresent() && present.state() != State.REFUSED) {
            throw new Refused("recommendation.refused.sent");
        }
        recommendations.withdraw(id, version);
    }

    /**
     * Records that the province has sent it.
     *
     * @throws NotFound when this province has none of that id, or it is with a draft of another unit
     * @throws Refused when its plan is not handed in or is one's own work, it was sent already, or at {@code signedOn} that is still
     *     to come or before the plan was submitted
     * @throws Changed when somebody was faster
     */
    @May(Right.APPROVE_PLANS)
    @Transactional
    public void send(RecommendationId id, long version, SignedPaper document) {
        var plan = notOwnWork(id);
        if (!plan.state().mayBeDecided()) {
            throw plan.state().refusal();
        }
        if (at(id, version).sent().isPresent()) {
            throw new Refused("recommendation.refused.sent");
        }
        mayBeSentOn(document.signedOn(), plan);
        recommendations.send(id, version, document);
    }

    /**
     * Corrects by which document it was sent, while it is not answered.
     *
     * @param reason up to 1000 characters
     * @throws NotFound as {@link #send}
     * @throws Refused when its plan is one's own work, it was not sent, or is answered; at {@code signedOn} as {@link #send}; at
     *     {@code reason} that is blank or too long
     * @throws Changed when somebody was faster
     */
    @May(Right.APPROVE_PLANS)
    @Transactional
    public void correctSending(RecommendationId id, long version, SignedPaper document, String reason) {
        var why = Texts.present("reason", reason, LONGEST_REASON);
        var plan = notOwnWork(id);
        waits(at(id, version));
        mayBeSentOn(document.signedOn(), plan);
        recommendations.correctSending(id, version, document, why);
    }

    private static Recommendation waits(Recommendation present) {
        if (present.state() != State.WAITING) {
            throw new Refused("recommendation.refused." + present.state());
        }
        return present;
    }

    private void mayBeSentOn(LocalDate day, Plan plan) {
        isOver(day);
        plan.submittedOn().filter(day::isBefore).ifPresent(since -> {
            throw Refused.field("signedOn", "recommendation.refused.beforePlan", Formats.date(since));
        });
    }

    /**
     * Records what the authority answered.
     *
     * @throws NotFound when this province has none of that id, or it is with a draft of another unit
     * @throws Refused when its plan is one's own work, it was not sent or is answered, or at {@code signedOn} that is still to come
     *     or before it was sent
     * @throws Changed when somebody was faster
     */
    @May(Right.APPROVE_PLANS)
    @Transactional
    public void answer(RecommendationId id, long version, Answer answer) {
        notOwnWork(id);
        var present = waits(at(id, version));
        isOver(answer.document().signedOn());
        present.sent()
                .map(SignedPaper::signedOn)
                .filter(answer.document().signedOn()::isBefore)
                .ifPresent(since -> {
                    throw Refused.field("signedOn", "recommendation.refused.earlier", Formats.date(since));
                });
        recommendations.answer(id, version, answer);
    }

    /** @throws Refused where whoever wrote the plan would say that others agree to it */
    private Plan notOwnWork(RecommendationId id) {
        var acting = me.get();
        return plans.get(recommendations.plan(id)).readableBy(acting).notOwnWorkOf(acting.person());
    }

    private static void mayBeSaid(Plan plan) {
        if (!plan.state().mayBeSaved()) {
            throw plan.state().refusal();
        }
    }

    private void isOver(LocalDate day) {
        if (day.isAfter(clock.today())) {
            throw Refused.field("signedOn", "recommendation.refused.later");
        }
    }

    private Recommendation at(RecommendationId id, long version) {
        var present = recommendations.get(id);
        if (present.version() != version) {
            throw new Changed("recommendation");
        }
        return present;
    }
}
