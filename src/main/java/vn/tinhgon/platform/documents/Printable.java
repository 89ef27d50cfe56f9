package vn.tinhgon.platform.documents;

import java.util.List;
import java.util.regex.Pattern;

/** Text as a document can hold it: XML has no room for most control characters, nor for half a letter. */
final class Printable {

    private static final String NO_BREAK_SPACE = "\u00a0";

    /** Before the last space of several, which lets a line end there. */
    private static final Pattern ROOM = Pattern.compile(" +(?= )|(?<= ) $");

    private Printable() {}

    /** Its lines; there is always one. */
    static List<String> lines(String text) {
        return text.lines().findAny().isEmpty()
                ? List.of("")
                : text.lines().map(Printable::line).toList();
    }

    /** As one line for a page that makes one space of several: room that is left open, to be written in, stays as wide. */
    static String withRoom(String text) {
        return ROOM.matcher(line(text))
                .replaceAll(room -> NO_BREAK_SPACE.repeat(room.group().length()));
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
