package vn.tinhgon.platform.exchange;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Typed;

/**
 * One row of a file.
 *
 * @param number as a spreadsheet shows it at its left: the header is row 1
 * @param cells the text of each cell by the code of its column, without space around it; only those in which something
 *     stands. A day from XLSX reads «2025-03-01», a number «1012» or «15.6», whatever the cell's format shows
 */
public record SheetRow(int number, Map<String, String> cells) {

    public SheetRow {
        cells = Map.copyOf(cells);
    }

    /** What stands in the cell; empty where nothing does, or the file has no such column. */
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    /**
     * The day that stands in the cell, none where it is empty.
     *
     * @throws Refused at {@code column} where it is no day of the calendar
     */
    public Optional<LocalDate> day(String column) {
        var text = text(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(Typed.day(column, text));
    }
}
