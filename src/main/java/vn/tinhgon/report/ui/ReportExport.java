package vn.tinhgon.report.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.platform.exchange.Export;
import vn.tinhgon.platform.exchange.ExportColumn;
import vn.tinhgon.platform.exchange.ExportColumn.Value;
import vn.tinhgon.progress.RollUp;
import vn.tinhgon.report.ReportColumn;
import vn.tinhgon.report.ReportLine;
import vn.tinhgon.report.ReportTerms;
import vn.tinhgon.report.ReportTotal;

/** A report as a workbook: figures as numbers, days as days, rates as shares; where there is no figure it says why. */
final class ReportExport {

    private static final int LONGEST_SHEET_NAME = 31;
    private static final int FIGURE = 14;
    private static final int WORDS = 18;
    private static final int LONG_WORDS = 40;

    private final ReportWords words;
    private final ReportTerms terms;

    ReportExport(ReportWords words, ReportTerms terms) {
        this.words = words;
        this.terms = terms;
    }

    /**
     * Leaves {@code to} open and closes {@code lines}, which are written as they come.
     *
     * @param totals what stands under the lines
     * @param notes what stands under both
     */
    void xlsx(Stream<ReportLine> lines, List<ReportTotal> totals, List<String> notes, OutputStream to)
            throws IOException {
        var columns = new ArrayList<ExportColumn<ReportLine>>();
        columns.add(ExportColumn.count(words.say("progress.head.number"), 6, ReportLine::number));
        columns.add(ExportColumn.text(words.say("figures.head.target"), LONG_WORDS, ReportLine::shortName));
        columns.add(ExportColumn.text(words.say("report.head.unit"), LONG_WORDS, ReportLine::unitName));
        columns.add(ExportColumn.day(
                words.say("report.head.from"),
                FIGURE,
                line -> Optional.of(line.span().from())));
        columns.add(ExportColumn.day(
                words.say("report.head.lastDay"),
                FIGURE,
                line -> Optional.of(line.span().lastDay())));
        var own = columns.size();
        ReportWords.columns(terms)
                .forEach(column -> columns.add(
                        new ExportColumn<>(words.head(column), width(column), line -> value(line, column))));
        new Export<>(sheet(), columns)
                .summed(totals.stream().map(total -> sum(total, own)).toList())
                .under(notes)
                .xlsx(lines, to);
    }

    /** A sheet's name has no room for more, and none for what a spreadsheet takes for a path. */
    private String sheet() {
        var name = terms.title().replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return name.isEmpty()
                ? words.say("nav.reports")
                : name.substring(0, Math.min(name.length(), LONGEST_SHEET_NAME));
    }

    private static int width(ReportColumn column) {
        return switch (column) {
            case NUMERATOR, DENOMINATOR, FIGURE, GOAL, BEFORE, DIFFERENCE, YEAR_TO_DATE -> FIGURE;
            case ATTAINED, STATE -> WORDS;
            case CAUSE -> LONG_WORDS;
        };
    }

    private Value value(ReportLine line, ReportColumn column) {
        return switch (column) {
            case NUMERATOR ->
                ReportWords.divided(line, line.figure())
                        .map(rate -> count(rate.numerator()))
                        .orElseGet(Value.Nothing::new);
            case DENOMINATOR ->
                ReportWords.divided(line, line.figure())
                        .map(rate -> count(rate.denominator()))
                        .orElseGet(Value.Nothing::new);
            case FIGURE -> typed(line.goal(), line.printed(), () -> words.cell(line, column));
            case BEFORE -> typed(line.goal(), line.printedBefore(), () -> without(line.before(), line, column));
            case YEAR_TO_DATE -> typed(line.goal(), line.printedYear(), () -> without(line.year(), line, column));
            case DIFFERENCE ->
                line.difference()
                        .<Value>map(points -> new Value.Number(points, 2))
                        .orElseGet(Value.Nothing::new);
            case GOAL, ATTAINED, STATE, CAUSE -> text(words.cell(line, column));
        };
    }

    private List<Value> sum(ReportTotal total, int own) {
        var cells = new ArrayList<Value>();
        cells.add(count(total.period().number()));
        cells.add(text(total.period().shortName()));
        cells.add(text(words.say("report.total")));
        while (cells.size() < own) {
            cells.add(new Value.Nothing());
        }
        ReportWords.columns(terms).forEach(column -> cells.add(value(total, column)));
        return cells;
    }

    private Value value(ReportTotal total, ReportColumn column) {
        var sum = total.period();
        return switch (column) {
            case NUMERATOR ->
                ReportWords.summed(sum).map(rate -> count(rate.numerator())).orElseGet(Value.Nothing::new);
            case DENOMINATOR ->
                ReportWords.summed(sum).map(rate -> count(rate.denominator())).orElseGet(Value.Nothing::new);
            case FIGURE -> typed(sum, () -> words.cell(total, column));
            case YEAR_TO_DATE ->
                total.year()
                        .map(year -> typed(year, () -> words.cell(total, column)))
                        .orElseGet(Value.Nothing::new);
            case GOAL, ATTAINED, STATE -> text(words.cell(total, column));
            case BEFORE, DIFFERENCE, CAUSE -> new Value.Nothing();
        };
    }

    private static Value typed(RollUp sum, Supplier<String> instead) {
        var printed = Optional.of(sum)
                .filter(RollUp::isCounted)
                .flatMap(counted -> counted.goal().printed(counted.rate()));
        return typed(sum.goal(), printed, instead);
    }

    /** @param instead what the cell says where there is no number; empty for nothing */
    private static Value typed(Goal goal, Optional<BigDecimal> printed, Supplier<String> instead) {
        return printed.map(number -> goal.measure().kind().isNumber() ? number(number) : new Value.Percent(number))
                .orElseGet(() -> text(instead.get()));
    }

    /** A count has no decimals, an amount two. */
    private static Value number(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return new Value.Number(number, plain.scale() > 0 ? 2 : 0);
    }

    private String without(Optional<Rate> figure, ReportLine line, ReportColumn column) {
        return figure.isPresent() ? words.cell(line, column) : "";
    }

    private static Value count(long count) {
        return new Value.Number(BigDecimal.valueOf(count), 0);
    }

    private static Value text(String text) {
        return text.isEmpty() ? new Value.Nothing() : new Value.Text(text);
    }
}
