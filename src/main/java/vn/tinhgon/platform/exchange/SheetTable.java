package vn.tinhgon.platform.exchange;

import java.util.List;

/**
 * What a file says, row by row; rows in which nothing stands are left out.
 *
 * @param rows in the order of the file, at most {@link SheetFile#MOST_ROWS}
 */
public record SheetTable(List<SheetRow> rows) {

    public SheetTable {
        rows = List.copyOf(rows);
    }
}
