package vn.tinhgon.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.ProcedureId;

/**
 * A line of the catalogue: what was decided last.
 *
 * @param hours of all steps and papers, for one time
 * @param days «thời hạn giải quyết»: calendar days of all steps; 0 where none says so
 * @param paid services, fees and charges of all steps and papers, for one time
 */
public record CatalogueRow(
        ProcedureId id,
        ProcedureCodes codes,
        ProcedureScope scope,
        String name,
        String field,
        String unitName,
        BigDecimal hours,
        int days,
        Dong paid,
        int times,
        int subjects,
        Optional<LocalDate> abolishedOn) {}
