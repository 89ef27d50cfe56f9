package vn.tinhgon.platform.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tinhgon.kernel.Refused;

/**
 * A table as somebody else's program wrote it: its heads are theirs, and what they mean is for the reader to say.
 *
 * @param sheet the name of the sheet; empty for CSV
 * @param heads what stands above each column; empty above one that has no head
 * @param rows below the heads, those without a word left out
 */
public record SheetGrid(String sheet, List<String> heads, List<Row> rows) {

    /** @param number as a spreadsheet shows it at its left */
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    public SheetGrid {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * The row by what its heads mean.
     *
     * @param meanings code of the column by its head in {@linkplain SheetText#plain plain} letters; heads that are not
     *     among them are left out
     * @throws Refused where something stands under no head
     */
    public SheetRow meant(Row row, Map<String, String> meanings) {
        var cells = new HashMap<String, String>();
        for (var place = 0; place < row.cells().size(); place++) {
            var text = row.cells().get(place);
            if (text.isEmpty()) {
                continue;
            }
            var head = place < heads.size() ? heads.get(place) : "";
            if (head.isEmpty()) {
                throw new Refused("sheet.refused.headless", SheetText.column(place) + row.number());
            }
            var meaning = meanings.get(SheetText.plain(head));
            if (meaning != null) {
                cells.put(meaning, text);
            }
        }
        return new SheetRow(row.number(), cells);
    }
}
