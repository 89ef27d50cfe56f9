package vn.tinhgon.platform.exchange;

import java.util.List;

/**
 * A column that a file may have, found by what stands in its first row: the code or one of the labels, whatever their
 * case, diacritics and punctuation.
 *
 * @param code by which the program asks for it, {@code valid_from}
 * @param labels what the template's header says, one for each language it is given in
 * @param required whether a file without it is refused; whether its cells may be empty is for the reader of the rows
 */
public record SheetColumn(String code, List<String> labels, boolean required) {

    public SheetColumn {
        labels = List.copyOf(labels);
    }

    /** A column without which the file cannot be understood. */
    public static SheetColumn required(String code, String... labels) {
        return new SheetColumn(code, List.of(labels), true);
    }

    /** A column that may be left out; its cells are then empty. */
    public static SheetColumn optional(String code, String... labels) {
        return new SheetColumn(code, List.of(labels), false);
    }
}
