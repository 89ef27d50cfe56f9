package vn.tinhgon.platform.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * A block of cells as spreadsheets put it on the clipboard: a line for each row, a tab between cells. A cell with a line
 * break in it stands in quotation marks; any other quotation mark is just one.
 */
public final class PastedCells {

    private static final char QUOTE = '"';

    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private int at;
    private boolean closes = true;

    private PastedCells(String text) {
        this.text = text;
    }

    /** The cells row by row, without the space around them; in one pass, however long {@code text} is. */
    public static List<List<String>> read(String text) {
        return new PastedCells(text.replace("\r\n", "\n").replace('\r', '\n')).rows();
    }

    private List<List<String>> rows() {
        while (at < text.length()) {
            rows.add(row());
        }
        return rows;
    }

    private List<String> row() {
        var cells = new ArrayList<String>();
        while (true) {
            cells.add(cell().strip());
            var last = at >= text.length() || text.charAt(at) == '\n';
            at++;
            if (last) {
                return cells;
            }
        }
    }

    private String cell() {
        if (closes && at < text.length() && text.charAt(at) == QUOTE) {
            var end = closing();
            if (end > 0) {
                var cell = text.substring(at + 1, end).replace("\"\"", "\"");
                at = end + 1;
                return cell;
            }
        }
        var from = at;
        while (at < text.length() && text.charAt(at) != '\t' && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(from, at);
    }

    /** Where the quotation mark is that ends the cell; 0 where the cell only begins with one. */
    private int closing() {
        var next = at + 1;
        while (next < text.length()) {
            if (text.charAt(next) != QUOTE) {
                next++;
            } else if (next + 1 < text.length() && text.charAt(next + 1) == QUOTE) {
                next += 2;
            } else {
                var ends = next + 1 == text.length() || text.charAt(next + 1) == '\t' || text.charAt(next + 1) == '\n';
                return ends ? next : 0;
            }
        }
        // Nothing further on ends either: looked for again and again, a long text would take for ever.
        closes = false;
        return 0;
    }
}
