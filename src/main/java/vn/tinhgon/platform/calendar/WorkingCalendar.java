package vn.tinhgon.platform.calendar;

import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.WorkingDays;

/** The calendar of working days that those who run the platform keep for all provinces. */
@Component
public class WorkingCalendar {

    private final WorkingDayStore days;

    WorkingCalendar(WorkingDayStore days) {
        this.days = days;
    }

    /** The working days of all years whose lists have been entered; to be asked in a transaction. */
    public WorkingDays days() {
        return days.all();
    }
}
