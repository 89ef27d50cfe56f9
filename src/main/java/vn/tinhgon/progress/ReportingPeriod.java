package vn.tinhgon.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.ProgrammeId;

/**
 * A period of a programme in which units report: from its first day until the calendar locks it. What was handed in by
 * then is decided until somebody closes it for good.
 *
 * @param frequency which targets are reported in it: those of its frequency
 * @param number from 1, in the order of time, among those of its frequency
 * @param closesOn from this day on units type and hand in nothing more in it, unless it is opened again for one
 */
public record ReportingPeriod(
        PeriodId id,
        long version,
        ProgrammeId programme,
        Frequency frequency,
        int number,
        Period span,
        LocalDate closesOn,
        Optional<Closing> closing) {

    /** Whether the year is whole with it. */
    boolean isLastOfYear() {
        return number >= frequency.inYear();
    }

    /** The recorded act of closing. */
    public record Closing(Instant at, String by) {}

    public boolean isClosed() {
        return closing.isPresent();
    }

    public boolean hasBegun(LocalDate today) {
        return !today.isBefore(span.from());
    }

    public boolean hasEnded(LocalDate today) {
        return !today.isBefore(span.until());
    }

    /** Whether the calendar has locked it, or somebody closed it. */
    public boolean isLockedOn(LocalDate today) {
        return isClosed() || !today.isBefore(closesOn);
    }

    /** Whether it is among the last {@code days} days before the lock. */
    public boolean isNearLockOn(LocalDate today, int days) {
        return !isLockedOn(today) && !today.isBefore(closesOn.minusDays(days));
    }
}
