package vn.tinhgon.printed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.ImportPreview.Detail;
import vn.tinhgon.platform.exchange.ImportPreview.Line;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.exchange.ImportPreview.Reason;

/**
 * Works out what a file of printed figures comes to: which are taken over, which correct one that is there. The same row
 * twice, in one file or in two, is one figure.
 */
final class PrintedFigureImport {

    /** A row with what it writes: a new figure, or a correction of {@code present}. */
    record Judged(PrintedFigureData data, Optional<PrintedFigure> present) {

        Outcome outcome() {
            return present.map(there -> there.data().equals(data) ? Outcome.SAME : Outcome.CHANGE)
                    .orElse(Outcome.ADD);
        }
    }

    private final Map<PrintedFigureData.Identity, PrintedFigure> known = new HashMap<>();
    private final Map<PrintedFigureData.Identity, SheetFigure> first = new HashMap<>();
    private final Map<Integer, Line> lines = new LinkedHashMap<>();
    private final List<Judged> judged = new ArrayList<>();

    /** @param present figures of the province that are not withdrawn */
    PrintedFigureImport(List<PrintedFigure> present) {
        present.forEach(figure -> known.putIfAbsent(figure.data().identity(), figure));
    }

    void bad(int row, String about, Refused refused) {
        lines.put(row, Line.bad(row, about, List.of(Reason.of(refused))));
    }

    void judge(SheetFigure row) {
        var data = row.data();
        var about = data.indicator();
        var earlier = first.putIfAbsent(data.identity(), row);
        if (earlier == null) {
            var result = new Judged(data, Optional.ofNullable(known.get(data.identity())));
            judged.add(result);
            lines.put(row.row(), Line.of(row.row(), result.outcome(), about, details(result)));
        } else if (earlier.data().equals(data)) {
            lines.put(row.row(), Line.of(row.row(), Outcome.SAME, about, List.of()));
        } else {
            bad(
                    row.row(),
                    about,
                    Refused.field(PrintedFigureSheet.INDICATOR, "printed.refused.otherwise", earlier.row()));
        }
    }

    /** Only what is not the same as what is there: the identity is, and needs no word. */
    private static List<Detail> details(Judged result) {
        var details = new ArrayList<Detail>();
        detail(details, result, PrintedFigureSheet.TEXT, PrintedFigureData::text);
        detail(
                details,
                result,
                PrintedFigureSheet.VALUE,
                data -> data.value().map(Object::toString).orElse(""));
        detail(
                details,
                result,
                PrintedFigureSheet.NUMERATOR,
                data -> data.counts()
                        .map(counts -> String.valueOf(counts.numerator()))
                        .orElse(""));
        detail(
                details,
                result,
                PrintedFigureSheet.DENOMINATOR,
                data -> data.counts()
                        .map(counts -> String.valueOf(counts.denominator()))
                        .orElse(""));
        detail(details, result, PrintedFigureSheet.MEASURE_UNIT, PrintedFigureData::measureUnit);
        detail(
                details,
                result,
                PrintedFigureSheet.QUALIFIER,
                data -> data.qualifier().map(Qualifier::code).orElse(""));
        return details;
    }

    private static void detail(
            List<Detail> details, Judged result, String column, Function<PrintedFigureData, String> value) {
        var before = result.present().map(PrintedFigure::data).map(value).orElse("");
        var after = value.apply(result.data());
        if (!before.equals(after)) {
            details.add(new Detail(column, before, after));
        }
    }

    ImportPreview preview() {
        return new ImportPreview(List.copyOf(lines.values()));
    }

    /** What is to be written, once nothing is bad. */
    List<Judged> writes() {
        return judged.stream()
                .filter(result -> result.outcome() != Outcome.SAME)
                .toList();
    }
}
