package vn.tinhgon.simplification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.procedure.ProcedureScope;

/**
 * What a directive says about a reduction, as it is entered; see {@link Reduction}.
 *
 * @param goals at least one, of each measure one at most
 */
public record ReductionTerms(
        ProcedureScope scope,
        int year,
        LocalDate baselineOn,
        Optional<LocalDate> dueOn,
        String basis,
        List<Goal> goals) {

    public static final int LONGEST_BASIS = 500;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /**
     * @throws Refused at {@code year} that is none; at {@code basis} that is empty or too long; at {@code dueOn} that is not
     *     after the day of the baseline; at {@code COUNT} where there is no goal at all
     */
    public ReductionTerms {
        basis = Texts.within("basis", basis, LONGEST_BASIS);
        if (basis.isEmpty()) {
            throw Refused.field("basis", "reduction.refused.noBasis");
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refused.field("year", "reduction.refused.noYear");
        }
        if (dueOn.filter(due -> !due.isAfter(baselineOn)).isPresent()) {
            throw Refused.field("dueOn", "reduction.refused.due", Formats.date(baselineOn));
        }
        if (goals.isEmpty()) {
            throw Refused.field(Measure.COUNT.name(), "reduction.refused.noGoal");
        }
    }
}
