package vn.tinhgon.simplification;

import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.procedure.ProcedureScope;

/**
 * A procedure as it was published: the «before» of a plan.
 *
 * @param steps one a line
 * @param abolishedOn the first day on which it is no longer in force
 */
public record Procedure(
        ProcedureId id,
        ProcedureScope scope,
        UnitId unit,
        String unitName,
        String code,
        String name,
        String steps,
        Effort effort,
        Volume volume,
        LocalDate publishedOn,
        Optional<LocalDate> abolishedOn) {

    /** @throws Refused where there is nothing to simplify in it on {@code day}: a decision has abolished it */
    Procedure inForceOn(LocalDate day) {
        abolishedOn.filter(from -> !from.isAfter(day)).ifPresent(from -> {
            throw new Refused("plan.refused.abolished", from);
        });
        return this;
    }
}
