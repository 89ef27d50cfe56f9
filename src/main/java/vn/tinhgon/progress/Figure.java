package vn.tinhgon.progress;

import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Refused;

/**
 * What a unit types for one assignment and one period.
 *
 * @param evidenceReference number of the document that proves the figure; empty where none is named
 */
public record Figure(Rate rate, String note, String evidenceReference) {

    public static final int LONGEST_NOTE = 4000;
    public static final int LONGEST_REFERENCE = 200;

    /** @throws Refused at the field {@code note} or {@code evidenceReference} where it is too long */
    public Figure {
        note = within("note", note, LONGEST_NOTE);
        evidenceReference = within("evidenceReference", evidenceReference, LONGEST_REFERENCE);
    }

    /**
     * The text without the space around it.
     *
     * @throws Refused at {@code field} where it is longer than {@code longest}
     */
    static String within(String field, String text, int longest) {
        var stripped = text.strip();
        if (stripped.length() > longest) {
            throw Refused.field(field, "progress.refused.tooLong", longest, stripped.length());
        }
        return stripped;
    }
}
