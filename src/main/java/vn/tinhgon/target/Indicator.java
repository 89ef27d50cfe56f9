package vn.tinhgon.target;

import java.util.Optional;
import vn.tinhgon.kernel.DossierRate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * What is counted.
 *
 * @param code the province's own, the same from year to year: by it the library knows an indicator again
 * @param text as printed in the directive
 * @param shortName ours, for narrow tables
 * @param definition what is counted and what is not; may be empty
 * @param counting how numerator and denominator are taken; may be empty
 * @param source where the counts come from; may be empty
 * @param dossiers which counts of dossiers the figure is made of, where it is: then the portal suggests it
 */
public record Indicator(
        String code,
        String text,
        String shortName,
        String definition,
        String counting,
        String source,
        Optional<TargetGroup> group,
        Optional<DossierRate> dossiers) {

    private static final int LONGEST_CODE = 30;
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_SHORT_NAME = 100;
    private static final int LONGEST_EXPLANATION = 4000;
    private static final int LONGEST_SOURCE = 1000;

    /** @throws Refused at the field of that name: code, text and short name have to be there, none is too long */
    public Indicator {
        code = Texts.present("code", code, LONGEST_CODE);
        text = Texts.present("indicator", text, LONGEST_TEXT);
        shortName = Texts.present("shortName", shortName, LONGEST_SHORT_NAME);
        definition = Texts.within("definition", definition, LONGEST_EXPLANATION);
        counting = Texts.within("counting", counting, LONGEST_EXPLANATION);
        source = Texts.within("source", source, LONGEST_SOURCE);
    }
}
