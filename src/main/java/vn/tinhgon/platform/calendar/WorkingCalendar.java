package vn.tinhgon.platform.calendar;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.WorkingDays;

/** The calendar of working days that those who run the platform keep for all provinces. */
@Component
public class WorkingCalendar {

    private final WorkingDayStore days;

    WorkingCalendar(WorkingDayStore days) {
        this.days = days;
    }

    /** Working days from the year of {@code day} on, as far as their lists have been entered; to be asked in a transaction. */
    public WorkingDays since(LocalDate day) {
        return days.from(day.withDayOfYear(1));
    }
}
