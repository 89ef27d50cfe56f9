package vn.tinhgon.platform.documents;

import java.util.List;

/** A table of a document: its head stands on each page that it runs over, a row never on two. */
public record DocumentTable(List<Column> columns, List<Row> rows) implements OfficialDocument.Block {

    /**
     * A column.
     *
     * @param share of the table's width, beside the other columns' shares
     * @param figures whether it has numbers, which stand at the right
     */
    public record Column(String head, int share, boolean figures) {

        public static Column text(String head, int share) {
            return new Column(head, share, false);
        }

        public static Column figures(String head, int share) {
            return new Column(head, share, true);
        }
    }

    /** A row of a table. */
    public sealed interface Row {}

    /** A cell for each column. */
    public record Line(List<String> cells) implements Row {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** Words over the whole width: what the rows after it have in common. */
    public record Group(String words) implements Row {}

    /**
     * What rows come to.
     *
     * @param words what that is, over all columns that have no cell here
     * @param cells of the last columns
     */
    public record Total(String words, List<String> cells) implements Row {

        public Total {
            cells = List.copyOf(cells);
        }
    }

    /** @throws IllegalArgumentException where a row has another number of cells than there is room for */
    public DocumentTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (!fits(row, columns.size())) {
                throw new IllegalArgumentException("a row that is not of this table: " + row);
            }
        }
    }

    private static boolean fits(Row row, int columns) {
        return switch (row) {
            case Line(var cells) -> cells.size() == columns;
            case Group group -> columns > 0;
            case Total(var words, var cells) -> cells.size() < columns;
        };
    }

    /** How many columns the words of a sum stand over. */
    int spanned(Total total) {
        return columns.size() - total.cells().size();
    }
}
