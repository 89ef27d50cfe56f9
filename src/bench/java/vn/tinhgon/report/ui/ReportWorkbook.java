package vn.tinhgon.report.ui;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.report.ReportLine;
import vn.tinhgon.report.ReportTerms;

/** The workbook of a country's report as the portal writes it, and the same cells by the library alone. */
public final class ReportWorkbook {

    /** As many as a country gives in a year. */
    public static final int LINES = 101_375;

    private static final int DIFFERENT = 5_000;
    private static final int ROWS_AT_ONCE = 500;

    private final List<ReportLine> lines =
            IntStream.range(0, DIFFERENT).mapToObj(ManyLines::line).toList();
    private final List<Row> cells;

    /** Reads back what the portal writes: these are the cells that the library writes alone. */
    public ReportWorkbook() throws IOException {
        var once = new ByteArrayOutputStream();
        export(lines.stream(), once);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(once.toByteArray()))) {
            cells = book.getFirstSheet().read();
        }
    }

    public void ours() throws IOException {
        export(
                IntStream.range(0, LINES).mapToObj(number -> lines.get(number % DIFFERENT)),
                OutputStream.nullOutputStream());
    }

    private static void export(Stream<ReportLine> all, OutputStream to) throws IOException {
        new ReportExport(
                        new ReportWords((key, words) -> key + List.of(words)),
                        ReportTerms.everything("Báo cáo", Frequency.MONTH))
                .xlsx(all, List.of(), List.of(), to);
    }

    /** Widths, head and formats too: a workbook without them is not the same. */
    public void bare() throws IOException {
        var workbook = new Workbook(OutputStream.nullOutputStream(), "bench", "1.0");
        var sheet = workbook.newWorksheet("bench");
        var head = cells.getFirst();
        for (var column = 0; column < head.getCellCount(); column++) {
            sheet.width(column, 20);
            sheet.inlineString(0, column, head.getCellText(column));
            sheet.style(0, column).bold().set();
        }
        for (var number = 1; number <= LINES; number++) {
            for (var cell : cells.get((number - 1) % DIFFERENT + 1)) {
                if (cell != null) {
                    write(sheet, number, cell);
                }
            }
            if (number % ROWS_AT_ONCE == 0) {
                sheet.flush();
            }
        }
        workbook.finish();
    }

    private static void write(Worksheet sheet, int row, Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            sheet.value(row, cell.getColumnIndex(), (BigDecimal) cell.getValue());
            sheet.style(row, cell.getColumnIndex())
                    .format(cell.getDataFormatString())
                    .set();
        } else {
            sheet.inlineString(row, cell.getColumnIndex(), cell.getText());
        }
    }
}
