package vn.tinhgon.dossier;

import java.time.Instant;
import vn.tinhgon.kernel.UnitId;

/**
 * What was taken in last of a unit in a period.
 *
 * @param unitName as it was called on the period's last day
 * @param details how many of its overdue dossiers are listed one by one
 */
public record DossierRow(UnitId unit, String unitName, Counts counts, int details, Instant takenAt) {}
