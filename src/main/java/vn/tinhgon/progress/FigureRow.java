package vn.tinhgon.progress;

import java.time.Instant;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.UnitId;

/**
 * A unit's figure as the province reads it.
 *
 * @param version that a request has to carry
 * @param unitName its name on the last day of the period
 * @param number of the target
 * @param closed whether the period is closed
 * @param revision above 1 where it corrects an approved one, for {@code correctionReason}
 * @param since when it came into its state
 * @param evidenceMissing whether its target asks for evidence and none is there
 * @param unconfirmed whether a unit that leads it together with this one has not confirmed it as it now is
 * @param own whether the reader typed it or handed it on, and so does not decide on it
 */
public record FigureRow(
        EntryId id,
        long version,
        AssignmentId assignment,
        PeriodId period,
        Period span,
        boolean closed,
        UnitId unit,
        String unitName,
        int number,
        String shortName,
        Goal goal,
        int revision,
        String correctionReason,
        EntryState state,
        Instant since,
        Version typed,
        boolean evidenceMissing,
        boolean unconfirmed,
        boolean own) {

    /** Whether it may be approved together with others: nothing odd, evidence there, all who lead it stand by it, not one's own work. */
    public boolean isPlain() {
        return state == EntryState.SUBMITTED
                && !closed
                && !own
                && !evidenceMissing
                && !unconfirmed
                && typed.questions().isEmpty();
    }
}
