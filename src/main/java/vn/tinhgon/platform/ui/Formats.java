package vn.tinhgon.platform.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.platform.calendar.PortalClock;

/**
 * Numbers, dates and rates the Vietnamese way, in either language: «46,09%», «1.384», «119.945.200 đ», «15/6/2024».
 * Rounding is half-up, here and nowhere before.
 */
public final class Formats {

    /** No value yet, which is not 0. */
    public static final String NONE = "—";

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm d/M/yyyy").withZone(PortalClock.VIETNAM);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(PortalClock.VIETNAM);

    private Formats() {}

    /** «1.384». */
    public static String count(long number) {
        return decimal("#,##0", BigDecimal.valueOf(number));
    }

    /** «46,09%»: always two decimals, no space. */
    public static String percent(BigDecimal percent) {
        return decimal("#,##0.00", percent) + "%";
    }

    /** «15,6»: no more decimals than there are. */
    public static String plain(BigDecimal number) {
        return decimal("#,##0.####", number);
    }

    /** «2,9967»: always {@code places} decimals, so that a column lines up. */
    public static String decimals(BigDecimal number, int places) {
        return decimal("#,##0." + "0".repeat(places), number);
    }

    /** «119.945.200 đ». */
    public static String dong(Dong dong) {
        return count(dong.amount()) + NO_BREAK_SPACE + "đ";
    }

    /** «742/968». */
    public static String ratio(long numerator, long denominator) {
        return count(numerator) + "/" + count(denominator);
    }

    /** «15/6/2024». */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** «15/5–14/6/2024», from the first day to the last; {@code until} is the day after the last. */
    public static String period(LocalDate from, LocalDate until) {
        var last = until.minusDays(1);
        return (from.getYear() == last.getYear() ? DAY : DATE).format(from) + "–" + DATE.format(last);
    }

    /** «09:41 15/6/2024», in Vietnam. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /** «09:41», in Vietnam, where the day goes without saying. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** «1,16»: two decimals, as differences of rates are shown. */
    public static String points(BigDecimal points) {
        return decimal("#,##0.00", points);
    }

    private static String decimal(String pattern, BigDecimal number) {
        var symbols = new DecimalFormatSymbols(Languages.VIETNAMESE);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        symbols.setMinusSign('−');
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
