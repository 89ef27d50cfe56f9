package vn.tinhgon.printed.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.platform.exchange.Export;
import vn.tinhgon.platform.exchange.ExportColumn;
import vn.tinhgon.platform.ui.Importing.Column;
import vn.tinhgon.printed.PrintedFigure;
import vn.tinhgon.printed.PrintedFigureData;
import vn.tinhgon.printed.PrintedFigureSheet;
import vn.tinhgon.printed.Qualifier;

/** Printed figures in the columns in which they are taken in: by their codes as CSV, by their words as a workbook. */
final class PrintedExport {

    private final PrintedWords words;

    PrintedExport(PrintedWords words) {
        this.words = words;
    }

    void xlsx(List<PrintedFigure> rows, OutputStream to) throws IOException {
        export(column -> words.say(column.key())).xlsx(rows.stream(), to);
    }

    void csv(List<PrintedFigure> rows, OutputStream to) throws IOException {
        export(Column::code).csv(rows.stream(), to);
    }

    private Export<PrintedFigure> export(Function<Column, String> head) {
        return new Export<>(
                words.say("printed.title"),
                PrintedImporting.columnsOfAFile().stream()
                        .map(column -> column(column, head.apply(column)))
                        .toList());
    }

    private static ExportColumn<PrintedFigure> column(Column column, String head) {
        return switch (column.code()) {
            case PrintedFigureSheet.SCOPE -> ExportColumn.text(head, column.width(), PrintedFigure::scopeCode);
            case PrintedFigureSheet.NUMERATOR -> count(column, head, Rate::numerator);
            case PrintedFigureSheet.DENOMINATOR -> count(column, head, Rate::denominator);
            case PrintedFigureSheet.AS_OF ->
                ExportColumn.day(head, column.width(), row -> row.data().asOf());
            default ->
                ExportColumn.text(
                        head, column.width(), row -> text(column.code()).apply(row.data()));
        };
    }

    private static ExportColumn<PrintedFigure> count(Column column, String head, Function<Rate, Long> part) {
        return ExportColumn.number(
                head, column.width(), 0, row -> row.data().counts().map(part).map(BigDecimal::valueOf));
    }

    /** The value is text too: a workbook would show 46,10 as 46,1. */
    private static Function<PrintedFigureData, String> text(String code) {
        return switch (code) {
            case PrintedFigureSheet.SCOPE_NAME -> PrintedFigureData::scopeName;
            case PrintedFigureSheet.INDICATOR -> PrintedFigureData::indicator;
            case PrintedFigureSheet.VALUE ->
                data -> data.value().map(BigDecimal::toPlainString).orElse("");
            case PrintedFigureSheet.MEASURE_UNIT -> PrintedFigureData::measureUnit;
            case PrintedFigureSheet.QUALIFIER ->
                data -> data.qualifier().map(Qualifier::code).orElse("");
            case PrintedFigureSheet.PERIOD -> PrintedFigureData::period;
            case PrintedFigureSheet.TEXT -> PrintedFigureData::text;
            case PrintedFigureSheet.SOURCE -> PrintedFigureData::source;
            default -> throw new IllegalArgumentException("a column that no file has: " + code);
        };
    }
}
