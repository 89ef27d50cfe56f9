package vn.tinhgon.platform.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.Refused;

/** Takes the rows of a sheet whose heads nobody has agreed on: above them there may be a title. */
final class GridReading implements RowTaker {

    /** A title stands alone in its row, heads do not. */
    private static final int FEWEST_HEADS = 2;

    private final String sheet;
    /** A row far out in a sheet would keep as many places before it. */
    private static final int MOST_CELLS = 200;

    private final List<SheetGrid.Row> rows = new ArrayList<>();
    private List<String> heads = List.of();

    GridReading(String sheet) {
        this.sheet = sheet;
    }

    @Override
    public void row(int number, List<String> cells) {
        var texts = cells.stream().limit(MOST_CELLS).map(SheetText::of).toList();
        if (cells.stream().skip(MOST_CELLS).anyMatch(cell -> !SheetText.of(cell).isEmpty())) {
            throw new Refused("sheet.refused.tooWide", MOST_CELLS);
        }
        var filled = texts.stream().filter(text -> !text.isEmpty()).count();
        if (filled == 0) {
            return;
        }
        if (heads.isEmpty()) {
            heads = filled < FEWEST_HEADS ? List.of() : texts;
        } else if (rows.size() == SheetFile.MOST_ROWS) {
            throw new Refused("sheet.refused.tooLong", SheetFile.MOST_ROWS);
        } else {
            rows.add(new SheetGrid.Row(number, texts));
        }
    }

    /** Empty where nothing has heads. */
    Optional<SheetGrid> grid() {
        return heads.isEmpty() ? Optional.empty() : Optional.of(new SheetGrid(sheet, heads, rows));
    }
}
