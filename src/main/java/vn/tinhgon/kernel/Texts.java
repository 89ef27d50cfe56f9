package vn.tinhgon.kernel;

/** Texts as people type them into the fields of a form. */
public final class Texts {

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
}
