package vn.tinhgon.platform.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.kernel.Refused;

/** What is to be seen in a workbook. */
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

    /** The first sheet in sight. */
    static void read(byte[] bytes, SheetReading table) {
        opened(bytes, workbook -> {
            var sheet = sheets(workbook).findFirst().orElseThrow(SheetFile::notSheet);
            read(sheet, table, XlsxFile::text);
        });
    }

    /** All sheets in sight on which there is a table. */
    static List<SheetGrid> grids(byte[] bytes) {
        var grids = new ArrayList<SheetGrid>();
        opened(bytes, workbook -> {
            for (var sheet : sheets(workbook).toList()) {
                var grid = new GridReading(sheet.getName());
                read(sheet, grid, XlsxFile::typed);
                grid.grid().ifPresent(grids::add);
                if (grids.stream().mapToInt(each -> each.rows().size()).sum() > SheetFile.MOST_ROWS) {
                    throw new Refused("sheet.refused.tooLong", SheetFile.MOST_ROWS);
                }
            }
        });
        return grids;
    }

    private interface Reading {
        void of(ReadableWorkbook workbook) throws IOException;
    }

    private static void opened(byte[] bytes, Reading reading) {
        Workbooks.check(bytes);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            reading.of(workbook);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // Whatever the library meets in a damaged file, it says in its own ways.
            throw SheetFile.notSheet();
        }
    }

    private static Stream<Sheet> sheets(ReadableWorkbook workbook) {
        return workbook.getSheets().filter(each -> each.getVisibility() == SheetVisibility.VISIBLE);
    }

    private static void read(Sheet sheet, RowTaker table, Function<@Nullable Cell, String> text) throws IOException {
        try (var rows = sheet.openStream()) {
            var number = 0;
            for (var row : (Iterable<Row>) rows::iterator) {
                // Some programs write no numbers; then each row is the next.
                number = Math.max(number + 1, row.getRowNum());
                table.row(number, row.stream().map(text).toList());
            }
        }
    }

    /** As somebody here would have typed it: of the number 1.012 nobody may make «1.012», which is a thousand and twelve. */
    private static String typed(@Nullable Cell cell) {
        var text = text(cell);
        return cell != null && cell.getValue() instanceof BigDecimal && !isDay(cell) ? text.replace('.', ',') : text;
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
