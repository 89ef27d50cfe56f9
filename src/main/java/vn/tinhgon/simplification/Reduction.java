package vn.tinhgon.simplification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.ReductionId;
import vn.tinhgon.procedure.ProcedureScope;

/**
 * What a directive wants cut of the procedures of a scope in a year. All of its goals must hold; none makes up for another.
 *
 * @param id empty where the province has set none: procedures are listed then, and measured against nothing
 * @param year its plans are made in; a procedure has one plan a year
 * @param baselineOn the list it is measured against is that in force at the end of this day
 * @param dueOn by when plans are to be approved
 * @param basis number and date of the directive
 * @param goals count before cost before time
 * @param income đồng an hour that before and after are costed with: that of the baseline's year, and once the list is frozen
 *     the one it was frozen with; empty where the province has entered none
 * @param freezing empty until somebody freezes the list; figures are provisional so long
 */
public record Reduction(
        Optional<ReductionId> id,
        long version,
        ProcedureScope scope,
        int year,
        LocalDate baselineOn,
        Optional<LocalDate> dueOn,
        String basis,
        List<Goal> goals,
        Optional<Dong> income,
        Optional<Freezing> freezing) {

    /** Who froze the list, and when. */
    public record Freezing(String by, Instant at) {}

    static Reduction none(ProcedureScope scope, int year, LocalDate today, Optional<Dong> income) {
        return new Reduction(
                Optional.empty(), 0, scope, year, today, Optional.empty(), "", List.of(), income, Optional.empty());
    }

    /** Up to which day procedures are listed while the list is not frozen, seen on {@code day}. */
    LocalDate listedUntil(LocalDate day) {
        return day.isBefore(baselineOn) ? day : baselineOn;
    }
}
