package vn.tinhgon.progress;

import java.util.EnumSet;
import java.util.Set;
import vn.tinhgon.kernel.Refused;

/** Where a figure stands between the unit that reports it and the province that approves it. */
public enum EntryState {
    /** The unit's own: typed and changed there, seen by nobody else but an inspector. */
    DRAFT,
    /** With the head of the unit, who hands it in or gives it back; still the unit's own. */
    WITH_HEAD,
    /** Handed in, and with the unit above for its look before the province's, where the province wants that. */
    WITH_PARENT,
    /** With the province: approved or returned there, and shut to the unit meanwhile. */
    SUBMITTED,
    /** With the unit again, with the reason: to be typed anew, which makes it a draft. */
    RETURNED,
    /** Counted. It stays as it is; a correction is a figure of its own. */
    APPROVED;

    private static final Set<EntryState> OWN = EnumSet.of(DRAFT, WITH_HEAD);

    /** Those that only its unit, and an inspector, see. */
    static Set<EntryState> own() {
        return OWN;
    }

    /** Whether the figure has left its unit. */
    public boolean isHandedIn() {
        return !OWN.contains(this);
    }

    /** Whether the unit may type another figure over it. */
    public boolean mayBeRecorded() {
        return this == DRAFT || this == WITH_HEAD || this == RETURNED;
    }

    /** Whether an editor may lay it before the head. A returned figure first has to be different, if only its note. */
    public boolean mayBeLaidBeforeHead() {
        return this == DRAFT;
    }

    /** Whether the head may hand it in. */
    public boolean mayBeSubmitted() {
        return this == DRAFT || this == WITH_HEAD;
    }

    /** Whether a joint lead may confirm or dispute it: it has left its editor, and is not decided. */
    public boolean mayBeConfirmed() {
        return this == WITH_HEAD || mayBeDecided();
    }

    /** Whether it waits for somebody above the unit. */
    public boolean mayBeDecided() {
        return this == WITH_PARENT || this == SUBMITTED;
    }

    /** What is said to somebody who asks for more than this state permits; names the state and the way out. */
    Refused refusal() {
        return new Refused("progress.refused." + name());
    }
}
