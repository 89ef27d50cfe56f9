package vn.tinhgon.platform.exchange;

import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/** What stands in cells, and when two of them say the same. */
public final class SheetText {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LETTERS = 26;

    /** What a spreadsheet takes into one cell. */
    private static final int LONGEST_CELL = 32_767;

    private SheetText() {}

    /** «Có hiệu lực từ», «co_hieu_luc_tu» and «CÓ HIỆU LỰC TỪ *» are one name. */
    public static String plain(String name) {
        return NO_LETTERS.matcher(Texts.bare(name)).replaceAll(" ").strip();
    }

    /** What a cell says, without the space around it. */
    static String of(String cell) {
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

    /** «A», «Z», «AA»: as a spreadsheet shows a column above it. */
    static String column(int place) {
        var last = String.valueOf((char) ('A' + place % LETTERS));
        return place < LETTERS ? last : column(place / LETTERS - 1) + last;
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }
}
