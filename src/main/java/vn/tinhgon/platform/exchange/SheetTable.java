package vn.tinhgon.platform.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a file says, row by row; rows in which nothing stands are left out.
 *
 * @param rows in the order of the file, at most {@link SheetFile#MOST_ROWS}
 */
public record SheetTable(List<SheetRow> rows) {

    public SheetTable {
        rows = List.copyOf(rows);
    }

    /**
     * The same with what stands in one column put otherwise: a code for the word that a file has for it. A row in which
     * nothing stands there stays as it is.
     */
    public SheetTable reading(String column, UnaryOperator<String> meaning) {
        return new SheetTable(rows.stream()
                .map(row -> {
                    var cells = new HashMap<>(row.cells());
                    cells.computeIfPresent(column, (name, text) -> meaning.apply(text));
                    return new SheetRow(row.number(), cells);
                })
                .toList());
    }
}
