package vn.tinhgon.platform.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.tinhgon.kernel.Refused;

/** Takes the rows of a file one by one: understands the first as header, keeps of the others what it names. */
final class SheetReading implements RowTaker {

    private final List<SheetColumn> columns;
    private final List<SheetRow> rows = new ArrayList<>();

    /** The column of each place in a row; empty where the header has nothing. */
    private List<Optional<SheetColumn>> places = List.of();

    SheetReading(List<SheetColumn> columns) {
        this.columns = columns;
    }

    @Override
    public void row(int number, List<String> cells) {
        var texts = cells.stream().map(SheetText::of).toList();
        if (texts.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (places.isEmpty()) {
            if (number != 1) {
                throw new Refused("sheet.refused.noHeader");
            }
            header(texts);
        } else if (rows.size() == SheetFile.MOST_ROWS) {
            throw new Refused("sheet.refused.tooLong", SheetFile.MOST_ROWS);
        } else {
            rows.add(new SheetRow(number, named(number, texts)));
        }
    }

    SheetTable table() {
        if (places.isEmpty()) {
            throw new Refused("sheet.refused.noHeader");
        }
        return new SheetTable(rows);
    }

    private void header(List<String> heads) {
        places = heads.stream().map(this::column).toList();
        var unknown = Stream.iterate(0, place -> place < heads.size(), place -> place + 1)
                .filter(place ->
                        places.get(place).isEmpty() && !heads.get(place).isEmpty())
                .map(heads::get)
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refused("sheet.refused.unknownColumn", String.join(", ", unknown));
        }
        var seen = new HashSet<SheetColumn>();
        places.stream().flatMap(Optional::stream).forEach(column -> {
            if (!seen.add(column)) {
                throw new Refused("sheet.refused.doubledColumn", called(column));
            }
        });
        var missing = columns.stream()
                .filter(column -> column.required() && !seen.contains(column))
                .map(SheetReading::called)
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused("sheet.refused.missingColumn", String.join(", ", missing));
        }
    }

    private Optional<SheetColumn> column(String head) {
        var plain = SheetText.plain(head);
        return columns.stream()
                .filter(column -> Stream.concat(Stream.of(column.code()), column.labels().stream())
                        .anyMatch(name -> SheetText.plain(name).equals(plain)))
                .findFirst();
    }

    private Map<String, String> named(int number, List<String> texts) {
        var cells = new HashMap<String, String>();
        for (var place = 0; place < texts.size(); place++) {
            if (texts.get(place).isEmpty()) {
                continue;
            }
            var column = place < places.size() ? places.get(place) : Optional.<SheetColumn>empty();
            // Left out in silence, it would look as if it had been taken in.
            cells.put(column.orElseThrow(headless(place, number)).code(), texts.get(place));
        }
        return cells;
    }

    private static Supplier<Refused> headless(int place, int number) {
        return () -> new Refused("sheet.refused.headless", SheetText.column(place) + number);
    }

    private static String called(SheetColumn column) {
        return column.labels().isEmpty() ? column.code() : column.labels().getFirst();
    }
}
