package vn.tinhgon.unit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.ImportPreview.Detail;
import vn.tinhgon.platform.exchange.ImportPreview.Line;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.exchange.ImportPreview.Reason;
import vn.tinhgon.platform.exchange.SheetTable;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.unit.Successions.Pair;

/** Works out what a file of successions comes to: all rows first, then whether they go together. */
final class SuccessionImport {

    private record Edit(Optional<Succession> before, Succession after) {}

    private final Map<Pair, Integer> firstRows = new HashMap<>();
    private final Map<Integer, Edit> edits = new LinkedHashMap<>();
    private final Map<Integer, String> about = new LinkedHashMap<>();
    private final Map<Integer, Line> bad = new HashMap<>();

    SuccessionImport(Structure structure, Successions successions, SheetTable table) {
        for (var row : table.rows()) {
            about.put(row.number(), SheetSuccession.about(row));
            SheetSuccession.of(row, structure, reasons -> bad(row.number(), reasons))
                    .ifPresent(read -> apply(read, successions));
        }
        edits.forEach((row, edit) -> {
            try {
                successions.check(edit.after(), structure);
            } catch (Refused refused) {
                bad(row, List.of(SheetCells.reason(refused)));
            }
        });
    }

    private void apply(SheetSuccession read, Successions successions) {
        var pair = new Pair(read.predecessor().id(), read.successor().id());
        var first = firstRows.putIfAbsent(pair, read.row());
        if (first != null) {
            var twice = Refused.field(UnitSheet.SUCCESSOR, "unit.import.refused.pairTwice", first);
            bad(read.row(), List.of(SheetCells.reason(twice)));
            return;
        }
        var before = successions.find(pair);
        var after = read.succession(before);
        successions.put(after);
        edits.put(read.row(), new Edit(before, after));
    }

    private void bad(int row, List<Reason> reasons) {
        bad.putIfAbsent(row, Line.bad(row, about.getOrDefault(row, ""), reasons));
    }

    ImportPreview preview() {
        var lines = new HashMap<Integer, Line>();
        edits.forEach((row, edit) -> lines.put(row, line(row, edit)));
        lines.putAll(bad);
        return new ImportPreview(about.keySet().stream()
                .map(row -> Objects.requireNonNull(lines.get(row)))
                .toList());
    }

    private Line line(int row, Edit edit) {
        var before = edit.before().map(SuccessionImport::cells).orElse(Map.of());
        var details = cells(edit.after()).entrySet().stream()
                .map(cell -> new Detail(cell.getKey(), before.getOrDefault(cell.getKey(), ""), cell.getValue()))
                .filter(detail -> !detail.before().equals(detail.after()))
                .toList();
        var outcome = edit.before().isEmpty() ? Outcome.ADD : details.isEmpty() ? Outcome.SAME : Outcome.CHANGE;
        return Line.of(row, outcome, about.getOrDefault(row, ""), details);
    }

    private static Map<String, String> cells(Succession succession) {
        var cells = new LinkedHashMap<String, String>();
        cells.put(UnitSheet.ON, Formats.date(succession.on()));
        cells.put(
                UnitSheet.SHARE,
                switch (succession.share()) {
                    case Share.Whole all -> "full";
                    case Share.SomePart part -> "partial";
                    case Share.Percent(var percent) -> Formats.plain(percent);
                });
        cells.put(UnitSheet.BASIS, succession.basis().text());
        return cells;
    }

    /** What is to be written, once nothing is bad. */
    List<Succession> changed() {
        return edits.values().stream()
                .filter(edit -> edit.before().filter(edit.after()::equals).isEmpty())
                .map(Edit::after)
                .toList();
    }
}
