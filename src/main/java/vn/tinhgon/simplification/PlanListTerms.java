package vn.tinhgon.simplification;

import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.procedure.ProcedureScope;

/**
 * What a list of plans is for.
 *
 * @param year in which its plans are made
 */
public record PlanListTerms(String title, ProcedureScope scope, int year) {

    private static final int LONGEST_TITLE = 500;

    /** @throws Refused at the field {@code title} where it is blank or too long */
    public PlanListTerms {
        title = Texts.present("title", title, LONGEST_TITLE);
    }
}
