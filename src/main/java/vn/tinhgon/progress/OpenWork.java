package vn.tinhgon.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What waits, as far as the reader sees.
 *
 * @param unreported assignments of one's unit without a figure in the period that is locked next
 * @param figures that are on their way in periods that are worked on, counted by period and state
 * @param reminderDays before a lock in which it is pressing
 */
public record OpenWork(Optional<Unreported> unreported, List<Count> figures, int reminderDays) {

    /** Assignments due in {@code period} without a figure; {@code count} is above 0. */
    public record Unreported(ReportingPeriod period, int count) {}

    /**
     * How many figures of {@code period} are in {@code state}.
     *
     * @param since when the first of them came into it
     */
    public record Count(ReportingPeriod period, EntryState state, int count, Instant since) {}
}
