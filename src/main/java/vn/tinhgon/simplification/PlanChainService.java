package vn.tinhgon.simplification;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;

/** What plans go through in this province until they are approved. */
@Service
public class PlanChainService {

    private final PlanChainStore chains;
    private final Me me;

    PlanChainService(PlanChainStore chains, Me me) {
        this.chains = chains;
        this.me = me;
    }

    /** The chain that holds now; the shortest where the province has set none. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public PlanChain chain() {
        return chains.get();
    }

    /**
     * Sets it, for decisions from now on.
     *
     * @param chain with the version it is set over
     * @throws Changed when somebody set it after that version
     */
    @May(Right.SET_UP_REDUCTIONS)
    @Transactional
    public void set(PlanChain chain) {
        chains.set(chain, me.get().person());
    }
}
