package vn.tinhgon.progress.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tinhgon.platform.exchange.PastedBlock;

/**
 * A block copied from a spreadsheet, put into the counts of a sheet's lines: by the numbers of their targets where its
 * first column has them, otherwise from the cell one is in, down and to the right.
 *
 * @param placed the lines it went into
 * @param left rows that found no line, as they were
 */
record PastedFigures(List<SheetLine> placed, List<String> left) {

    private static final Pattern NUMBER = Pattern.compile("(?i)(?:CT[ .\\-]*)?0*([0-9]{1,4})");
    private static final int COUNTS = 2;

    /**
     * @param from the line one is in
     * @param inDenominators whether one is in its second count
     */
    static PastedFigures of(String text, List<SheetLine> lines, int from, boolean inDenominators) {
        var rows = PastedBlock.rows(text);
        var placed = new ArrayList<SheetLine>();
        var left = new ArrayList<String>();
        var named = !rows.isEmpty()
                && rows.stream()
                        .allMatch(row ->
                                row.size() > COUNTS && number(row.getFirst()).isPresent());
        for (var index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            var line = named ? numbered(lines, row.getFirst()) : at(lines, from + index);
            var counts = named ? row.subList(row.size() - COUNTS, row.size()) : row;
            if (line.filter(found -> found.fields.isEditable()).isEmpty()
                    || counts.size() > (inDenominators && !named ? 1 : COUNTS)) {
                left.add(String.join(" · ", row));
                continue;
            }
            if (inDenominators && !named && !line.get().hasTwoCounts()) {
                left.add(String.join(" · ", row));
                continue;
            }
            if (!line.get().hasTwoCounts()) {
                line.get()
                        .type(
                                counts.stream()
                                        .filter(cell -> !cell.isBlank())
                                        .findFirst()
                                        .or(() -> Optional.of("")),
                                Optional.empty());
            } else if (inDenominators && !named) {
                line.get().type(Optional.empty(), Optional.of(counts.getFirst()));
            } else {
                line.get()
                        .type(
                                Optional.of(counts.getFirst()),
                                counts.size() == COUNTS ? Optional.of(counts.getLast()) : Optional.empty());
            }
            placed.add(line.get());
        }
        return new PastedFigures(placed, left);
    }

    private static Optional<SheetLine> at(List<SheetLine> lines, int index) {
        return index < lines.size() ? Optional.of(lines.get(index)) : Optional.empty();
    }

    private static Optional<SheetLine> numbered(List<SheetLine> lines, String cell) {
        return number(cell)
                .flatMap(number -> lines.stream()
                        .filter(line -> line.row().number() == number)
                        .findFirst());
    }

    private static Optional<Integer> number(String cell) {
        var matched = NUMBER.matcher(cell.strip());
        return matched.matches() ? Optional.of(Integer.valueOf(matched.group(1))) : Optional.empty();
    }
}
