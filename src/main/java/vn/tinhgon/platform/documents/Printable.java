package vn.tinhgon.platform.documents;

import java.util.List;

/** Text as a document can hold it: XML has no room for most control characters, nor for half a letter. */
final class Printable {

    private Printable() {}

    /** Its lines; there is always one. */
    static List<String> lines(String text) {
        return text.lines().findAny().isEmpty()
                ? List.of("")
                : text.lines().map(Printable::line).toList();
    }

    /** The same as one line. */
    static String line(String text) {
        return text.codePoints()
                .map(letter -> letter == '\t' || letter == '\n' ? ' ' : letter)
                .filter(Printable::isText)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isText(int letter) {
        return letter >= ' '
                && !(letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE)
                && letter != 0xfffe
                && letter != 0xffff;
    }
}
