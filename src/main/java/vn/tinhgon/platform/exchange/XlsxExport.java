package vn.tinhgon.platform.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.tinhgon.platform.exchange.ExportColumn.Value;

/** Writes an export as a workbook of one sheet, some hundred rows at a time. */
final class XlsxExport<R> {

    private static final String PROGRAM = "Tinh Gon";
    private static final String VERSION = "1.0";
    private static final String HEAD = "EEF1F5";
    private static final String DAY = "d/m/yyyy";
    private static final String COUNT = "#,##0";
    private static final String PERCENT = "0.00%";

    /** The name by which a workbook knows what is printed of a sheet. */
    private static final String PRINTED = "_xlnm.Print_Area";

    /** Excel leaves what is typed into such a cell as it is: «007», and «1/3/2025» on an American machine. */
    private static final String TEXT = "@";

    private static final int ROWS_AT_ONCE = 500;

    private final Export<R> export;

    XlsxExport(Export<R> export) {
        this.export = export;
    }

    void write(Iterator<R> rows, OutputStream to) throws IOException {
        var workbook = new Workbook(to, PROGRAM, VERSION);
        var sheet = workbook.newWorksheet(export.name());
        set(sheet);
        head(sheet);
        var row = 1;
        for (; rows.hasNext(); row++) {
            var from = rows.next();
            row(sheet, row, column -> export.columns().get(column).value().apply(from));
            if (row % ROWS_AT_ONCE == 0) {
                sheet.flush();
            }
        }
        for (var sums : export.sums()) {
            row(sheet, row, sums::get);
            sheet.range(row, 0, row, export.columns().size() - 1).style().bold().set();
            row++;
        }
        for (var note : export.notes()) {
            sheet.inlineString(++row, 0, note);
        }
        // A note stands in the last row; without one the next row is still empty.
        var last = export.notes().isEmpty() ? row - 1 : row;
        sheet.range(0, 0, last, export.columns().size() - 1).setName(PRINTED);
        workbook.finish();
    }

    void writeEmpty(OutputStream to) throws IOException {
        var workbook = new Workbook(to, PROGRAM, VERSION);
        var sheet = workbook.newWorksheet(export.name());
        set(sheet);
        for (var column = 0; column < export.columns().size(); column++) {
            sheet.style(column).format(TEXT).set();
        }
        head(sheet);
        workbook.finish();
    }

    private void set(Worksheet sheet) {
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        // As many pages as it takes.
        sheet.fitToHeight((short) 0);
    }

    private void head(Worksheet sheet) {
        var columns = export.columns();
        for (var column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).width());
            sheet.inlineString(0, column, columns.get(column).label());
            sheet.style(0, column).bold().wrapText(true).fillColor(HEAD).set();
        }
    }

    private void row(Worksheet sheet, int row, IntFunction<Value> cells) {
        for (var column = 0; column < export.columns().size(); column++) {
            switch (cells.apply(column)) {
                case Value.Text(var text) -> sheet.inlineString(row, column, text);
                case Value.Number(var number, var places) -> {
                    sheet.value(row, column, number);
                    format(sheet, row, column, places == 0 ? COUNT : COUNT + "." + "0".repeat(places));
                }
                case Value.Percent(var percent) -> {
                    sheet.value(row, column, percent.movePointLeft(2));
                    format(sheet, row, column, PERCENT);
                }
                case Value.Day(var day) -> {
                    sheet.value(row, column, day);
                    format(sheet, row, column, DAY);
                }
                case Value.Nothing() -> {}
            }
        }
    }

    private static void format(Worksheet sheet, int row, int column, String format) {
        sheet.style(row, column).format(format).set();
    }
}
