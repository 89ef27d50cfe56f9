package vn.tinhgon.platform.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import vn.tinhgon.kernel.Refused;

/** CSV as spreadsheets write it: UTF-8 with or without a byte order mark, commas or semicolons. */
final class CsvFile {

    /** What a spreadsheet takes for the beginning of a formula, also one that splits cells at semicolons. */
    private static final Pattern FORMULA = Pattern.compile("(^|;)(?=[=+\\-@\\t\\r])");

    private static final Pattern DEFUSED = Pattern.compile("(^|;)'(?=[=+\\-@\\t\\r])");

    private static final Pattern BINARY = Pattern.compile("[\\x00-\\x08\\x0e-\\x1f]");
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private CsvFile() {}

    static void read(byte[] bytes, RowTaker table) {
        var text = decoded(bytes);
        if (BINARY.matcher(text).find()) {
            throw SheetFile.notSheet();
        }
        var format = FORMAT.builder().setDelimiter(delimiter(text)).get();
        try (var records = format.parse(new StringReader(text))) {
            for (var each : records) {
                table.row(
                        Math.toIntExact(each.getRecordNumber()),
                        each.stream().map(CsvFile::undone).toList());
            }
        } catch (IOException | UncheckedIOException broken) {
            throw SheetFile.notSheet();
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw new Refused("sheet.refused.notUtf8");
        }
    }

    /** Whichever the header has more of: where the comma starts decimals, Excel writes semicolons. */
    private static String delimiter(String text) {
        var header = text.lines().findFirst().orElse("");
        return count(header, ';') > count(header, ',') ? ";" : ",";
    }

    private static long count(String header, char delimiter) {
        return header.chars().filter(each -> each == delimiter).count();
    }

    /** What an {@link Export} kept from becoming a formula is itself again. */
    private static String undone(String cell) {
        return DEFUSED.matcher(cell).replaceAll("$1");
    }

    /** The same text, which no spreadsheet takes for a formula. */
    static String defused(String text) {
        return FORMULA.matcher(text).replaceAll("$1'");
    }
}
