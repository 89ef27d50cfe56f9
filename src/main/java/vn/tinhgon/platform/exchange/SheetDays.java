package vn.tinhgon.platform.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.stream.Stream;
import vn.tinhgon.kernel.Refused;

/** Days as people write them into a table: «2025-03-01», «1/3/2025», «01-03-2025», «1.3.2025». */
final class SheetDays {

    /** Strictly: «31/4/2025» is no day, and not 30/4 either. */
    private static final List<DateTimeFormatter> FORMS = Stream.of("uuuu-M-d", "d/M/uuuu", "d-M-uuuu", "d.M.uuuu")
            .map(form -> DateTimeFormatter.ofPattern(form).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private static final int LONGEST = 10;

    private SheetDays() {}

    static LocalDate parse(String column, String text) {
        for (var form : FORMS) {
            if (text.length() > LONGEST) {
                break;
            }
            try {
                return LocalDate.parse(text, form);
            } catch (DateTimeParseException otherForm) {
                // The next form may fit.
            }
        }
        throw Refused.field(column, "sheet.refused.notDay", text);
    }
}
