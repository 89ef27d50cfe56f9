package vn.tinhgon.progress;

import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * What a unit types for one assignment and one period.
 *
 * @param rate the counts as they were typed
 * @param evidenceReference number of the document that proves the figure; empty where none is named
 * @param explanation answers what is odd about the figure; empty where nothing is said
 * @param shortfall what is said where the goal is missed
 */
public record Figure(
        Rate rate, Basis basis, String note, String evidenceReference, String explanation, Shortfall shortfall) {

    public static final int LONGEST_NOTE = 4000;
    public static final int LONGEST_REFERENCE = 200;
    public static final int LONGEST_EXPLANATION = 1000;

    /** @throws Refused at the field {@code note}, {@code evidenceReference} or {@code explanation} where it is too long */
    public Figure {
        note = Texts.within("note", note, LONGEST_NOTE);
        evidenceReference = Texts.within("evidenceReference", evidenceReference, LONGEST_REFERENCE);
        explanation = Texts.within("explanation", explanation, LONGEST_EXPLANATION);
    }
}
