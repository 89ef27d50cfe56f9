package vn.tinhgon.progress;

import java.util.Optional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.EntryVersionId;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Guard;

/**
 * A figure as another unit may speak of it.
 *
 * @param current the version in force, and its {@code number}
 * @param part of the unit that speaks; none where it reports the figure itself
 * @param judged whether that unit has confirmed or disputed the version in force
 * @param ownWork whether who speaks typed any version of it, or handed any on
 */
record SpokenOf(
        PeriodId period,
        UnitId unit,
        EntryVersionId current,
        int number,
        EntryState state,
        Optional<Part> part,
        boolean judged,
        boolean ownWork) {

    /** @throws Changed where another figure was typed since {@code seen} */
    SpokenOf at(int seen) {
        if (number != seen) {
            throw new Changed("entry");
        }
        return this;
    }

    /** @throws Refused where it is not for this unit to say so, or not any more */
    SpokenOf hears(VoiceKind kind) {
        if (part.isEmpty()) {
            throw new Refused("beside.refused.reports");
        }
        if (kind != VoiceKind.COMMENTED) {
            isJudged();
        }
        return this;
    }

    private void isJudged() {
        if (!Guard.named("joint-lead")
                .allows(part.filter(Part.JOINT_LEAD::equals).isPresent())) {
            throw new Refused("beside.refused.coordinates");
        }
        if (!state.mayBeConfirmed()) {
            throw new Refused(state == EntryState.RETURNED ? "beside.refused.returned" : "beside.refused.decided");
        }
        if (judged) {
            throw new Refused("beside.refused.judged");
        }
        if (!Guard.named("not-own-work").allows(!ownWork)) {
            throw new Refused("progress.refused.own");
        }
    }
}
