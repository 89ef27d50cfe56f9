package vn.tinhgon.progress;

import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.PeriodId;

/**
 * A unit's figure as the province reads it.
 *
 * @param version that a request has to carry
 * @param unit its name on the last day of the period
 * @param number of the target
 * @param closed whether the period is closed
 * @param own whether the reader typed or submitted it, and so does not decide on it
 */
public record FigureRow(
        EntryId id,
        long version,
        AssignmentId assignment,
        PeriodId period,
        Period span,
        boolean closed,
        String unit,
        int number,
        String shortName,
        Goal goal,
        EntryState state,
        Version typed,
        boolean own) {}
