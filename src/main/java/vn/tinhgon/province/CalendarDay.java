package vn.tinhgon.province;

import java.time.LocalDate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.kernel.WorkingDays;
import vn.tinhgon.platform.calendar.DayKind;

/**
 * A day that is not as its weekday is.
 *
 * @param name why: «Giỗ Tổ Hùng Vương», «Làm bù cho 29/4»; up to 200 characters
 * @param basis which document says so; up to 500 characters
 */
public record CalendarDay(LocalDate day, DayKind kind, String name, String basis) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_BASIS = 500;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /**
     * @throws Refused at {@code day} outside 2000 to 2100, at {@code kind} where a weekday is said to be worked in exchange,
     *     at {@code name} or {@code basis} that is blank or too long
     */
    public CalendarDay {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Refused.field(
                    "day", "calendar.refused.century", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        if (kind == DayKind.WORKING && !WorkingDays.isWeekend(day)) {
            throw Refused.field("kind", "calendar.refused.weekday");
        }
        name = Texts.present("name", name, LONGEST_NAME);
        basis = Texts.present("basis", basis, LONGEST_BASIS);
    }
}
