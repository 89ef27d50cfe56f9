package vn.tinhgon.platform.ui;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table that is drawn as a picture, and is read, copied and taken along as a table.
 *
 * @param first what the column of row names is called
 * @param rows each with a cell for each column
 */
public record PictureTable(String first, List<Column> columns, List<Row> rows) {

    /** What a column is in the picture. */
    public enum Part {
        /** Words under a row's name; none in a picture of lines. */
        NOTE,
        /** How long a bar is. */
        VALUE,
        /** A darker part of the bar. */
        INNER,
        /** A mark across the bar. */
        GOAL,
        VERDICT,
        /** A field of a heat map. */
        CELL,
        LINE,
        GOAL_LINE,
        /** The lower edge of a band. */
        LOW,
        /** The upper edge of a band. */
        HIGH,
        MEDIAN
    }

    /** How a cell looks: colour, and what tells it without one. */
    public enum Look {
        PLAIN,
        GOOD,
        WRONG,
        ATTAINED,
        NEAR,
        SHORT,
        FAR,
        /** Hatched: not much behind it. */
        FEW,
        NOTHING
    }

    /** @param under a second line of its head; may be empty */
    public record Column(String head, String under, Part part) {}

    /** @param href what explains the row; empty for nothing */
    public record Row(String name, String href, List<Cell> cells) {}

    /**
     * @param text as it is printed
     * @param value as it is drawn, at most four decimals; null for what has no place in the picture
     * @param said what the look says, in words; may be empty
     * @param href what explains the cell; empty where its row does
     * @param changed whether it was different a moment ago
     */
    public record Cell(String text, @Nullable BigDecimal value, Look look, String said, String href, boolean changed) {

        public static Cell words(String text) {
            return new Cell(text, null, Look.PLAIN, "", "", false);
        }

        public static Cell number(String text, Optional<BigDecimal> value) {
            return new Cell(text, value.orElse(null), Look.PLAIN, "", "", false);
        }

        public Cell looking(Look other) {
            return new Cell(text, value, other, said, href, changed);
        }

        public Cell saying(String words) {
            return new Cell(text, value, look, words, href, changed);
        }

        Cell against(@Nullable Cell before) {
            return new Cell(text, value, look, said, href, before != null && !before.text.equals(text));
        }
    }

    /** The same, with what is not as it was in {@code before} marked. */
    PictureTable against(PictureTable before) {
        var cells = new HashMap<String, List<Cell>>();
        before.rows.forEach(row -> cells.put(row.name, row.cells));
        return new PictureTable(
                first,
                columns,
                rows.stream()
                        .map(row -> new Row(
                                row.name, row.href, against(row.cells, cells.getOrDefault(row.name, List.of()))))
                        .toList());
    }

    private static List<Cell> against(List<Cell> now, List<Cell> before) {
        return IntStream.range(0, now.size())
                .mapToObj(at -> now.get(at).against(at < before.size() ? before.get(at) : null))
                .toList();
    }

    /** «Sở Tư pháp, 2: 39,9 → 41,2»: what was marked, with what stood there. */
    List<String> changes(PictureTable before) {
        var old = new HashMap<String, List<Cell>>();
        before.rows.forEach(row -> old.put(row.name, row.cells));
        return rows.stream()
                .flatMap(row -> IntStream.range(0, row.cells.size())
                        .filter(at -> row.cells.get(at).changed)
                        .mapToObj(at -> row.name + ", " + columns.get(at).head + ": "
                                + old.getOrDefault(row.name, List.of()).get(at).text + " → "
                                + row.cells.get(at).text))
                .toList();
    }
}
