package vn.tinhgon.simplification;

import vn.tinhgon.kernel.Refused;

/** Where a plan stands between the unit that makes it and the province that approves it. */
public enum PlanState {
    /** The unit's own: written and submitted there, seen by nobody else but an inspector. */
    DRAFT,
    /** With the province: appraised, approved or returned there, and shut to the unit meanwhile. */
    SUBMITTED,
    /** With the province still: the control office has said what it thinks of it. */
    APPRAISED,
    /** With the unit again, with the reason: saved anew, it is a draft. */
    RETURNED,
    /** On a signed decision. It stays as it is; approved is not yet enforced. */
    APPROVED,
    /** Done so since a document put it into force, with evidence. */
    ENFORCED,
    /** Ended by the province, with the reason: the procedure is free for another plan. */
    REJECTED,
    /** Ended by its unit, with the reason: the procedure is free for another plan. */
    WITHDRAWN;

    /** Whether its unit may change what it says. */
    public boolean mayBeSaved() {
        return this == DRAFT || this == RETURNED;
    }

    /** A returned plan is not submitted again as it was: it has to be saved first. */
    public boolean mayBeSubmitted() {
        return this == DRAFT;
    }

    /** Whether the province may approve or return it. */
    public boolean mayBeDecided() {
        return this == SUBMITTED || this == APPRAISED;
    }

    /** Whether its unit may still end it. */
    public boolean mayBeWithdrawn() {
        return this == DRAFT || this == RETURNED || mayBeDecided();
    }

    /** Whether it counts as official: approved, whether it is enforced already or not. */
    public boolean isOfficial() {
        return this == APPROVED || this == ENFORCED;
    }

    /** What is said to somebody who asks for more than this state permits; names the state and the way out. */
    Refused refusal() {
        return new Refused("plan.refused." + name());
    }
}
