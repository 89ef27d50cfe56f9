package vn.tinhgon.procedure;

import java.time.LocalDate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * The decision by which a procedure is issued, amended or abolished.
 *
 * @param number empty only of what was kept before there was a catalogue
 * @param inForceFrom the first day on which it holds: not before it was signed
 */
public record SignedDecision(String number, LocalDate signedOn, LocalDate inForceFrom) {

    private static final int LONGEST = 60;

    /** @throws Refused at {@code decisionNumber} where it is too long, at {@code inForceFrom} where it is before the signing */
    public SignedDecision {
        number = Texts.within("decisionNumber", number, LONGEST);
        if (inForceFrom.isBefore(signedOn)) {
            throw Refused.field("inForceFrom", "procedure.refused.inForceBeforeSigned");
        }
    }

    /**
     * The same, where it has a number as each has that is written today.
     *
     * @throws Refused at {@code decisionNumber} where it has none
     */
    public SignedDecision numbered() {
        Texts.present("decisionNumber", number, LONGEST);
        return this;
    }
}
