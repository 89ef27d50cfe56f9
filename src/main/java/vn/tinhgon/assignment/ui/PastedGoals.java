package vn.tinhgon.assignment.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.exchange.PastedBlock;

/**
 * A block of goals pasted from a spreadsheet into a cell: it spreads to the right and down. A cell that is no goal goes
 * where it belongs all the same, to be corrected there; an empty one leaves what is there.
 *
 * @param goals what goes into which cell
 * @param unread the cells that are no goal, by where they stand in the block
 * @param blank how many were empty, as the lower ones of merged cells are
 * @param rowsLeftOver rows that no unit is there for
 * @param columnsLeftOver columns that no target is there for
 */
record PastedGoals(List<Cell> goals, List<Unread> unread, int blank, int rowsLeftOver, int columnsLeftOver) {

    /** A target with its own goal, of whose kind those of the units are. */
    record Column(TargetId target, Goal goal) {}

    record Cell(TargetId target, UnitId unit, String text) {}

    /**
     * A cell that is no goal.
     *
     * @param row from 1
     * @param column from 1
     * @param key of the sentence that says why; {@code text} is its argument
     */
    record Unread(int row, int column, String key, String text) {}

    /** Nobody's goal is longer; the rest of a pasted letter is not carried along. */
    private static final int LONGEST = 60;

    private static final Pattern DAY = Pattern.compile("\\d{1,4}[/-]\\d{1,2}([/-]\\d{1,4})?( .*)?");
    private static final Pattern FORMULA = Pattern.compile("[=#].*");

    /**
     * @param units those below the cell that was pasted into, that one first
     * @param targets those at the right of it, that one first
     */
    static PastedGoals read(String text, List<UnitId> units, List<Column> targets) {
        var rows = PastedBlock.rows(text);
        var goals = new ArrayList<Cell>();
        var unread = new ArrayList<Unread>();
        var blank = 0;
        var widest = 0;
        for (var row = 0; row < rows.size(); row++) {
            var cells = rows.get(row);
            widest = Math.max(widest, cells.size());
            for (var column = 0; column < cells.size() && row < units.size() && column < targets.size(); column++) {
                var cell = cells.get(column);
                if (cell.isEmpty()) {
                    blank++;
                    continue;
                }
                var shown = cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell;
                goals.add(new Cell(targets.get(column).target(), units.get(row), shown));
                var at = new int[] {row + 1, column + 1};
                problem(targets.get(column).goal(), shown)
                        .ifPresent(key -> unread.add(new Unread(at[0], at[1], key, shown)));
            }
        }
        return new PastedGoals(
                goals, unread, blank, Math.max(0, rows.size() - units.size()), Math.max(0, widest - targets.size()));
    }

    private static Optional<String> problem(Goal goal, String cell) {
        if (goal.measure().kind() != FigureKind.MILESTONE && DAY.matcher(cell).matches()) {
            return Optional.of("paste.refused.day");
        }
        if (FORMULA.matcher(cell).matches()) {
            return Optional.of("paste.refused.formula");
        }
        try {
            goal.typed("goal", cell);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.key());
        }
    }
}
