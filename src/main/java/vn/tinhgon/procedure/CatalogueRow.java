package vn.tinhgon.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.ProcedureId;

/**
 * A line of the catalogue: what was decided last.
 *
 * @param hours of all steps, for one time
 * @param paid services, fees and charges of all steps, for one time
 */
public record CatalogueRow(
        ProcedureId id,
        ProcedureCodes codes,
        ProcedureScope scope,
        String name,
        String field,
        String unitName,
        BigDecimal hours,
        Dong paid,
        int times,
        int subjects,
        Optional<LocalDate> abolishedOn) {}
