package vn.tinhgon.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.PeriodId;

/**
 * A period of the programme.
 *
 * @param number from 1, among those of its frequency
 * @param closesOn from this day on units hand in nothing more in it
 * @param closed whether somebody closed it for good
 */
public record DuePeriod(PeriodId id, Frequency frequency, int number, Period days, LocalDate closesOn, boolean closed) {

    /** Days left to hand in, seen on {@code today}: on the last one it is 1. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, closesOn);
    }

    /** Whether units are reporting in it: it has ended and is not locked. */
    boolean isDueOn(LocalDate today) {
        return !closed && !today.isBefore(days.until()) && today.isBefore(closesOn);
    }

    /** Whether it runs, so that its lock is the next after those that are due. */
    boolean runsOn(LocalDate today) {
        return !closed && days.contains(today);
    }
}
