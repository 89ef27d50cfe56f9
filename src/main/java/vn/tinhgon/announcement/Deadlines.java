package vn.tinhgon.announcement;

import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.WorkingDays;

/** Judges duties by the calendar of working days, as of today. */
final class Deadlines {

    /** Working days before the last one from which a duty is due soon. */
    private static final int SOON = 2;

    /** No count of a duty takes longer, whatever holidays lie in it. */
    private static final int MOST_DAYS = 60;

    private final WorkingDays calendar;
    private final LocalDate today;

    Deadlines(WorkingDays calendar, LocalDate today) {
        this.calendar = calendar;
        this.today = today;
    }

    Optional<LocalDate> due(Duty duty, LocalDate announcedOn) {
        return calendar.after(announcedOn, duty.workingDays());
    }

    /** What nothing was published for yet. */
    Deadline open(Duty duty, LocalDate announcedOn) {
        var due = due(duty, announcedOn);
        if (due.isEmpty()) {
            return new Deadline(
                    duty, DutyState.RUNNING, due, Optional.of(calendar.firstUnknown(announcedOn)), Optional.empty(), 0);
        }
        var last = due.get();
        if (last.isBefore(today)) {
            return new Deadline(duty, DutyState.LATE, due, Optional.empty(), Optional.empty(), days(last, today));
        }
        var left = days(today, last);
        return new Deadline(
                duty,
                left <= SOON ? DutyState.DUE_SOON : DutyState.RUNNING,
                due,
                Optional.empty(),
                Optional.empty(),
                left);
    }

    /** @param due as it was judged when it was published; empty where it lay beyond the calendar, and so was in time */
    Deadline done(Duty duty, Optional<LocalDate> due, LocalDate publishedOn) {
        var late = due.filter(publishedOn::isAfter);
        return new Deadline(
                duty,
                late.isPresent() ? DutyState.DONE_LATE : DutyState.DONE_IN_TIME,
                due,
                Optional.empty(),
                Optional.of(publishedOn),
                late.map(last -> days(last, publishedOn)).orElse(0));
    }

    private int days(LocalDate from, LocalDate until) {
        return calendar.between(from, until).orElse(0);
    }

    /** Announcements up to this day are late: with each later day of one, its duty is due no earlier. */
    LocalDate lateUntil(Duty duty) {
        return announcedUntil(duty, today.minusDays(1));
    }

    /** Announcements up to this day are late or due soon. */
    LocalDate soonUntil(Duty duty) {
        return announcedUntil(duty, calendar.after(today, SOON).orElse(today));
    }

    /** The last day of an announcement whose duty is due on {@code day} or before. */
    private LocalDate announcedUntil(Duty duty, LocalDate day) {
        return day.minusDays(MOST_DAYS)
                .datesUntil(day)
                .filter(announced ->
                        due(duty, announced).filter(due -> !due.isAfter(day)).isPresent())
                .reduce((earlier, later) -> later)
                .orElse(day.minusDays(MOST_DAYS));
    }
}
