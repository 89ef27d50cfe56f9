package vn.tinhgon.progress;

import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.EntryVersionId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Guard;

/**
 * A unit's figure for one assignment and one period, as it stands now.
 *
 * @param version goes up with each save and each decision; a request carries the one it saw
 * @param revision 1, or above where it corrects one that was approved
 * @param current the version of the figure that counts: what was typed earlier is kept beside it
 * @param number of that version, from 1
 * @param enteredBy who typed the current version
 * @param ownWork whether who asks has typed any version of it, or handed any on
 */
public record Entry(
        EntryId id,
        long version,
        AssignmentId assignment,
        PeriodId period,
        UnitId unit,
        int revision,
        EntryState state,
        EntryVersionId current,
        int number,
        Figure figure,
        PersonId enteredBy,
        boolean ownWork) {

    /** The first figure of an assignment in a period. */
    static Entry first(Assigned assigned, PeriodId period, Figure typed, PersonId by) {
        return new Entry(
                EntryId.next(),
                1,
                assigned.id(),
                period,
                assigned.unit(),
                1,
                EntryState.DRAFT,
                EntryVersionId.next(),
                1,
                typed,
                by,
                true);
    }

    /** @throws Changed where somebody saved or decided it after {@code seen} */
    Entry at(long seen) {
        if (version != seen) {
            throw new Changed("entry");
        }
        return this;
    }

    /** @throws NotFound where it is of another period */
    Entry in(PeriodId asked) {
        if (!period.equals(asked)) {
            throw new NotFound("entry");
        }
        return this;
    }

    /** The same with another figure as its current version: a draft again. */
    Entry recorded(EntryVersionId next, Figure typed, PersonId by) {
        if (!state.mayBeRecorded()) {
            throw state.refusal();
        }
        return new Entry(
                id,
                version + 1,
                assignment,
                period,
                unit,
                revision,
                EntryState.DRAFT,
                next,
                number + 1,
                typed,
                by,
                true);
    }

    /** A draft of its correction, which begins with the figure that is approved. */
    Entry corrected(PersonId by) {
        if (state != EntryState.APPROVED) {
            throw new Refused("progress.refused.notApproved");
        }
        return new Entry(
                EntryId.next(),
                1,
                assignment,
                period,
                unit,
                revision + 1,
                EntryState.DRAFT,
                EntryVersionId.next(),
                1,
                figure,
                by,
                true);
    }

    /** Whether it is a correction that its unit may still drop. */
    boolean mayBeDropped() {
        return revision > 1 && state.mayBeRecorded();
    }

    Entry laidBeforeHead() {
        if (!state.mayBeLaidBeforeHead()) {
            throw state.refusal();
        }
        return in(EntryState.WITH_HEAD, true);
    }

    /** @param above who looks at it next: {@link EntryState#WITH_PARENT} or {@link EntryState#SUBMITTED} */
    Entry handedIn(EntryState above) {
        if (!state.mayBeSubmitted()) {
            throw state.refusal();
        }
        return in(above, true);
    }

    /** The unit above has looked at it and hands it on to the province. */
    Entry passedOn() {
        if (state != EntryState.WITH_PARENT) {
            throw state.refusal();
        }
        return in(EntryState.SUBMITTED, true);
    }

    Entry approved() {
        if (!state.mayBeDecided()) {
            throw state.refusal();
        }
        return in(EntryState.APPROVED, ownWork);
    }

    /** Given back to its unit; by its own head, it never left it and is a draft again. */
    Entry returned() {
        if (!state.mayBeDecided() && state != EntryState.WITH_HEAD) {
            throw state.refusal();
        }
        return in(state == EntryState.WITH_HEAD ? EntryState.DRAFT : EntryState.RETURNED, ownWork);
    }

    private Entry in(EntryState next, boolean own) {
        return new Entry(
                id, version + 1, assignment, period, unit, revision, next, current, number, figure, enteredBy, own);
    }

    /** @throws Refused where it is the own work of who asks: nobody judges that */
    Entry notOwnWork() {
        if (!Guard.named("not-own-work").allows(!ownWork)) {
            throw new Refused("progress.refused.own");
        }
        return this;
    }
}
