package vn.tinhgon.platform.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A block of cells as a spreadsheet puts it on the clipboard: rows end with a line break, cells are divided by tabs, and a
 * cell that holds either is quoted.
 */
public final class PastedBlock {

    /** No sheet has more; what is beyond was not meant. */
    private static final int MOST_ROWS = 10_000;

    private static final int MOST_CHARACTERS = 1_000_000;

    /** People paste from anywhere: a stray quotation mark is no reason to take nothing. */
    private static final CSVFormat CELLS = CSVFormat.TDF
            .builder()
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(false)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();

    private PastedBlock() {}

    /**
     * The cells without the space around them, row by row, in one pass; empty rows at the end are left out, and so is
     * what comes after {@value #MOST_ROWS} rows or {@value #MOST_CHARACTERS} characters.
     */
    public static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        var meant = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        try (var records = CELLS.parse(new StringReader(meant))) {
            records.stream().limit(MOST_ROWS).map(PastedBlock::cells).forEach(rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (!rows.isEmpty() && rows.getLast().stream().allMatch(String::isEmpty)) {
            rows.removeLast();
        }
        return rows;
    }

    private static List<String> cells(CSVRecord row) {
        return row.stream()
                .map(cell -> cell.replace('\u00a0', ' ').replaceAll("\\R", " ").strip())
                .toList();
    }
}
