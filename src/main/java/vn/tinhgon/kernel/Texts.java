package vn.tinhgon.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as people type them into the fields of a form. */
public final class Texts {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_NAME = 60;

    private Texts() {}

    /**
     * The text without the space around it; may be empty.
     *
     * @param longest in characters
     * @throws Refused at {@code field} where it is longer
     */
    public static String within(String field, String typed, int longest) {
        var text = typed.strip();
        if (text.length() > longest) {
            throw Refused.field(field, "text.refused.tooLong", longest, text.length());
        }
        return text;
    }

    /**
     * The same, for what has to be there.
     *
     * @throws Refused at {@code field} where it is blank or longer than {@code longest}
     */
    public static String present(String field, String typed, int longest) {
        var text = within(field, typed, longest);
        if (text.isEmpty()) {
            throw Refused.field(field, "text.refused.empty");
        }
        return text;
    }

    /** In small letters without the marks that people leave out: «Đồng ý» and «DONG Y» are one. */
    public static String bare(String text) {
        return MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
    }

    /** As a part of a file's name: «Báo cáo tháng (mẫu 1)» is «bao-cao-thang-mau-1»; empty of what has no letter. */
    public static String dashed(String text) {
        var dashed = NEITHER_LETTER_NOR_DIGIT.matcher(bare(text)).replaceAll("-");
        return dashed.substring(dashed.startsWith("-") ? 1 : 0, Math.min(dashed.length(), LONGEST_NAME))
                .replaceFirst("-$", "");
    }
}
