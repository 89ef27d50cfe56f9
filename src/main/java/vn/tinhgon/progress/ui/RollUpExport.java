package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.Component;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.tinhgon.kernel.Percent;
import vn.tinhgon.platform.exchange.Export;
import vn.tinhgon.platform.exchange.ExportColumn;
import vn.tinhgon.platform.ui.Formats;
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
                        ExportColumn.text(
                                words.say("progress.head.goal"),
                                10,
                                row -> Formats.goal(
                                        row.goal().comparison(), row.goal().percent())),
                        ExportColumn.count(
                                words.say("progress.head.numerator"),
                                14,
                                row -> row.rate().numerator()),
                        ExportColumn.count(
                                words.say("progress.head.denominator"),
                                14,
                                row -> row.rate().denominator()),
                        ExportColumn.number(
                                words.say("rollUp.head.percent"),
                                10,
                                2,
                                row -> row.rate()
                                        .percent(row.goal().minimumDenominator())
                                        .map(Percent::printed)),
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

    void xlsx(List<RollUp> rows, OutputStream to) throws IOException {
        export.xlsx(rows.stream(), to);
    }

    void csv(List<RollUp> rows, OutputStream to) throws IOException {
        export.csv(rows.stream(), to);
    }
}
