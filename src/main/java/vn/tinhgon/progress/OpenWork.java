package vn.tinhgon.progress;

import java.util.List;
import java.util.Optional;

/**
 * What waits, as far as the reader sees.
 *
 * @param unreported assignments of one's unit without a figure in the latest period that has ended and is still open
 * @param figures that are drafts, returned or submitted in open periods, counted by period and state
 */
public record OpenWork(Optional<Unreported> unreported, List<Count> figures) {

    /** Assignments due in {@code period} without a figure; {@code count} is above 0. */
    public record Unreported(ReportingPeriod period, int count) {}

    /** How many figures of {@code period} are in {@code state}. */
    public record Count(ReportingPeriod period, EntryState state, int count) {}
}
