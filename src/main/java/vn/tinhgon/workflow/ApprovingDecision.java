package vn.tinhgon.workflow;

import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.procedure.SignedDecision;

/**
 * A decision that approves internal workflows. Its number and the day it was signed name it: of the same two there is one.
 *
 * @param issuer who signed it: «UBND tỉnh»
 */
public record ApprovingDecision(SignedDecision signed, String issuer) {

    private static final int LONGEST_ISSUER = 200;

    /** @throws Refused at {@code decisionNumber} or {@code issuer} where there is none, or at {@code issuer} that is too long */
    public ApprovingDecision {
        signed.numbered();
        issuer = Texts.present("issuer", issuer, LONGEST_ISSUER);
    }

    /**
     * Of a number and a day of signing there is one decision: whoever records more of it says the same of it.
     *
     * @throws Refused at {@code inForceFrom} or {@code issuer} that {@code known} has otherwise
     */
    void mustBe(ApprovingDecision known) {
        if (!signed.inForceFrom().equals(known.signed.inForceFrom())) {
            throw Refused.field("inForceFrom", "workflow.refused.otherDay", Formats.date(known.signed.inForceFrom()));
        }
        if (!issuer.equals(known.issuer)) {
            throw Refused.field("issuer", "workflow.refused.otherIssuer", known.issuer);
        }
    }
}
