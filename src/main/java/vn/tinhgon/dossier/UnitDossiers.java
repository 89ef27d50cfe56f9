package vn.tinhgon.dossier;

import java.time.Instant;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.PeriodId;

/**
 * What a file said of a unit in a period.
 *
 * @param number from 1, in the order in which files of that unit and period were taken in
 * @param current whether no newer file has replaced it
 */
public record UnitDossiers(
        PeriodId period,
        Period span,
        int number,
        boolean current,
        Counts counts,
        int details,
        String file,
        Instant takenAt,
        String takenBy) {}
