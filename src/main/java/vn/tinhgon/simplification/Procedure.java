package vn.tinhgon.simplification;

import java.time.LocalDate;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.UnitId;

/**
 * An internal procedure as it was published: the «before» of a plan.
 *
 * @param steps one a line
 */
public record Procedure(
        ProcedureId id,
        UnitId unit,
        String unitName,
        String code,
        String name,
        String steps,
        Effort effort,
        Volume volume,
        LocalDate publishedOn) {}
