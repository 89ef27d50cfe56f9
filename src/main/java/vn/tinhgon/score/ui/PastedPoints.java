package vn.tinhgon.score.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.exchange.PastedBlock;
import vn.tinhgon.unit.UnitRow;

/**
 * Points copied from a spreadsheet: where its rows have several cells, the last of them goes to the unit whose name or code is
 * among the others; a column alone goes to the units one after the other. An empty cell leaves what is there.
 *
 * @param points as they stand there, for the form to check
 * @param left rows that found no unit of the form, as they were
 */
record PastedPoints(Map<UnitId, String> points, List<String> left) {

    /**
     * @param units those of the form, in its order
     * @param from the first one a column alone goes to
     */
    static PastedPoints of(String text, List<UnitRow> units, int from) {
        var rows = PastedBlock.rows(text);
        var named = rows.stream().anyMatch(row -> row.size() > 1);
        var points = new LinkedHashMap<UnitId, String>();
        var left = new ArrayList<String>();
        for (var index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            var cell = row.getLast();
            if (cell.isEmpty()) {
                continue;
            }
            var unit = named ? named(units, row.subList(0, row.size() - 1)) : at(units, from + index);
            unit.ifPresentOrElse(found -> points.put(found.id(), cell), () -> left.add(String.join(" · ", row)));
        }
        return new PastedPoints(points, left);
    }

    private static Optional<UnitRow> at(List<UnitRow> units, int index) {
        return index < units.size() ? Optional.of(units.get(index)) : Optional.empty();
    }

    /** The one unit that {@code cells} name; two of one name without its marks are told apart by nobody but their code. */
    private static Optional<UnitRow> named(List<UnitRow> units, List<String> cells) {
        var bare = cells.stream().map(Texts::bare).toList();
        var found = units.stream()
                .filter(unit -> bare.contains(Texts.bare(unit.name())) || bare.contains(unit.code()))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
