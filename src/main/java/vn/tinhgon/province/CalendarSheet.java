package vn.tinhgon.province;

import java.util.Locale;
import java.util.stream.Stream;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.calendar.DayKind;
import vn.tinhgon.platform.exchange.SheetRow;

/** Codes of the columns of a file of calendar days, and what a row of it says; a row is one day. */
public final class CalendarSheet {

    public static final String DAY = "day";
    /** {@code off} or {@code working}. */
    public static final String KIND = "kind";

    public static final String NAME = "name";
    public static final String BASIS = "basis";

    private CalendarSheet() {}

    /** @throws Refused at the column that says nothing, or what cannot be */
    public static CalendarDay day(SheetRow row) {
        return new CalendarDay(
                row.day(DAY).orElseThrow(() -> Refused.field(DAY, "day.refused.none")),
                kind(row.text(KIND)),
                row.text(NAME),
                row.text(BASIS));
    }

    private static DayKind kind(String word) {
        return Stream.of(DayKind.values())
                .filter(each -> each.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refused.field(KIND, "calendar.refused.kind", word));
    }
}
