package vn.tinhgon.platform.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.tinhgon.platform.exchange.ExportColumn.Value;

/**
 * A table that leaves the portal, written as its rows come: none is kept.
 *
 * @param name of the sheet
 * @param sums rows that a workbook has under the others, a cell for each column: what these come to
 * @param notes what a workbook says under its rows, a line each
 */
public record Export<R>(String name, List<ExportColumn<R>> columns, List<List<Value>> sums, List<String> notes) {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    public Export {
        columns = List.copyOf(columns);
        sums = List.copyOf(sums);
        notes = List.copyOf(notes);
    }

    public Export(String name, List<ExportColumn<R>> columns) {
        this(name, columns, List.of(), List.of());
    }

    /** The same with sums under its rows, where a file has such: CSV does not. */
    public Export<R> summed(List<List<Value>> rows) {
        return new Export<>(name, columns, rows, notes);
    }

    /** The same with notes under its rows, where a file says such a thing: CSV does not. */
    public Export<R> under(List<String> said) {
        return new Export<>(name, columns, sums, said);
    }

    /**
     * Writes a workbook: typed cells, a bold header that stays in sight and is repeated on each page, A4 across, all of it
     * printed. Text is
     * never a formula, whatever it begins with. Leaves {@code to} open and closes {@code rows}.
     */
    public void xlsx(Stream<R> rows, OutputStream to) throws IOException {
        try (rows) {
            new XlsxExport<>(this).write(rows.iterator(), to);
        }
    }

    /**
     * Writes the workbook without rows, for somebody to fill in: what is typed into it stays as it was typed. Leaves
     * {@code to} open.
     */
    public void template(OutputStream to) throws IOException {
        new XlsxExport<>(this).writeEmpty(to);
    }

    /**
     * Writes CSV (RFC 4180, UTF-8 with a byte order mark, days as «2025-03-01», decimals after a dot). Text that a
     * spreadsheet would take for a formula gets an apostrophe, which {@link SheetFile} takes off again. Leaves
     * {@code to} open and closes {@code rows}.
     */
    public void csv(Stream<R> rows, OutputStream to) throws IOException {
        var writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        var csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(columns.stream().map(ExportColumn::label).map(CsvFile::defused));
        try (rows) {
            for (var row : (Iterable<R>) rows::iterator) {
                csv.printRecord(
                        columns.stream().map(column -> text(column.value().apply(row))));
            }
        }
        csv.flush();
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(var text) -> CsvFile.defused(text);
            case Value.Number number -> number.number().toPlainString();
            case Value.Percent(var percent) -> percent.toPlainString();
            case Value.Day(var day) -> day.toString();
            case Value.Nothing() -> "";
        };
    }
}
