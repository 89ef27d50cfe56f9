package vn.tinhgon.score.ui;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.exchange.PastedBlock;
import vn.tinhgon.unit.UnitRow;

/**
 * Points copied from a spreadsheet: where there are several columns, what stands in the last of them goes to the unit whose
 * name or code is in another; a column alone goes to the units one after the other. An empty cell leaves what is there.
 *
 * @param points as they stand there, for the form to check
 * @param left rows that name not just one unit of the form, or one that another row names too, or have no number, as they were
 */
record PastedPoints(Map<UnitId, String> points, List<String> left) {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.,]+");

    /** How a cell names a unit: as it is written; without the marks that people leave out; by its code. */
    private static final List<BiPredicate<String, UnitRow>> NAMINGS = List.of(
            (cell, unit) -> composed(cell).equalsIgnoreCase(composed(unit.name())),
            (cell, unit) -> Texts.bare(cell).equals(Texts.bare(unit.name())),
            (cell, unit) -> cell.equals(unit.code()));

    /** A row that says points, in its last cell. */
    private record Row(List<String> cells, Optional<UnitRow> unit) {}

    /**
     * @param units those of the form, in its order
     * @param from the first one a column alone goes to
     */
    static PastedPoints of(String text, List<UnitRow> units, int from) {
        var block = PastedBlock.rows(text);
        var last = block.stream().mapToInt(PastedPoints::lastFilled).max().orElse(-1);
        var rows = IntStream.range(0, block.size())
                .filter(index -> lastFilled(block.get(index)) == last)
                .mapToObj(index -> row(block.get(index).subList(0, last + 1), units, from + index))
                .toList();
        var named = rows.stream().map(Row::unit).toList();
        var points = new LinkedHashMap<UnitId, String>();
        var left = new ArrayList<String>();
        for (var row : rows) {
            if (row.unit().isPresent() && Collections.frequency(named, row.unit()) == 1) {
                points.put(row.unit().get().id(), row.cells().getLast());
            } else {
                left.add(String.join(" · ", row.cells()));
            }
        }
        return new PastedPoints(points, left);
    }

    private static Row row(List<String> cells, List<UnitRow> units, int place) {
        var unit = cells.size() == 1
                ? Optional.of(place).filter(index -> index < units.size()).map(units::get)
                : named(units, cells.subList(0, cells.size() - 1));
        return new Row(
                cells, unit.filter(found -> NUMBER.matcher(cells.getLast()).matches()));
    }

    /** -1 where all are empty. */
    private static int lastFilled(List<String> cells) {
        return IntStream.range(0, cells.size())
                .filter(index -> !cells.get(index).isEmpty())
                .max()
                .orElse(-1);
    }

    private static Optional<UnitRow> named(List<UnitRow> units, List<String> cells) {
        return NAMINGS.stream()
                .map(naming -> units.stream()
                        .filter(unit -> cells.stream().anyMatch(cell -> naming.test(cell, unit)))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .filter(found -> found.size() == 1)
                .map(List::getFirst);
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
