package vn.tinhgon.province;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.WorkingDays;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.WorkingCalendar;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.SheetRow;
import vn.tinhgon.platform.exchange.SheetTable;

/**
 * The calendar of working days, kept for all provinces by those who run the platform. Deadlines follow it from the moment
 * that it is changed.
 */
@Service
public class CalendarService {

    private final CalendarStore days;
    private final WorkingCalendar calendar;

    CalendarService(CalendarStore days, WorkingCalendar calendar) {
        this.days = days;
        this.calendar = calendar;
    }

    /** The years of which a day is kept, the earliest first. */
    @May(Right.RUN_PLATFORM)
    @Transactional(readOnly = true)
    public List<Integer> years() {
        return days.years();
    }

    /** The days of {@code year} that are not as their weekday is, in their order. */
    @May(Right.RUN_PLATFORM)
    @Transactional(readOnly = true)
    public List<KeptDay> days(int year) {
        return days.of(year);
    }

    /** What the calendar comes to: in which years deadlines can be counted. */
    @May(Right.RUN_PLATFORM)
    @Transactional(readOnly = true)
    public WorkingDays workingDays() {
        return calendar.days();
    }

    /** @throws Refused at {@code day} that is kept already */
    @May(Right.RUN_PLATFORM)
    @Transactional
    public void add(CalendarDay day) {
        days.add(day);
    }

    /**
     * Makes the day of {@code to} what {@code to} says.
     *
     * @throws Changed when somebody changed or removed it after version {@code seen}
     */
    @May(Right.RUN_PLATFORM)
    @Transactional
    public void change(CalendarDay to, long seen) {
        days.change(to, seen);
    }

    /**
     * From now on {@code day} is as its weekday is.
     *
     * @throws Changed when somebody changed or removed it after version {@code seen}
     */
    @May(Right.RUN_PLATFORM)
    @Transactional
    public void remove(LocalDate day, long seen) {
        days.remove(day, seen);
    }

    /** What a file would come to, by the columns of {@link CalendarSheet}; writes nothing. */
    @May(Right.RUN_PLATFORM)
    @Transactional(readOnly = true)
    public ImportPreview preview(SheetTable table) {
        return judged(table).preview();
    }

    /**
     * Writes what {@code shown} says.
     *
     * @throws Refused when a row is bad, or none changes anything
     * @throws Changed when it would now come to something else than was shown
     */
    @May(Right.RUN_PLATFORM)
    @Transactional
    public void apply(SheetTable table, ImportPreview shown) {
        var judged = judged(table);
        judged.preview().mustBe(shown);
        judged.added().forEach(days::add);
        judged.changed().forEach(changed -> days.change(changed.day(), changed.version()));
    }

    private CalendarImport judged(SheetTable table) {
        var named = table.rows().stream()
                .flatMap(row -> day(row).stream())
                .distinct()
                .toList();
        return new CalendarImport(byDay(days.those(named)), table);
    }

    private static Map<LocalDate, KeptDay> byDay(List<KeptDay> kept) {
        return kept.stream().collect(toMap(each -> each.day().day(), identity()));
    }

    private static Optional<LocalDate> day(SheetRow row) {
        try {
            return row.day(CalendarSheet.DAY);
        } catch (Refused notADay) {
            return Optional.empty();
        }
    }
}
