package vn.tinhgon.dossier;

import vn.tinhgon.kernel.PeriodId;

/** A file of dossier counts was taken in for a period. Heard in the same transaction. */
public record DossiersTakenIn(PeriodId period) {}
