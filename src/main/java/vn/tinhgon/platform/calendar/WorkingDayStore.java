package vn.tinhgon.platform.calendar;

import static vn.tinhgon.schema.Tables.CALENDAR_DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.WorkingDays;

/** Reads the days that are not as their weekday is; those who run the platform write them. */
@Component
class WorkingDayStore {

    private final DSLContext db;

    WorkingDayStore(DSLContext db) {
        this.db = db;
    }

    WorkingDays all() {
        var days = db.select(CALENDAR_DAY.DAY, CALENDAR_DAY.KIND)
                .from(CALENDAR_DAY)
                .fetchGroups(CALENDAR_DAY.KIND, CALENDAR_DAY.DAY);
        return new WorkingDays(of(DayKind.OFF, days), of(DayKind.WORKING, days));
    }

    private static Set<LocalDate> of(DayKind kind, Map<String, List<LocalDate>> days) {
        return Set.copyOf(days.getOrDefault(kind.name(), List.of()));
    }
}
