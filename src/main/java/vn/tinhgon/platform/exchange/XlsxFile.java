package vn.tinhgon.platform.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.kernel.Refused;

/** The first sheet that is to be seen in a workbook. */
final class XlsxFile {

    /** What Excel shows of a number; further digits are noise of its binary arithmetic. */
    private static final MathContext SHOWN = new MathContext(15);

    /** Excel has none longer; a larger exponent is an attack that would fill the memory with zeros. */
    private static final int LONGEST = 400;

    /** What a format says in quotes, brackets or after a backslash is no part of a day. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private static final Pattern DAY = Pattern.compile("[dy]");

    /** Formats of days that Excel knows by number alone, those of East Asia among them. */
    private static final int[][] DAYS = {{14, 17}, {22, 22}, {27, 31}, {36, 36}, {50, 58}};

    private XlsxFile() {}

    static void read(byte[] bytes, SheetReading table) {
        Workbooks.check(bytes);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            var sheet = workbook.getSheets()
                    .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(SheetFile::notSheet);
            try (var rows = sheet.openStream()) {
                var number = 0;
                for (var row : (Iterable<Row>) rows::iterator) {
                    // Some programs write no numbers; then each row is the next.
                    number = Math.max(number + 1, row.getRowNum());
                    table.row(number, row.stream().map(XlsxFile::text).toList());
                }
            }
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // Whatever the library meets in a damaged file, it says in its own ways.
            throw SheetFile.notSheet();
        }
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getValue()) {
            case null -> "";
            case BigDecimal number when isDay(cell) -> day(cell);
            case BigDecimal number -> plain(number);
            case Boolean truth -> truth.toString().toUpperCase(Locale.ROOT);
            default -> cell.getText();
        };
    }

    private static String plain(BigDecimal number) {
        return Math.abs(number.scale()) > LONGEST || number.precision() > LONGEST
                ? number.round(SHOWN).toString()
                : number.round(SHOWN).stripTrailingZeros().toPlainString();
    }

    private static String day(Cell cell) {
        var moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    private static boolean isDay(Cell cell) {
        var format = cell.getDataFormatString();
        if (format != null) {
            return DAY.matcher(LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT))
                    .find();
        }
        var number = cell.getDataFormatId();
        if (number != null) {
            for (var days : DAYS) {
                if (number >= days[0] && number <= days[1]) {
                    return true;
                }
            }
        }
        return false;
    }
}
