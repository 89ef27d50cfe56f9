package vn.tinhgon.platform.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tinhgon.kernel.Refused;

/** Takes the rows of a file one by one: understands the first as header, keeps of the others what it names. */
final class SheetReading {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LETTERS = 26;

    /** What a spreadsheet takes into one cell. */
    private static final int LONGEST_CELL = 32_767;

    private final List<SheetColumn> columns;
    private final List<SheetRow> rows = new ArrayList<>();

    /** The column of each place in a row; empty where the header has nothing. */
    private List<Optional<SheetColumn>> places = List.of();

    SheetReading(List<SheetColumn> columns) {
        this.columns = columns;
    }

    /** @param number as a spreadsheet shows it, from 1 on */
    void row(int number, List<String> cells) {
        var texts = cells.stream().map(SheetReading::text).toList();
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
        var plain = plain(head);
        return columns.stream()
                .filter(column -> Stream.concat(Stream.of(column.code()), column.labels().stream())
                        .anyMatch(name -> plain(name).equals(plain)))
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
        return () -> new Refused("sheet.refused.headless", letters(place) + number);
    }

    /** «A», «Z», «AA»: as a spreadsheet shows a column above it. */
    private static String letters(int place) {
        var last = String.valueOf((char) ('A' + place % LETTERS));
        return place < LETTERS ? last : letters(place / LETTERS - 1) + last;
    }

    private static String called(SheetColumn column) {
        return column.labels().isEmpty() ? column.code() : column.labels().getFirst();
    }

    private static String text(String cell) {
        if (cell.length() > LONGEST_CELL) {
            throw new Refused("sheet.refused.cellTooLong", LONGEST_CELL);
        }
        var text = Normalizer.normalize(cell, Normalizer.Form.NFC);
        var from = 0;
        var to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    /** «Có hiệu lực từ», «co_hieu_luc_tu» and «CÓ HIỆU LỰC TỪ *» are one name. */
    private static String plain(String name) {
        var bare = MARKS.matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
        return NO_LETTERS.matcher(bare).replaceAll(" ").strip();
    }
}
