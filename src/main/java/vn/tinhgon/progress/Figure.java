package vn.tinhgon.progress;

import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

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
        note = Texts.within("note", note, LONGEST_NOTE);
        evidenceReference = Texts.within("evidenceReference", evidenceReference, LONGEST_REFERENCE);
    }
}
