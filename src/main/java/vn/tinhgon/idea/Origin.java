package vn.tinhgon.idea;

import java.util.regex.Pattern;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * Whose idea it is. Of citizens and businesses nothing personal is kept but a name, and that may be left out.
 *
 * @param giver a member of staff, or who gave feedback and wants to be named; empty of one's own
 * @param feedback number of the feedback (PAKN), without that word, which stands before it wherever it is shown; of others empty
 */
public record Origin(Source source, String giver, String feedback) {

    /** Where an idea comes from. */
    public enum Source {
        /** Of who enters it. */
        OWN,
        /** Of another member of staff of the province, who is named. */
        STAFF,
        /** Of a citizen or a business, known by the number of their feedback. */
        FEEDBACK
    }

    private static final Pattern WORD_BEFORE = Pattern.compile("(?i)^\\s*PAKN\\b[\\s:]*");
    private static final int LONGEST_GIVER = 200;
    private static final int LONGEST_NUMBER = 60;

    /** @throws Refused at {@code giver} of staff that is blank, at {@code feedback} without its number; where one is too long */
    public Origin {
        giver = switch (source) {
            case OWN -> "";
            case STAFF -> Texts.present("giver", giver, LONGEST_GIVER);
            case FEEDBACK -> Texts.within("giver", giver, LONGEST_GIVER);
        };
        feedback = source == Source.FEEDBACK
                ? Texts.present("feedback", WORD_BEFORE.matcher(feedback).replaceFirst(""), LONGEST_NUMBER)
                : "";
    }
}
