package vn.tinhgon.procedure.ui;

import com.vaadin.flow.component.Component;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.platform.exchange.Export;
import vn.tinhgon.platform.exchange.ExportColumn;
import vn.tinhgon.procedure.Act;

/** The table of {@link DecidedView} as a workbook, its sums among its lines. */
final class DecidedExport {

    private final Export<DecidedLine> export;

    /** @param on whose language it is written in */
    DecidedExport(Component on) {
        var words = new DecidedWords(on);
        var columns = new ArrayList<ExportColumn<DecidedLine>>();
        columns.add(ExportColumn.text(on.getTranslation("procedure.scope"), 36, words::kind));
        columns.add(ExportColumn.text(
                on.getTranslation("procedure.field"), 36, line -> line.field().orElse("")));
        for (var act : Act.values()) {
            columns.add(ExportColumn.count(
                    on.getTranslation("procedures.decided." + act), 16, (DecidedLine line) -> line.of(act)));
        }
        export = new Export<>(on.getTranslation("procedures.decided.sheet"), columns);
    }

    void xlsx(List<DecidedLine> lines, OutputStream to) throws IOException {
        export.xlsx(lines.stream(), to);
    }
}
