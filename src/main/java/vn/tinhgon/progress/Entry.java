package vn.tinhgon.progress;

import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.EntryVersionId;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Guard;

/**
 * A unit's figure for one assignment and one period, as it stands now.
 *
 * @param version goes up with each save and each decision; a request carries the one it saw
 * @param current the version of the figure that counts: what was typed earlier is kept beside it
 * @param number of that version, from 1
 * @param enteredBy who typed the current version
 * @param ownWork whether who asks has typed any version of it, or submitted any
 */
public record Entry(
        EntryId id,
        long version,
        AssignmentId assignment,
        PeriodId period,
        UnitId unit,
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

    /** The same with another figure as its current version: a draft again. */
    Entry recorded(EntryVersionId next, Figure typed, PersonId by) {
        if (!state.mayBeRecorded()) {
            throw state.refusal();
        }
        return new Entry(
                id, version + 1, assignment, period, unit, EntryState.DRAFT, next, number + 1, typed, by, true);
    }

    Entry submitted() {
        if (!state.mayBeSubmitted()) {
            throw state.refusal();
        }
        return in(EntryState.SUBMITTED, true);
    }

    Entry approved() {
        return decided(EntryState.APPROVED);
    }

    Entry returned() {
        return decided(EntryState.RETURNED);
    }

    private Entry decided(EntryState decision) {
        if (!state.mayBeDecided()) {
            throw state.refusal();
        }
        return in(decision, ownWork);
    }

    private Entry in(EntryState next, boolean own) {
        return new Entry(id, version + 1, assignment, period, unit, next, current, number, figure, enteredBy, own);
    }

    /** @throws Refused where it is the own work of who asks: nobody judges that */
    Entry notOwnWork() {
        if (!Guard.named("not-own-work").allows(!ownWork)) {
            throw new Refused("progress.refused.own");
        }
        return this;
    }
}
