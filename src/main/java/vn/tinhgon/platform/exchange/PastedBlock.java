package vn.tinhgon.platform.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * A block of cells as a spreadsheet puts it on the clipboard: rows end with a line break, cells are divided by tabs, and a
 * cell that holds either is quoted.
 */
public final class PastedBlock {

    /** No sheet has more; what is beyond was not meant. */
    private static final int MOST_ROWS = 10_000;

    private PastedBlock() {}

    /** The cells without the space around them, row by row; empty rows at the end are left out. */
    public static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.length() && rows.size() < MOST_ROWS; at++) {
            var sign = text.charAt(at);
            if (sign == '"' && (quoted || cell.isEmpty())) {
                if (quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append(sign);
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (quoted) {
                cell.append(sign == '\n' || sign == '\r' ? ' ' : sign);
            } else if (sign == '\t') {
                end(cell, row);
            } else if (sign == '\n') {
                end(cell, row);
                rows.add(List.copyOf(row));
                row.clear();
            } else if (sign != '\r') {
                cell.append(sign);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            end(cell, row);
            rows.add(List.copyOf(row));
        }
        while (!rows.isEmpty() && rows.getLast().stream().allMatch(String::isEmpty)) {
            rows.removeLast();
        }
        return rows;
    }

    private static void end(StringBuilder cell, List<String> row) {
        row.add(cell.toString().replace('\u00a0', ' ').strip());
        cell.setLength(0);
    }
}
