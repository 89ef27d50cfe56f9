package vn.tinhgon.announcement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A duty with its last day.
 *
 * @param due its last day; empty where the count comes into a year without a calendar
 * @param noCalendar that year
 * @param publishedOn when it was done
 * @param days working days: left until {@code due}, or by which it is or was late; 0 on a weekend right after it, too
 */
public record Deadline(
        Duty duty,
        DutyState state,
        Optional<LocalDate> due,
        Optional<Integer> noCalendar,
        Optional<LocalDate> publishedOn,
        int days) {}
