package vn.tinhgon.province;

import static org.jooq.impl.DSL.extract;
import static vn.tinhgon.schema.Tables.CALENDAR_DAY;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Record;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.calendar.DayKind;
import vn.tinhgon.schema.Routines;

/** The days of the calendar. The database lets nobody change them who does not run the platform. */
@Component
class CalendarStore {

    private final DSLContext db;

    CalendarStore(DSLContext db) {
        this.db = db;
    }

    /** The years of which days are kept, the earliest first. */
    List<Integer> years() {
        var year = extract(CALENDAR_DAY.DAY, DatePart.YEAR);
        return db.selectDistinct(year).from(CALENDAR_DAY).orderBy(year).fetch(year);
    }

    List<KeptDay> of(int year) {
        return days(CALENDAR_DAY.DAY.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    List<KeptDay> those(Collection<LocalDate> days) {
        return days(CALENDAR_DAY.DAY.in(days));
    }

    private List<KeptDay> days(Condition which) {
        return db.selectFrom(CALENDAR_DAY)
                .where(which)
                .orderBy(CALENDAR_DAY.DAY)
                .fetch(CalendarStore::day);
    }

    private static KeptDay day(Record row) {
        return new KeptDay(
                new CalendarDay(
                        row.get(CALENDAR_DAY.DAY),
                        DayKind.valueOf(row.get(CALENDAR_DAY.KIND)),
                        row.get(CALENDAR_DAY.NAME),
                        row.get(CALENDAR_DAY.BASIS)),
                row.get(CALENDAR_DAY.VERSION));
    }

    /** @throws Refused at {@code day} that is kept already */
    void add(CalendarDay day) {
        try {
            Routines.addCalendarDay(db.configuration(), day.day(), day.kind().name(), day.name(), day.basis());
        } catch (DuplicateKeyException already) {
            throw Refused.field("day", "calendar.refused.taken");
        }
    }

    /** @throws Changed when somebody changed or removed it after {@code seen} */
    void change(CalendarDay day, long seen) {
        TenantStore.worded(
                new Changed("calendarDay"),
                () -> Routines.changeCalendarDay(
                        db.configuration(), day.day(), seen, day.kind().name(), day.name(), day.basis()));
    }

    /** @throws Changed as {@link #change} */
    void remove(LocalDate day, long seen) {
        TenantStore.worded(new Changed("calendarDay"), () -> Routines.removeCalendarDay(db.configuration(), day, seen));
    }
}
