package vn.tinhgon.progress;

import vn.tinhgon.kernel.Refused;

/** Where a figure stands between the unit that reports it and the province that approves it. */
public enum EntryState {
    /** The unit's own: typed, changed and submitted there, seen by nobody else but an inspector. */
    DRAFT,
    /** With the province: approved or returned there, and shut to the unit meanwhile. */
    SUBMITTED,
    /** With the unit again, with the reason: to be typed anew, which makes it a draft. */
    RETURNED,
    /** Counted. It stays as it is. */
    APPROVED;

    /** Whether the unit may type another figure over it. */
    public boolean mayBeRecorded() {
        return this == DRAFT || this == RETURNED;
    }

    /** A returned figure is not submitted again as it was: something has to be different, if only the note. */
    public boolean mayBeSubmitted() {
        return this == DRAFT;
    }

    /** Whether the province may approve or return it. */
    public boolean mayBeDecided() {
        return this == SUBMITTED;
    }

    /** What is said to somebody who asks for more than this state permits; names the state and the way out. */
    Refused refusal() {
        return new Refused("progress.refused." + name());
    }
}
