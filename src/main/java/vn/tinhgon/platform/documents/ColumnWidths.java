package vn.tinhgon.platform.documents;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tinhgon.platform.documents.DocumentTable.Column;
import vn.tinhgon.platform.documents.DocumentTable.Line;
import vn.tinhgon.platform.documents.DocumentTable.Row;
import vn.tinhgon.platform.documents.DocumentTable.Total;

/** How wide the columns of a table are: as their shares say, but none narrower than what must not be broken in it. */
final class ColumnWidths {

    /** In sizes of a letter, as all here; a longer word is broken. A procedure's national code is 10 wide. */
    private static final double LONGEST_WORD = 12;

    /** Left and right of what stands in a cell. */
    private static final double PADDING = 0.8;

    private static final String NARROW = ".,;:'!-/()iljtfrI ";
    private static final double OF_NARROW = 0.36;
    private static final double OF_CAPITALS = 0.75;
    private static final double OF_OTHERS = 0.52;

    private final DocumentTable table;
    private final double[] least;

    /** Of columns that would be too narrow by their share; of the others 0. */
    private final double[] settled;

    ColumnWidths(DocumentTable table) {
        this.table = table;
        least = columns().mapToDouble(this::least).toArray();
        settled = new double[least.length];
    }

    /** @param room between the margins; the table is 1 wide */
    List<Double> in(double room) {
        var narrow = narrow(room);
        while (narrow.length > 0) {
            IntStream.of(narrow).forEach(column -> settled[column] = least[column]);
            narrow = narrow(room);
        }
        var widths = columns().mapToDouble(column -> width(column, room)).toArray();
        var all = DoubleStream.of(widths).sum();
        return DoubleStream.of(widths).mapToObj(width -> width / all).toList();
    }

    private int[] narrow(double room) {
        return columns().filter(column -> width(column, room) < least[column]).toArray();
    }

    private double width(int column, double room) {
        if (settled[column] > 0) {
            return settled[column];
        }
        var shares =
                columns().filter(each -> settled[each] == 0).map(this::share).sum();
        return (room - DoubleStream.of(settled).sum()) * share(column) / shares;
    }

    private int share(int column) {
        return table.columns().get(column).share();
    }

    private double least(int column) {
        var of = table.columns().get(column);
        var words = table.rows().stream().flatMap(row -> cell(row, column)).flatMap(cell -> unbroken(of, cell));
        return PADDING
                + Stream.concat(words(of.head()), words)
                        .mapToDouble(word -> Math.min(width(word), LONGEST_WORD))
                        .max()
                        .orElseThrow();
    }

    private static Stream<String> unbroken(Column column, String cell) {
        return column.figures() ? cell.lines() : words(cell);
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split("\\s"));
    }

    private Stream<String> cell(Row row, int column) {
        return switch (row) {
            case Line(var cells) -> Stream.of(cells.get(column));
            case Total total
            when column >= table.spanned(total) -> Stream.of(total.cells().get(column - table.spanned(total)));
            default -> Stream.of();
        };
    }

    private static double width(String word) {
        return word.codePoints().mapToDouble(ColumnWidths::width).sum();
    }

    /** A little more than it is in bold. */
    private static double width(int letter) {
        if (NARROW.indexOf(letter) >= 0) {
            return OF_NARROW;
        }
        return Character.isUpperCase(letter) || letter == 'm' || letter == '%' ? OF_CAPITALS : OF_OTHERS;
    }

    private IntStream columns() {
        return IntStream.range(0, table.columns().size());
    }
}
