package vn.tinhgon.dossier;

import vn.tinhgon.kernel.UnitId;

/** An overdue dossier in the list, with its unit as it was called on the period's last day. */
public record OverdueRow(UnitId unit, String unitName, OverdueDossier dossier) {}
