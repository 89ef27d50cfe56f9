package vn.tinhgon.simplification;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Guard;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.simplification.PlanChain.Recorder;
import vn.tinhgon.unit.Deciding;

/** Whether the chain of the province lets a plan be approved now, and by whom. */
@Component
class Approving {

    private final PlanChainStore chains;
    private final RecommendationStore recommendations;
    private final Deciding deciding;
    private final Me me;

    Approving(PlanChainStore chains, RecommendationStore recommendations, Deciding deciding, Me me) {
        this.chains = chains;
        this.recommendations = recommendations;
        this.deciding = deciding;
        this.me = me;
    }

    /**
     * @throws Refused where it is not one's own to record, not appraised yet, to be decided with a list, or needs what a higher
     *     authority has not agreed to
     */
    void alone(Plan plan) {
        var chain = chains.get();
        recorded(chain, plan.unit());
        if (!plan.state().mayBeDecided()) {
            return;
        }
        if (!chain.isAppraised(plan.state())) {
            throw new Refused("plan.refused.notAppraised");
        }
        if (chain.wantsComment()) {
            throw new Refused("plan.refused.byList");
        }
        agreed(List.of(plan.id()));
    }

    /** What plans go through in the province. */
    PlanChain chain() {
        return chains.get();
    }

    /** @throws Refused where one of {@code plans} needs what a higher authority has not agreed to; names it */
    void agreed(Collection<PlanId> plans) {
        recommendations.areAgreedTo(plans);
    }

    /**
     * Whether {@link #recorded} lets through whoever acts.
     *
     * @param decides whether they decide on what the unit has handed in
     */
    boolean mayRecord(PlanChain chain, boolean decides) {
        return chain.isRecordedBy(me.get().role()) && (chain.recorder() != Recorder.OFFICE_OR_LEADER || decides);
    }

    /** Whether the provincial office's is all that whoever acts may record decisions on. */
    boolean isOnlyOnTheOffice() {
        return chains.get().recorder() == Recorder.OFFICE_OR_LEADER && deciding.isOnlyOnTheOffice();
    }

    /** @throws Refused where the chain wants somebody else to record a decision on what {@code unit} has submitted */
    void recorded(PlanChain chain, UnitId unit) {
        if (chain.recorder() == Recorder.OFFICE_OR_LEADER) {
            deciding.on(unit);
        } else if (!Guard.named("plan-recorder")
                .allows(chain.isRecordedBy(me.get().role()))) {
            throw new Refused("plan.refused.leaderRecords");
        }
    }
}
