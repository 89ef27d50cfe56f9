package vn.tinhgon.printed;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.PrintedFigureId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.SheetTable;

/** Takes in files of printed figures: shown first, then all or nothing; the same file twice changes nothing. */
@Service
public class PrintedFigureImportService {

    private static final Slice EVERYTHING = new Slice(0, Integer.MAX_VALUE);

    private final PrintedFigureStore figures;

    PrintedFigureImportService(PrintedFigureStore figures) {
        this.figures = figures;
    }

    /** What a file would come to, by the columns of {@link PrintedFigureSheet}; writes nothing. */
    @May(Right.RECORD_PRINTED_FIGURES)
    @Transactional(readOnly = true)
    public ImportPreview preview(SheetTable table) {
        return judged(table).preview();
    }

    /**
     * Writes what {@code shown} says. A figure that is corrected stays beside the target it stands beside.
     *
     * @throws Refused when a row is bad, or none changes anything
     * @throws Changed when it would now come to something else than was shown
     */
    @May(Right.RECORD_PRINTED_FIGURES)
    @Transactional
    public void apply(SheetTable table, ImportPreview shown) {
        figures.oneAfterTheOther();
        var judged = judged(table);
        judged.preview().mustBe(shown);
        judged.writes().forEach(this::write);
    }

    private void write(PrintedFigureImport.Judged result) {
        result.present()
                .ifPresentOrElse(
                        present -> figures.correct(
                                present.id(),
                                present.version(),
                                result.data(),
                                present.beside().map(PrintedFigure.Beside::target)),
                        () -> figures.add(PrintedFigureId.next(), result.data(), Optional.empty()));
    }

    private PrintedFigureImport judged(SheetTable table) {
        var alias = figures.alias();
        var units = figures.unitCodes();
        var judged = new PrintedFigureImport(figures.list(PrintedFilter.ALL, EVERYTHING));
        table.rows().forEach(row -> {
            try {
                judged.judge(SheetFigure.of(row, alias, units));
            } catch (Refused refused) {
                judged.bad(row.number(), row.text(PrintedFigureSheet.INDICATOR), refused);
            }
        });
        return judged;
    }
}
