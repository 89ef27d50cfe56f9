package vn.tinhgon.dossier;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.kernel.DossierCount;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.exchange.SheetGrid;
import vn.tinhgon.platform.exchange.SheetRow;
import vn.tinhgon.platform.exchange.SheetText;

/** The tables of a file, once it is said what their heads mean: one of counts, one of overdue dossiers, or both. */
final class DossierSheets {

    /** How files call the row in which all others are summed, in plain letters. */
    private static final Set<String> TOTALS =
            Set.of("tong cong", "tong so", "tong", "cong", "toan tinh", "tong toan tinh", "total");

    /**
     * @param sheet empty for CSV
     * @param all whether the row is the sum of the others
     */
    record Row(String sheet, SheetRow cells, boolean all) {

        int number() {
            return cells.number();
        }

        String text(DossierColumn column) {
            return cells.text(column.name());
        }
    }

    private final Map<String, DossierColumn> meanings;
    private final List<Row> counts = new ArrayList<>();
    private final List<Row> overdue = new ArrayList<>();
    private final Set<DossierCount> counted = EnumSet.noneOf(DossierCount.class);
    private boolean hasCounts;
    private boolean hasOverdue;

    /**
     * @param meanings by heads in plain letters
     * @throws Refused when a head has none, two have one, or neither counts nor overdue dossiers are among them
     */
    DossierSheets(List<SheetGrid> grids, Map<String, DossierColumn> meanings) {
        this.meanings = meanings;
        for (var grid : grids) {
            read(grid, columns(grid));
        }
        if (!hasCounts && !hasOverdue) {
            throw new Refused("dossier.refused.nothingMapped");
        }
    }

    private Set<DossierColumn> columns(SheetGrid grid) {
        var columns = EnumSet.noneOf(DossierColumn.class);
        for (var head : grid.heads()) {
            if (head.isEmpty()) {
                continue;
            }
            var column = Optional.ofNullable(meanings.get(SheetText.plain(head)))
                    .orElseThrow(() -> new Refused("dossier.refused.unmapped", head));
            if (column != DossierColumn.IGNORED && !columns.add(column)) {
                throw new Refused("dossier.refused.mappedTwice", head);
            }
        }
        return columns;
    }

    private void read(SheetGrid grid, Set<DossierColumn> columns) {
        if (columns.isEmpty()) {
            return;
        }
        if (columns.stream().noneMatch(DossierColumn::isUnit)) {
            throw new Refused("dossier.refused.noUnitColumn");
        }
        if (columns.contains(DossierColumn.CODE)) {
            isFirst(hasOverdue);
            hasOverdue = true;
            overdue.addAll(rows(grid));
        } else if (columns.contains(DossierColumn.RECEIVED)) {
            isFirst(hasCounts);
            hasCounts = true;
            columns.stream().flatMap(column -> column.count().stream()).forEach(counted::add);
            counts.addAll(rows(grid));
        } else {
            throw new Refused("dossier.refused.neither");
        }
    }

    private static void isFirst(boolean another) {
        if (another) {
            throw new Refused("dossier.refused.twoTables");
        }
    }

    private List<Row> rows(SheetGrid grid) {
        var names = new HashMap<String, String>();
        meanings.forEach((head, column) -> names.put(head, column.name()));
        return grid.rows().stream()
                .map(row -> new Row(
                        grid.sheet(),
                        grid.meant(row, names),
                        row.cells().stream().map(SheetText::plain).anyMatch(TOTALS::contains)))
                .toList();
    }

    boolean hasCounts() {
        return hasCounts;
    }

    boolean hasOverdue() {
        return hasOverdue;
    }

    /** Which counts the file has a column for. */
    Set<DossierCount> counted() {
        return counted;
    }

    List<Row> counts() {
        return counts;
    }

    /** Without rows that only sum up. */
    List<Row> overdue() {
        return overdue.stream().filter(row -> !row.all()).toList();
    }
}
