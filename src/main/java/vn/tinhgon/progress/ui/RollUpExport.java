package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.Component;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.platform.exchange.Export;
import vn.tinhgon.platform.exchange.ExportColumn;
import vn.tinhgon.progress.RollUp;

/** The sums of a period as a file. */
final class RollUpExport {

    private final Export<RollUp> export;

    /** @param on whose language it is written in */
    RollUpExport(Component on) {
        var words = new RollUpWords(new FigureWords(on));
        export = new Export<>(
                words.say("rollUp.title"),
                List.of(
                        ExportColumn.count(words.say("progress.head.number"), 6, RollUp::number),
                        ExportColumn.text(words.say("figures.head.target"), 36, RollUp::shortName),
                        ExportColumn.text(words.say("progress.head.goal"), 10, words::goal),
                        ExportColumn.number(
                                words.say("progress.head.numerator"),
                                14,
                                0,
                                row -> divided(row, row.rate().numerator())),
                        ExportColumn.number(
                                words.say("progress.head.denominator"),
                                14,
                                0,
                                row -> divided(row, row.rate().denominator())),
                        ExportColumn.number(
                                words.say("rollUp.head.result"),
                                10,
                                2,
                                row -> Optional.of(row)
                                        .filter(RollUp::isCounted)
                                        .flatMap(counted -> counted.goal().printed(counted.rate()))),
                        ExportColumn.text(words.say("target.measureUnit"), 12, RollUpExport::unit),
                        ExportColumn.count(words.say("rollUp.head.complete"), 12, RollUp::complete),
                        ExportColumn.count(
                                words.say("rollUp.head.due"),
                                12,
                                row -> row.units().size()),
                        ExportColumn.text(
                                words.say("rollUp.head.missing"),
                                80,
                                row -> row.missing().isEmpty() ? "" : words.missing(row))));
    }

    /** What is answered makes a rate of several units. */
    private static String unit(RollUp row) {
        return row.goal().measure().kind().isNumber() ? row.goal().measure().unit() : "%";
    }

    /** Of what is counted there is nothing to divide. */
    private static Optional<BigDecimal> divided(RollUp row, long count) {
        return row.goal().measure().kind().isNumber() ? Optional.empty() : Optional.of(BigDecimal.valueOf(count));
    }

    void xlsx(List<RollUp> rows, OutputStream to) throws IOException {
        export.xlsx(rows.stream(), to);
    }

    void csv(List<RollUp> rows, OutputStream to) throws IOException {
        export.csv(rows.stream(), to);
    }
}
